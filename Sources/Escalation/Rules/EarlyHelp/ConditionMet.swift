// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-3 (¶3.16, 3.17, 4.28). Notices that something came after a decision, of somebody or of a
/// meeting, that said "if anything more, then ...". Asks whether the condition is met. Leaves alone
/// what the decision-maker already knew, and does not wait.
package struct ConditionMet: PromptRule {
  package static let id: RuleID = "B-3"

  package init(_ limits: inout Limits) {}

  package func findings(on reading: Reading) -> [Finding] {
    let waiting = reading.decisionsTaken.filter { !standing($0.decision, reading).isEmpty }
    let byRecord = Dictionary(grouping: waiting, by: \.record)
    var seen: Set<String> = []
    return waiting.map(\.record).filter { seen.insert($0).inserted }
      .compactMap { finding(about: byRecord[$0] ?? [], on: reading) }
  }

  /// The decisions of one entry, or of one meeting, that wait for more.
  private func finding(about waiting: [DecisionTaken], on reading: Reading) -> Finding? {
    guard let taken = waiting.first else { return nil }
    let conditions = waiting.flatMap { standing($0.decision, reading) }
    let known = Set(waiting.flatMap(\.decision.cites) + [taken.entry?.id].compactMap { $0 })
      .union(decided(since: taken, reading))
    let later = reading.concerns.mayLie(after: reading.bounds(of: taken))
      .filter { !known.contains($0.id) }
      .map { (entry: $0, certainty: reading.came($0, after: taken).and(reading.known(taken))) }
      .filter { $0.certainty != .notMet && !wasKnown($0.entry, to: taken, reading) }
    let first = Set(reading.once(later.map(\.entry)).map(\.id))
    let events = later.filter { first.contains($0.entry.id) }
    let words = conditions.map { "if \($0.ifText), then \($0.thenText)" }
    guard
      var finding = reading.finding(
        about: .record(taken.record), events,
        numbers: "\(reading.count(events).perhaps) since: \(words.joined(separator: "; "))")
    else { return nil }
    finding.evidence.insert(contentsOf: taken.entry.map { [$0.id] } ?? [], at: 0)
    finding.records = taken.meeting.map { [$0.id.text] } ?? []
    return finding
  }

  private func standing(_ decision: Decision, _ reading: Reading) -> [Condition] {
    decision.conditions.filter { condition in
      condition.state == .standing
        || reading.hasCome(condition.at) == .notMet && condition.at != nil
    }
  }

  /// Whoever decided had received it by then.
  private func wasKnown(
    _ entry: TimelineEntry, to taken: DecisionTaken, _ reading: Reading
  ) -> Bool {
    guard let start = reading.bounds(of: taken).earliest else { return false }
    let deciders = reading.deciders(of: taken)
    return reading.board.knowledge.holdings(of: entry.id).contains { holding in
      deciders.contains(holding.agency) && holding.hasOwnDate
        && holding.since.latest.map { $0 < start } == true
    }
  }

  /// What a manager said of since: that it does not meet the condition, or the step is begun.
  private func decided(since first: DecisionTaken, _ reading: Reading) -> [TimelineEntry.ID] {
    reading.decisionsTaken.filter { $0.record != first.record && $0.decision.asManager }
      .flatMap(\.decision.cites)
  }
}
