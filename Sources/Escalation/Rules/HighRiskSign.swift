// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-2. Notices pressure on the neck, a weapon, a threat to kill, sexual violence or a threat of
/// suicide, whatever the grade, in an incident, an allegation, overheard words or a child's words.
/// Asks whether a manager has seen it today. Never silenced by grade, denial or lack of an injury.
package struct HighRiskSign: PromptRule {
  package let about = RuleAbout(
    id: "F-2", recommendation: "F", paragraphs: ["3.14", "4.53"],
    headline: "A high-risk sign",
    sentence: "One sign of high risk in any entry, at any grade: a manager on the same day.",
    questions: [
      "Has a manager seen this today?",
      "Is the victim safe to contact alone? Where it is a child: safe tonight, and seen by whom?",
      "Is a medical check needed? Who must know before tonight?",
      "Does it go to MARAC on judgement?",
    ],
    closes: "A manager's decision with its time, health advice considered, sharing recorded.",
    group: .today)

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    let sameDay = Set(reading.vocabulary.signs.filter(\.sameDay).map(\.id))
    let open = reading.countable.filter { entry in
      entry.signs.contains { sameDay.contains($0) } && !isDecided(entry, reading)
    }
    guard let first = open.first else { return [] }
    let words = reading.vocabulary.signs.filter { sign in
      open.contains { $0.signs.contains(sign.id) } && sign.sameDay
    }.map(\.words)
    return [
      Prompt(
        rule: about.id, subject: .family,
        certainty: open.contains { !reading.isMaybe($0) } ? .met : .mayBeMet, group: about.group,
        headline: about.headline,
        numbers: "\(words.joined(separator: ", ")): \(open.count) in the record",
        evidence: open.map(\.id), since: first.when)
    ]
  }

  private func isDecided(_ sign: TimelineEntry, _ reading: Reading) -> Bool {
    reading.countable.contains { entry in
      entry.decision.map { $0.asManager && $0.cites.contains(sign.id) } == true
    }
  }
}
