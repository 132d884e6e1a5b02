// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-3 (¶3.16, 3.17, 4.28). Notices that something came after a decision that said "if anything
/// more, then ...". Asks whether the condition is met. Leaves alone what the decision-maker already
/// knew, and does not wait.
package struct ConditionMet: PromptRule {
  package static let id: RuleID = "B-3"

  package init(_ limits: inout Limits) {}

  package func findings(on reading: Reading) -> [Finding] {
    reading.decisions.compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about entry: TimelineEntry, on reading: Reading) -> Finding? {
    guard let decision = entry.decision,
      let condition = decision.conditions.first(where: { isStanding($0, reading) })
    else { return nil }
    let known = Set(decision.cites + [entry.id])
    let later = reading.concerns.filter { !known.contains($0.id) }
      .map { (entry: $0, certainty: reading.came($0, after: entry)) }
      .filter { later in
        later.certainty != .notMet && !isDecided(later.entry, after: entry, reading)
          && !wasKnown(later.entry, to: entry, reading)
      }
    let first = Set(reading.once(later.map(\.entry)).map(\.id))
    let events = later.filter { first.contains($0.entry.id) }
    guard
      var finding = reading.finding(
        about: .record(entry.id.text), events,
        numbers: "\(reading.count(events).perhaps) since: if \(condition.ifText), "
          + "then \(condition.thenText)")
    else { return nil }
    finding.evidence.insert(entry.id, at: 0)
    return finding
  }

  private func isStanding(_ condition: Condition, _ reading: Reading) -> Bool {
    condition.state == .standing || reading.hasCome(condition.at) == .notMet && condition.at != nil
  }

  /// Whoever decided had received it by then.
  private func wasKnown(
    _ entry: TimelineEntry, to decision: TimelineEntry, _ reading: Reading
  ) -> Bool {
    guard let start = reading.bounds(of: decision).earliest else { return false }
    return reading.board.knowledge.holdings(of: entry.id).contains { holding in
      holding.agency == decision.source.agency && holding.hasOwnDate
        && holding.since.latest.map { $0 < start } == true
    }
  }

  /// A manager said of this entry that it does not meet the condition, or the step is begun.
  private func isDecided(
    _ entry: TimelineEntry, after first: TimelineEntry, _ reading: Reading
  ) -> Bool {
    reading.decisions.contains { later in
      later.id != first.id && later.decision?.asManager == true
        && later.decision?.cites.contains(entry.id) == true
    }
  }
}
