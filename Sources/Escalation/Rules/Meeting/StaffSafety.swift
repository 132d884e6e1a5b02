// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// E-4 (¶3.5, 4.31, 4.32, 4.33, fn33). Notices a threat or aggression, or advice to visit in pairs,
/// of which a visiting agency was not told or for which nobody was offered supervision; and an
/// arrangement that nobody has looked at again. Asks who is supporting the worker, and whether the
/// arrangement keeps us from the children. Leaves alone upset or anger without a threat.
package struct StaffSafety: PromptRule {
  package static let id: RuleID = "E-4"
  private let tell: WorkingDays
  private let reviewDays: Int

  package init(_ limits: inout Limits) {
    tell = WorkingDays(limits("working-days"))
    reviewDays = limits("review-days")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let plans = reading.board.file.supportPlans.filter { reading.hasCome($0.ended) != .met }
    let events = reading.entries.filter { $0.tags.contains("aggression") }
      .map { ($0, untold($0, plans, reading)) }
    let stale = plans.map { ($0, isStale($0, reading).or(isAdviceUntold($0, reading))) }
      .filter { $0.1 != .notMet }
    let standing = events.filter { $0.1 != .notMet }
    let certainty = (standing.map(\.1) + stale.map(\.1)).reduce(Certainty.notMet) { $0.or($1) }
    guard certainty != .notMet else { return [] }
    let old = stale.flatMap(\.0.entries)
    let parts =
      (standing.isEmpty
        ? [] : ["\(standing.count) not told to all who visit, or no support offered"])
      + (stale.isEmpty ? [] : ["\(stale.count) arranged, and not looked at again or not told"])
    return [
      Finding(
        subject: .family, certainty: certainty, numbers: parts.joined(separator: "; "),
        evidence: reading.entries.map(\.id).filter { id in
          standing.contains { $0.0.id == id } || old.contains(id)
        }, records: stale.map(\.0.id.text),
        since: standing.first.map { reading.receipt(of: $0.0) }
          ?? stale.first?.0.from?.bounds ?? DayBounds(earliest: nil, latest: nil),
        toFirmUp: standing.filter { $0.1 == .mayBeMet }.map(\.0.id),
        turns: plans.compactMap { $0.review?.bounds.latest?.advanced(by: 1) }.sorted())
    ]
  }

  /// On record as not passed on, or a plan for it that tells nobody or offers no supervision.
  private func untold(
    _ entry: TimelineEntry, _ plans: [SupportPlan], _ reading: Reading
  ) -> Certainty {
    let own = plans.filter { $0.entries.contains(entry.id) }
    let told = reading.told(of: entry)
    let isUntold =
      told.contains { left in
        left.state == .notTold
          && !told.contains { $0.to == left.to && $0.state != .notTold }
      }
      || own.contains { $0.agenciesTold.isEmpty && reading.has("agencies-told", $0.known.source) }
    let isUnsupported = own.contains {
      $0.supervisionOffered == .no || $0.supervisionOffered == .notAsked
    }
    guard isUntold || isUnsupported else { return .notMet }
    return reading.passed(tell, since: reading.receipt(of: entry)).and(reading.known(entry))
  }

  /// Advice to visit in pairs that no agency was told of, or without support, with no event behind.
  private func isAdviceUntold(_ plan: SupportPlan, _ reading: Reading) -> Certainty {
    guard plan.arrangement != nil, plan.entries.isEmpty else { return .notMet }
    let isUntold =
      plan.agenciesTold.isEmpty && reading.has("agencies-told", plan.known.source)
    guard isUntold || plan.supervisionOffered == .no || plan.supervisionOffered == .notAsked else {
      return .notMet
    }
    return reading.passed(tell, since: plan.from?.bounds ?? reading.board.receipt(of: plan))
  }

  private func isStale(_ plan: SupportPlan, _ reading: Reading) -> Certainty {
    guard plan.arrangement != nil else { return .notMet }
    if let review = plan.review { return reading.passed(days: 0, since: review.bounds) }
    let since = plan.from?.bounds ?? reading.board.receipt(of: plan)
    return reading.passed(days: reviewDays, since: since)
  }
}
