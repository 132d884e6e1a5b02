// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Where people lived and slept, statement by statement, earliest first; those that hold on the day
/// shown have a letter, which stands beside each name in the tree.
struct Homes: Equatable, Sendable {
  struct Home: Equatable, Sendable {
    let statement: HouseholdMembership
    let place: String?
    /// Set where it holds on the day shown.
    var letter: Character?
  }

  let homes: [Home]

  init(_ reading: CaseReading) {
    let day = reading.day
    let sorted = reading.file.households.enumerated().sorted { left, right in
      let days = [left, right].map { $0.element.from?.bounds.earliest?.number ?? Int.min }
      return days[0] != days[1] ? days[0] < days[1] : left.offset < right.offset
    }
    var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[...]
    homes = sorted.map { _, statement in
      let address = statement.address.flatMap { id in
        reading.file.addresses.first { $0.id == id }
      }
      let holds =
        (statement.from?.bounds.earliest.map { $0 <= day } ?? true)
        && (statement.until?.bounds.latest.map { $0 >= day } ?? true)
      return Home(
        statement: statement, place: address?.area, letter: holds ? letters.popFirst() : nil)
    }
  }

  /// The letters beside a name: `A`, `A?` where somebody says otherwise.
  func letters(of person: Person.ID) -> String {
    homes.filter { $0.letter != nil && $0.statement.people.contains(person) }
      .map { "\($0.letter ?? " ")\($0.statement.isDoubted ? "?" : "")" }.joined()
  }

  func homes(of person: Person.ID) -> [Home] {
    homes.filter { $0.statement.people.contains(person) || $0.statement.people.isEmpty }
  }

  /// People of whom nobody has said where they live on the day shown.
  func unsaid(_ people: [Person.ID]) -> [Person.ID] {
    let now = homes.filter { $0.letter != nil }
    if now.contains(where: { $0.statement.people.isEmpty }) { return [] }
    return people.filter { id in !now.contains { $0.statement.people.contains(id) } }
  }
}

extension HouseholdMembership {
  var isDoubted: Bool { contradictedBy != nil || nature == .unclear }
}

extension Homes.Home {
  /// "since 27 Jun 25: Orchard Rise, until August (for a time), said by housing".
  func words(_ reading: CaseReading) -> String {
    let from = statement.from.map { $0.short(asOf: reading.day, heading: nil) } ?? "no date"
    let until = statement.until.map { " to \($0.short(asOf: reading.day, heading: nil))" } ?? ""
    let what = statement.headline ?? place ?? statement.nature.words
    let nature = statement.headline == nil && place == nil ? nil : statement.nature.words
    let who =
      statement.people.isEmpty ? "the family" : reading.naming.people(statement.people)
    let said = statement.statedBy.map { "said by \($0)" }
    let other = statement.contradictedBy.map { "said otherwise by \($0)" }
    return "\(from)\(until): "
      + [what, nature, who, said, other].compactMap { $0 }.joined(separator: " · ")
  }
}

extension HouseholdMembership.Nature {
  var words: String {
    switch self {
    case .mainHome: "main home"
    case .partOfWeek: "part of the week"
    case .staysOver: "stays over"
    case .temporary: "for a time"
    case .keepsAnother: "keeps another home"
    case .unclear: "not clear"
    }
  }
}
