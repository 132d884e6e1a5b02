// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Who is who on the day read.
extension Reading {
  /// The case's children who are known to the viewpoint: living and unborn.
  var children: [Person] {
    board.file.header.children.compactMap { people[$0] }.filter { child in
      death(of: child).map { $0 > day } ?? true
    }
  }

  /// The case's children who have died, and the day on which the viewpoint came to know.
  var deaths: [(Person.ID, Day)] {
    board.file.header.children.compactMap { people[$0] }.compactMap { child in
      death(of: child).flatMap { $0 <= day ? (child.id, $0.advanced(by: -1)) : nil }
    }
  }

  private func death(of child: Person) -> Day? {
    if let event = child.lifeEvents.first(where: { $0.kind == .died }) {
      return board.receipt(of: event).latest ?? event.when.bounds.latest ?? board.day
    }
    return child.death?.bounds.latest
  }

  func birth(of child: Person) -> DayBounds? {
    child.lifeEvents.first { $0.kind == .born }?.when.bounds ?? child.birth?.bounds
  }

  func isUnborn(_ child: Person) -> Bool {
    birth(of: child) == nil && child.expectedBirth != nil
  }

  /// Whether a child who has been born is younger than so many months. Where the birth date is
  /// withheld, a child who is not said to be a baby is taken to be none.
  func isUnder(months: Int, _ child: Person) -> Certainty {
    guard let birth = birth(of: child) else { return .notMet }
    guard let first = birth.earliest, let last = birth.latest else { return .mayBeMet }
    if first.adding(months: months) > day { return .met }
    return last.adding(months: months) > day ? .mayBeMet : .notMet
  }

  /// Adults of the family: everyone on the board who is none of the children, sealed ones left out.
  var adults: [Person] {
    let children = Set(board.file.header.children)
    return board.file.people.filter { person in
      !children.contains(person.id) && person.ageNote == nil && !isSomeonesRemovedChild(person)
    }
  }

  private func isSomeonesRemovedChild(_ person: Person) -> Bool {
    person.careHistory.contains { $0.kind == .adopted || $0.kind == .removed }
      && !isParent(person.id)
  }

  private func isParent(_ person: Person.ID) -> Bool {
    board.file.relationships.contains { $0.from == person && $0.kind == .birthParent }
  }

  /// Everyone who cares for a child of the case: parents, carers, partners of those, and whoever
  /// lives in the household (ruling 18).
  var carers: Set<Person.ID> {
    let children = Set(board.file.header.children)
    let ties: Set<Relationship.Kind> = [.birthParent, .adoptiveParent, .stepParent, .carer]
    let parents = Set(
      board.file.relationships.filter { children.contains($0.to) && ties.contains($0.kind) }
        .map(\.from))
    let household = board.file.households.filter { $0.until == nil }.flatMap(\.people)
    return parents.union(household).subtracting(children)
  }

  /// What a headline calls a subject.
  func label(_ subject: Prompt.Subject) -> String {
    switch subject {
    case .family: board.file.header.label
    case .person(let person): people[person]?.label ?? person.text
    case .pair(let first, let second):
      "\(people[first]?.label ?? first.text) and \(people[second]?.label ?? second.text)"
    case .record(let id): id
    }
  }

  /// Whether an entry is about one child; about all of them where it names none.
  func concerns(_ child: Person.ID, _ entry: TimelineEntry) -> Bool {
    if entry.children.contains(child) || entry.people.contains(where: { $0.person == child }) {
      return true
    }
    let all = Set(board.file.header.children)
    return entry.children.isEmpty && !entry.people.contains { all.contains($0.person) }
  }
}

/// How the case stands with social care on the day read.
extension Reading {
  /// Whether one of these statuses had begun and not ended.
  func stands(_ values: Set<StatusStatement.Value>) -> Certainty {
    let current = board.file.header.status.filter {
      $0.until == nil || hasCome($0.until) == .notMet
    }
    // A later statement takes the place of an earlier one.
    guard let last = current.last, values.contains(last.value) else {
      guard let last = current.last, hasCome(last.from) == .mayBeMet else { return .notMet }
      return current.dropLast().last.map { values.contains($0.value) } == true
        ? .mayBeMet : .notMet
    }
    return hasCome(last.from)
  }

  /// The day on which the case was closed, or taken over elsewhere, as far as the viewpoint knows.
  var closing: Day? {
    guard let status = board.file.header.status.last else { return nil }
    switch status.value {
    case .closed: return status.from.bounds.latest ?? day
    case .transferred where status.transferredTo != nil:
      return status.acknowledged?.bounds.latest
    default: return nil
    }
  }
}

/// What an agency is, by its sector and its census code.
extension Reading {
  func sector(of agency: Agency.ID) -> Agency.Sector? { agencies[agency]?.sector }

  /// DfE contact source 3A.
  func isGP(_ agency: Agency.ID) -> Bool { agencies[agency]?.censusCode == "3A" }

  /// A setting or clinic that expects to see small children: midwife, health visitor, nursery,
  /// school.
  func seesChildren(_ agency: Agency.ID) -> Bool {
    switch sector(of: agency) {
    case .health: !isGP(agency)
    case .education: true
    default: false
    }
  }

  /// Whether somebody has gone: a worker, by name or id, or an agency whose work with the family
  /// has ended.
  func hasLeft(_ name: String?) -> Certainty {
    guard let name else { return .notMet }
    if let worker = board.file.practitioners.first(where: { $0.id.text == name || $0.name == name }
    ) {
      return hasCome(worker.until)
    }
    let plain = name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
    let work = board.file.involvements.filter { involvement in
      let agency = agencies[involvement.agency]
      return [involvement.agency.text, agency?.name, agency?.short]
        .contains { $0?.lowercased() == plain.lowercased() }
    }
    guard !work.isEmpty else { return .notMet }
    return work.reduce(Certainty.met) { $0.and(hasCome($1.until)) }
  }

  /// The service whose board this is.
  func isHub(_ agency: Agency.ID) -> Bool {
    board.file.header.hub.map { $0 == agency } ?? (sector(of: agency) == .socialCare)
  }
}
