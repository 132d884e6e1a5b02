// SPDX-License-Identifier: Apache-2.0

package import CaseModel

extension CaseReading {
  /// A person's birth as known on the day: recorded outright, or in a statement of its own.
  package func birth(of person: Person) -> When? {
    person.birth ?? person.lifeEvents.last { $0.kind == .born }?.when
  }

  /// Unborn on the day shown: an expected birth, and nobody knows of a birth yet.
  package func isUnborn(_ person: Person) -> Bool {
    birth(of: person) == nil && person.expectedBirth != nil
  }

  /// A person's death as known on the day: recorded outright, or in a statement of its own.
  package func death(of person: Person) -> When? {
    person.death ?? person.lifeEvents.last { $0.kind == .died }?.when
  }

  package func hasDied(_ person: Person) -> Bool { death(of: person) != nil }

  /// The age on the day shown: "8", "about 4 months", "due in June", "died Mar 2017"; blank where
  /// nothing is known. A death that may be later than the day ends in `?`.
  package func age(of person: Person) -> String {
    if let death = death(of: person) {
      let mayBeLater = death.bounds.latest.map { $0 > day } ?? true
      return "died \(death.short(asOf: day, heading: nil))" + (mayBeLater ? "?" : "")
    }
    if let birth = birth(of: person) { return Age(birth, on: day).words }
    if let due = person.expectedBirth { return Age.due(due, on: day) }
    return person.ageNote ?? ""
  }

  /// The agencies that had a statement by the day shown; none where it was known from the start.
  func holders(of statement: some Statement) -> [Agency.ID] { board.holders(of: statement) }

  /// Whether somebody on the board is recorded as a parent of this person.
  func isChildOfFamily(_ person: Person.ID) -> Bool {
    file.relationships.contains { link in
      link.to == person && [.birthParent, .adoptiveParent, .stepParent].contains(link.kind)
    }
  }

  /// The status that stands on the day shown.
  package var status: StatusStatement? {
    file.header.status.last { statement in
      (statement.until?.bounds.latest).map { $0 >= day } ?? true
    }
  }

  /// Who leads on the day shown: a name, or the agency where nobody is named.
  package var lead: String? {
    guard
      let lead = file.header.lead.last(where: { statement in
        (statement.until?.bounds.latest).map { $0 >= day } ?? true
      })
    else { return nil }
    let worker = lead.practitioner.flatMap { id in file.practitioners.first { $0.id == id } }
    return worker.map { naming.showsRoles ? $0.role ?? "a worker" : $0.name }
      ?? lead.agency.map { naming.agency($0) }
  }

  package var viewpointWords: String {
    switch board.viewpoint {
    case .pooled: "pooled"
    case .agency(let agency):
      agency == hub ? "hub: \(naming.agency(agency))" : naming.agency(agency)
    }
  }

  package var dayWords: String {
    switch board.asOf {
    case .everything: "all that is recorded"
    case .day(let day): DayWords.medium(day)
    case .justBefore(let entry): "just before \(entry)"
    }
  }

  /// "80-89 days ago", "today".
  func ago(_ bounds: DayBounds) -> String { Age.ago(bounds, on: day) }
}
