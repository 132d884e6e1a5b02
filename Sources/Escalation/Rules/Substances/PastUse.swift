// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-2 (¶1.2, 4.39, 4.44, 4.48). Notices that use is said to lie in the past and that how it
/// started, how it stopped or what could bring it back was left blank. Asks the three. Leaves alone
/// use that ended long ago with no pressure on record, unless a child is unborn or under one.
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

  /// All three stand, and no pressure has come since they were asked (¶4.39).
  private func isAnswered(
    _ adult: Person.ID, _ entry: TimelineEntry, _ reading: Reading
  ) -> Bool {
    guard missing(adult, reading).isEmpty else { return false }
    let asked = reading.board.file.substances.filter { $0.adult == adult }
      .compactMap { reading.board.receipt(of: $0).earliest }.max()
    guard let asked else { return true }
    return !pressures(reading).contains {
      reading.bounds(of: $0).earliest.map { $0 > asked } == true
    }
  }

  private func isLongAgo(
    _ adult: Person.ID, _ entry: TimelineEntry, _ reading: Reading
  ) -> Bool {
    let claims = reading.board.file.substances.filter { $0.adult == adult }.flatMap(\.claims)
    guard let ended = claims.compactMap({ $0.endedWhen?.bounds.latest }).max(),
      ended.adding(months: longAgoYears * 12) < reading.day, pressures(reading).isEmpty
    else { return false }
    return !reading.children.contains {
      reading.isUnborn($0) || reading.isUnder(months: youngMonths, $0) != .notMet
    }
  }

  /// What the review found to make it harder: abuse, mental ill-health, missed appointments,
  /// offending, a move, a birth, a loss.
  private func pressures(_ reading: Reading) -> [TimelineEntry] {
    let tags: Set<Tag> = [
      "domestic-abuse", "mental-health", "missed-appointment", "crime", "housing", "crisis",
      "death",
    ]
    return reading.entries.filter { entry in
      entry.kind == .birth || entry.kind == .crisis || entry.tags.contains(where: tags.contains)
    }
  }
}
