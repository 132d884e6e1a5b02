// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C2-3 (¶3.3, 4.5, 4.13, 4.40, fn5, fn26). Notices an adult about whom nothing was asked while
/// another's past is known, a person named in entries who stands in no relationship, accounts of a
/// past that disagree, and another name that nobody searched under. Asks what we know of this
/// person, good and hard. Leaves alone adults who do not meet the children, and sealed adoptions.
package struct BlankPast: PromptRule {
  package static let id: RuleID = "C2-3"
  private let incidents: Int

  package init(_ limits: inout Limits) { incidents = limits("incidents") }

  package func findings(on reading: Reading) -> [Finding] {
    let isAsked = Set(
      reading.board.file.assessments.flatMap(\.histories)
        .filter { $0.coverage == .covered || $0.coverage == .nothingKnown }.map(\.adult))
    return reading.adults.filter { !isApart($0, reading) }.compactMap { adult in
      let reasons = [
        blank(adult, isAsked, reading), unrelated(adult, reading), conflicting(adult, reading),
        unsearched(adult, reading),
      ].compactMap { $0 }
      return finding(about: adult, reasons)
    }
  }

  /// Every tie to the family has ended, and no home is shared: an adult who does not meet the
  /// children.
  private func isApart(_ adult: Person, _ reading: Reading) -> Bool {
    let ties = reading.board.file.relationships.filter {
      $0.from == adult.id || $0.to == adult.id
    }
    let homes = reading.board.file.households.filter { $0.people.contains(adult.id) }
    return !ties.isEmpty && ties.allSatisfy { reading.hasCome($0.until) == .met }
      && homes.allSatisfy { reading.hasCome($0.until) == .met }
  }

  private struct Reason {
    let words: String
    let certainty: Certainty
    let evidence: [TimelineEntry.ID]
    let since: DayBounds
  }

  private func finding(about adult: Person, _ reasons: [Reason]) -> Finding? {
    let standing = reasons.filter { $0.certainty != .notMet }
    guard let first = standing.first else { return nil }
    return Finding(
      subject: .person(adult.id),
      certainty: standing.reduce(Certainty.notMet) { $0.or($1.certainty) },
      numbers: standing.map(\.words).joined(separator: "; "),
      evidence: standing.flatMap(\.evidence), records: [adult.id.text], since: first.since,
      toFirmUp: standing.filter { $0.certainty == .mayBeMet }.flatMap(\.evidence))
  }

  /// In an assessment that covered another adult's past, nothing on this one's.
  private func blank(
    _ adult: Person, _ isAsked: Set<Person.ID>, _ reading: Reading
  ) -> Reason? {
    guard !isAsked.isEmpty, !isAsked.contains(adult.id) else { return nil }
    guard reading.carers.contains(adult.id) || isNamed(adult, reading) else { return nil }
    let covering = reading.board.file.assessments.filter { !$0.histories.isEmpty }
    let since = covering.map { reading.board.arrival(of: $0) }.first
    let entries = reading.lists.assessments.filter { entry in
      covering.contains { $0.id == entry.assessment }
    }
    return Reason(
      words: "nothing asked about their past, while another's is known",
      certainty: since.map { reading.passed(days: -1, since: $0) } ?? .met,
      evidence: entries.map(\.id), since: since ?? DayBounds(earliest: nil, latest: nil))
  }

  private func isNamed(_ adult: Person, _ reading: Reading) -> Bool {
    let named = reading.incidents.lazy.filter { entry in
      entry.people.contains { $0.person == adult.id } && !entry.children.isEmpty
    }
    return named.prefix(incidents).count >= incidents
  }

  private func unrelated(_ adult: Person, _ reading: Reading) -> Reason? {
    let isTied = reading.board.file.relationships.contains {
      $0.from == adult.id || $0.to == adult.id
    }
    guard !isTied else { return nil }
    let entries = reading.entries.filter { $0.people.contains { $0.person == adult.id } }
    guard let first = entries.first else { return nil }
    return Reason(
      words: "stands in no relationship on the board", certainty: reading.known(first),
      evidence: entries.map(\.id), since: reading.receipt(of: first))
  }

  private func conflicting(_ adult: Person, _ reading: Reading) -> Reason? {
    let entries = reading.entries.filter { entry in
      entry.links.contains { $0.kind == .conflictsWith }
        && entry.people.contains { $0.person == adult.id }
        && (entry.tags.contains("history") || entry.tags.contains("identity"))
    }
    guard let first = entries.first else { return nil }
    return Reason(
      words: "accounts of their past disagree", certainty: reading.known(first),
      evidence: entries.map(\.id), since: reading.receipt(of: first))
  }

  private func unsearched(_ adult: Person, _ reading: Reading) -> Reason? {
    let names = adult.names.filter {
      ($0.kind == .former || $0.kind == .alias || $0.kind == .birth) && $0.searched.isEmpty
    }
    guard let name = names.first else { return nil }
    return Reason(
      words: "another name, under which nobody has searched", certainty: .met,
      evidence: [name.known.entry].compactMap { $0 }, since: reading.board.receipt(of: name))
  }
}
