// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C1-3 (¶3.16, 3.29, fn10). Notices an injury to a child, or someone saying that a child was
/// physically harmed, and no manager's word within a day on a strategy discussion and a medical.
/// Asks who has seen the child, and whether the child could have come by it as told. Leaves alone an
/// ordinary accident of play in a child who walks, seen by staff and recorded with its cause.
package struct HarmUndecided: PromptRule {
  package static let id: RuleID = "C1-3"
  private let wait: WorkingDays
  private let babyMonths: Int

  package init(_ limits: inout Limits) {
    wait = WorkingDays(limits("working-days"))
    babyMonths = limits("baby-months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let events = reading.entries.filter { !$0.injuries.isEmpty || isAlleged($0) }
    return reading.children.compactMap { finding(about: $0, events, on: reading) }
  }

  private func finding(
    about child: Person, _ events: [TimelineEntry], on reading: Reading
  ) -> Finding? {
    let open = events.filter { isHarm(to: child.id, $0) && !isDecided($0, reading) }.map {
      ($0, reading.passed(wait, since: reading.receipt(of: $0)).and(reading.known($0)))
    }
    var finding = reading.finding(
      about: .person(child.id), open,
      numbers: "\(open.count { $0.1 != .notMet }) with no manager's word on a strategy discussion "
        + "and a medical")
    finding?.isForToday = reading.isUnder(months: babyMonths, child) == .met
    return finding
  }

  private func isAlleged(_ entry: TimelineEntry) -> Bool {
    entry.allegation != nil && entry.tags.contains("physical-harm")
  }

  private func isHarm(to child: Person.ID, _ entry: TimelineEntry) -> Bool {
    entry.injuries.contains { $0.child == child && !$0.isOrdinary }
      || (isAlleged(entry) && entry.allegation?.harmTo.contains(child) == true)
  }

  /// Both matters have a manager's yes or no.
  private func isDecided(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    let steps = reading.decisions.filter { $0.names(entry.id) }.compactMap(\.decision)
      .filter { $0.asManager && $0.answer != nil }.compactMap(\.step)
    return steps.contains(.strategyDiscussion) && steps.contains(.medical)
  }
}

extension Injury {
  fileprivate var isOrdinary: Bool {
    ordinaryAccident == .yes && walks == .yes && cause != nil && seenBy != nil
  }
}
