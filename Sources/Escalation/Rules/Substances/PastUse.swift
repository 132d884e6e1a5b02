// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-2 (¶1.2, 4.39, 4.44, 4.48). Notices that use is said to lie in the past and that how it
/// started, how it stopped or what could bring it back was left blank, with nobody named to ask; and
/// answers older than what has made it harder since. Asks the three. Leaves alone use that ended
/// long ago with no pressure on record since, unless a child is unborn or under one.
package struct PastUse: PromptRule {
  package static let id: RuleID = "D-2"
  private let wait: WorkingDays
  private let longAgoYears, youngMonths: Int

  package init(_ limits: inout Limits) {
    wait = WorkingDays(limits("working-days"))
    longAgoYears = limits("long-ago-years")
    youngMonths = limits("young-months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let past = reading.lateToo.filter { entry in
      !entry.substances.isEmpty && entry.substances.contains { $0.use == .past }
        && reading.has("how-started", entry.source)
    }
    return reading.adults.compactMap { finding(about: $0, past, on: reading) }
  }

  private func finding(
    about adult: Person, _ past: [TimelineEntry], on reading: Reading
  ) -> Finding? {
    let said = past.filter { entry in
      entry.substances.contains { $0.adult == adult.id && $0.use == .past }
    }
    let open = said.filter { !isAnswered(adult.id, $0, reading) }
      .filter { !isLongAgo(adult.id, $0, reading) }
      .map { ($0, reading.passed(wait, since: reading.receipt(of: $0)).and(reading.known($0))) }
    return reading.finding(
      about: .person(adult.id), open,
      numbers: "said \(open.count { $0.1 != .notMet }) times to be past; "
        + "\(missing(adult.id, reading).joined(separator: ", ")) not written down")
  }

  private func missing(_ adult: Person.ID, _ reading: Reading) -> [String] {
    let histories = reading.board.file.substances.filter { $0.adult == adult }
    let questions: [(String, (SubstanceHistory) -> String?)] = [
      ("how it started", { $0.howStarted }), ("how it stopped", { $0.howStopped }),
      ("what could bring it back", { $0.relapse }),
    ]
    return questions.filter { question in
      histories.isEmpty || histories.contains { question.1($0) == nil }
    }.map(\.0)
  }

  /// All three stand, or somebody is named to ask them by a day that has not passed; and no pressure
  /// has come since (¶4.39).
  private func isAnswered(
    _ adult: Person.ID, _ entry: TimelineEntry, _ reading: Reading
  ) -> Bool {
    let histories = reading.board.file.substances.filter { $0.adult == adult }
    let isToBeAsked = histories.contains { history in
      history.asker != nil && history.askBy.map { $0 >= reading.day } ?? true
    }
    guard isToBeAsked || missing(adult, reading).isEmpty else { return false }
    let asked = histories.compactMap { reading.board.receipt(of: $0).earliest }.max()
    guard let asked else { return true }
    return !pressures(reading).contains { $0 > asked }
  }

  private func isLongAgo(
    _ adult: Person.ID, _ entry: TimelineEntry, _ reading: Reading
  ) -> Bool {
    let claims = reading.board.file.substances.filter { $0.adult == adult }.flatMap(\.claims)
    guard let ended = claims.compactMap({ $0.endedWhen?.bounds.latest }).max(),
      ended.adding(months: longAgoYears * 12) < reading.day,
      !pressures(reading).contains(where: { $0 > ended })
    else { return false }
    return !reading.children.contains {
      reading.isUnborn($0) || reading.isUnder(months: youngMonths, $0) != .notMet
    }
  }

  /// The days of what the review found to make it harder: abuse, mental ill-health, missed
  /// appointments, offending, a move, a birth, a loss; a new or returning partner; more of the wider
  /// family about.
  private func pressures(_ reading: Reading) -> [Day] {
    let tags: Set<Tag> = [
      "domestic-abuse", "mental-health", "missed-appointment", "crime", "housing", "crisis",
      "death",
    ]
    let events = reading.entries.filter { entry in
      entry.kind == .birth || entry.kind == .crisis || entry.kind == .housing
        || entry.tags.contains(where: tags.contains)
    }
    return events.compactMap { reading.bounds(of: $0).earliest } + arrivals(reading)
  }

  /// A partner, or a grown-up who is no parent of the children, from a day on.
  private func arrivals(_ reading: Reading) -> [Day] {
    let file = reading.board.file
    let partners = file.relationships.filter { $0.kind == .partner || $0.kind == .stepParent }
      .compactMap { $0.since?.bounds.earliest }
    let parents = Set(file.relationships.filter { $0.kind == .birthParent }.map(\.from))
    let others = Set(reading.adults.map(\.id)).subtracting(parents)
    let homes = file.households.filter { $0.people.contains(where: others.contains) }
      .compactMap { $0.from?.bounds.earliest }
    return (partners + homes).filter { $0 <= reading.day }
  }
}
