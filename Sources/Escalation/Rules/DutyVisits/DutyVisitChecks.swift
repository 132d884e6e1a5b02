// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C1-1 (¶3.16, 4.6, fn10). Notices a duty visit, planned or made, before which police, health or
/// education were not asked or the history not read; and a referral that alleges significant harm
/// without a manager's word on a strategy discussion. Asks whether it is the right step. Leaves
/// alone emergency welfare checks, and records that never had a list of checks.
package struct DutyVisitChecks: PromptRule {
  package static let id: RuleID = "C1-1"

  private static let needed: [(Agency.Sector, String)] = [
    (.police, "police"), (.health, "health"), (.education, "education"),
  ]

  package init(_ limits: inout Limits) {}

  package func findings(on reading: Reading) -> [Finding] {
    reading.entries.compactMap { visit($0, on: reading) ?? referral($0, on: reading) }
  }

  private func visit(_ entry: TimelineEntry, on reading: Reading) -> Finding? {
    guard let visit = entry.visit, visit.purpose == .dutyVisit, visit.state != .notDone else {
      return nil
    }
    let missing = notAsked(before: visit, entry, reading)
    let isUnread = visit.historyRead == Visit.HistoryRead.none
    guard !missing.isEmpty || isUnread, !isDecided(entry, reading) else { return nil }
    let parts =
      (missing.isEmpty ? [] : ["not asked: \(missing.joined(separator: ", "))"])
      + (isUnread ? ["history not read"] : [])
    return reading.finding(
      about: .record(entry.id.text), [(entry, reading.known(entry))],
      numbers: parts.joined(separator: "; "), since: reading.bounds(of: entry))
  }

  private func referral(_ entry: TimelineEntry, on reading: Reading) -> Finding? {
    guard entry.contact?.significantHarmAlleged == .yes,
      !isDecided(entry, reading, on: .strategyDiscussion)
    else { return nil }
    return reading.finding(
      about: .record(entry.id.text), [(entry, reading.known(entry))],
      numbers: "significant harm alleged; no word on a strategy discussion")
  }

  private func notAsked(
    before visit: Visit, _ entry: TimelineEntry, _ reading: Reading
  ) -> [String] {
    guard !visit.checks.isEmpty || reading.has("checks", entry.source) else { return [] }
    return Self.needed.compactMap { sector, name -> String? in
      let checks = visit.checks.filter { reading.sector(of: $0.agency) == sector }
      return checks.contains { isAsked($0, reading) } ? nil : name
    }
  }

  /// By the day read: what was asked later counts from then.
  private func isAsked(_ check: Check, _ reading: Reading) -> Bool {
    if check.notAskedBecause != nil { return true }
    let isLater = check.asked.map { reading.hasCome($0) == .notMet } ?? false
    return check.answer != .notAsked && !isLater
  }

  /// A manager's word on it: on one step, where that is asked for.
  private func isDecided(
    _ entry: TimelineEntry, _ reading: Reading, on step: Decision.Step? = nil
  ) -> Bool {
    reading.decisions.contains { later in
      later.decision?.asManager == true && later.names(entry.id)
        && (step == nil || later.decision?.step == step)
    }
  }
}
