// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-3. Notices that something happened after a decision that said "if anything more, then ...".
/// Asks whether the condition is met. Leaves alone what the decision already knew of.
package struct ConditionMet: PromptRule {
  package let about = RuleAbout(
    id: "B-3", recommendation: "B, C-I", paragraphs: ["3.16", "3.17", "4.28"],
    headline: "\"If anything more happens\" has happened",
    sentence:
      "A decision with a condition still standing, and any concern entry that came after it.",
    questions: [
      "Does what came since meet the condition?",
      "If so, who starts the step? If not, who says so, and why?",
    ],
    closes: "The step begun, or a manager's reason; the condition marked begun, met or withdrawn.",
    group: .beforeWeDecide)

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    reading.countable.compactMap { prompt(for: $0, on: reading) }
  }

  private func prompt(for entry: TimelineEntry, on reading: Reading) -> Prompt? {
    guard let decision = entry.decision,
      let condition = decision.conditions.first(where: { $0.state == .standing })
    else { return nil }
    let known = Set(decision.cites + [entry.id])
    let later = reading.countable.filter { reading.isConcern($0) && !known.contains($0.id) }
      .map { ($0, came($0, after: entry, reading)) }.filter { $0.1 != .notMet }
    guard let first = later.first(where: { $0.1 == .met }) ?? later.first else { return nil }
    let sure = later.filter { $0.1 == .met }
    return Prompt(
      rule: about.id, subject: .family, certainty: sure.isEmpty ? .mayBeMet : .met,
      group: about.group, headline: about.headline,
      numbers: "\(Count(sure: sure.count, possible: later.count - sure.count)) since: if "
        + "\(condition.ifText), then \(condition.thenText)",
      evidence: [entry.id] + later.map(\.0.id), since: first.0.when,
      toFirmUp: sure.isEmpty ? later.map(\.0.id) : [])
  }

  private func came(
    _ entry: TimelineEntry, after decision: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    reading.board.knowledge.came(entry.id, after: decision.id)
      .and(reading.isMaybe(entry) ? .mayBeMet : .met)
  }
}
