// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Something on the board that says an older file about an adult exists.
struct OlderFile {
  let words: String
  let since: DayBounds
  let entry: TimelineEntry.ID?

  static func pointers(
    to adult: Person, within years: Int, _ reading: Reading
  ) -> [OlderFile] {
    let childhood = adult.careHistory.map { history in
      OlderFile(
        words: history.kind.asChild, since: reading.board.receipt(of: history),
        entry: history.known.entry)
    }
    let names = adult.names.filter { $0.kind == .former || $0.kind == .alias || $0.kind == .birth }
      .map { name in
        OlderFile(
          words: "another name", since: reading.board.receipt(of: name), entry: name.known.entry)
      }
    return childhood + names + children(of: adult, reading) + elsewhere(adult, reading)
      + homes(of: adult, within: years, reading)
  }

  /// A child who was taken into care, adopted, or on a plan.
  private static func children(of adult: Person, _ reading: Reading) -> [OlderFile] {
    let children = reading.board.file.relationships
      .filter { $0.from == adult.id && $0.kind == .birthParent }.map(\.to)
    return children.compactMap { reading.people[$0] }.flatMap { child in
      child.careHistory.prefix(1).map { history in
        OlderFile(
          words: history.kind.ofChild, since: reading.board.receipt(of: history),
          entry: history.known.entry)
      }
    }
  }

  /// Another authority's assessment of the adult's children.
  private static func elsewhere(_ adult: Person, _ reading: Reading) -> [OlderFile] {
    guard reading.carers.contains(adult.id) else { return [] }
    return reading.board.file.assessments.filter { $0.kind == .elsewhere && $0.onlyLetter }
      .map { assessment in
        OlderFile(
          words: "known to \(assessment.authority ?? "another authority")",
          since: reading.board.receipt(of: assessment), entry: assessment.known.entry)
      }
  }

  /// A home in another authority within so many years, where an agency of that authority knew them
  /// and no copy of its assessment can be found here.
  private static func homes(
    of adult: Person, within years: Int, _ reading: Reading
  ) -> [OlderFile] {
    let file = reading.board.file
    let own = file.header.hub.flatMap { reading.agencies[$0]?.area }
    let held = file.assessments.filter { !$0.onlyLetter && $0.stored?.confirmedBy != nil }
      .compactMap(\.authority)
    return file.addresses.compactMap { address in
      guard let authority = address.authority, authority != own, !held.contains(authority),
        file.households.contains(where: { home in
          home.address == address.id && (home.people.isEmpty || home.people.contains(adult.id))
        }),
        file.agencies.contains(where: { $0.area == authority }),
        address.until?.bounds.latest.map({ $0.adding(months: years * 12) >= reading.day }) ?? true
      else { return nil }
      return OlderFile(
        words: "lived in \(authority), where they were known",
        since: reading.board.receipt(of: address), entry: address.known.entry)
    }
  }
}

extension CareHistory.Kind {
  fileprivate var asChild: String {
    switch self {
    case .lookedAfter: "looked after as a child"
    case .cpPlan, .cinPlan: "on a plan as a child"
    case .removed, .adopted: "in care as a child"
    }
  }

  fileprivate var ofChild: String {
    switch self {
    case .removed, .adopted, .lookedAfter: "an earlier child removed"
    case .cpPlan, .cinPlan: "a child on a plan before"
    }
  }
}

extension DayBounds {
  func map(_ change: (Day) -> Day) -> DayBounds {
    DayBounds(earliest: earliest.map(change), latest: latest.map(change))
  }

  /// When both had come about.
  static func later(_ one: DayBounds, _ other: DayBounds) -> DayBounds {
    func later(_ one: Day?, _ other: Day?) -> Day? {
      guard let one, let other else { return one ?? other }
      return max(one, other)
    }
    let isOpen = one.latest == nil || other.latest == nil
    return DayBounds(
      earliest: later(one.earliest, other.earliest),
      latest: isOpen ? nil : later(one.latest, other.latest))
  }
}
