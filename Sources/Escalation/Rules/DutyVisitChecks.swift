// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C1-1. Notices a duty visit, planned or made, before which police, health or education were not
/// asked or the history was not read. Asks whether it is the right step. Leaves alone emergency
/// welfare checks, and records that never had a list of checks.
package struct DutyVisitChecks: PromptRule {
  package let about = RuleAbout(
    id: "C1-1", recommendation: "C-I", paragraphs: ["3.16", "4.6", "fn10"],
    headline: "Duty visit: who was asked first?",
    sentence:
      "A duty visit, planned or made, with police, health or education not asked, or no history read.",
    questions: [
      "Who else should be asked before we conclude?",
      "Does what is alleged call for a strategy discussion?",
      "If the visit stands, what question is it to answer?",
    ],
    closes: "All three asked, or a reason each; or a manager's decision on the step.",
    group: .beforeWeDecide)

  private static let needed: [(Agency.Sector, String)] = [
    (.police, "police"), (.health, "health"), (.education, "education"),
  ]

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    reading.countable.compactMap { prompt(for: $0, on: reading) }
  }

  private func prompt(for entry: TimelineEntry, on reading: Reading) -> Prompt? {
    guard let visit = entry.visit, visit.purpose == .dutyVisit, visit.state != .notDone else {
      return nil
    }
    let missing = notAsked(before: visit, entry, reading)
    let unread = visit.historyRead == HistoryRead.none
    guard !missing.isEmpty || unread, !isDecided(entry, reading) else { return nil }
    let parts =
      (missing.isEmpty ? [] : ["not asked: \(missing.joined(separator: ", "))"])
      + (unread ? ["history not read"] : [])
    return Prompt(
      rule: about.id, subject: .record(entry.id.text),
      certainty: reading.isMaybe(entry) ? .mayBeMet : .met, group: about.group,
      headline: about.headline, numbers: parts.joined(separator: "; "), evidence: [entry.id],
      since: entry.when)
  }

  private func notAsked(
    before visit: Visit, _ entry: TimelineEntry, _ reading: Reading
  ) -> [String] {
    guard !visit.checks.isEmpty || entry.source.carries.contains("checks") else { return [] }
    return Self.needed.compactMap { sector, name -> String? in
      let checks = visit.checks.filter { reading.sector(of: $0.agency) == sector }
      let isAsked = checks.contains { $0.answer != .notAsked || $0.notAskedBecause != nil }
      return isAsked ? nil : name
    }
  }

  private func isDecided(_ visit: TimelineEntry, _ reading: Reading) -> Bool {
    reading.countable.contains { entry in
      entry.decision.map { $0.asManager && $0.cites.contains(visit.id) } == true
    }
  }
}

private typealias HistoryRead = Visit.HistoryRead
