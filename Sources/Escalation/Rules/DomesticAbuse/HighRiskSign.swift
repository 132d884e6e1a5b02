// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-2 (¶3.14, 4.53). Notices pressure on the neck, a weapon, a threat to kill, sexual violence or a
/// threat of suicide, whatever the grade, in an incident, an allegation, overheard words or a
/// child's words. Asks whether a manager has seen it today. Never silenced by grade, denial or lack
/// of an injury; only a manager closes it.
package struct HighRiskSign: PromptRule {
  package static let id: RuleID = "F-2"

  package init(_ limits: inout Limits) {}

  package func findings(on reading: Reading) -> [Finding] {
    let sameDay = Set(reading.vocabulary.signs.filter(\.sameDay).map(\.id))
    let open = reading.entries.filter { entry in
      entry.signs.contains { sameDay.contains($0) } && !isDecided(entry, reading)
    }
    let words = reading.vocabulary.signs.filter { sign in
      sign.sameDay && open.contains { $0.signs.contains(sign.id) }
    }.map(\.words)
    let finding = reading.finding(
      about: .family, open.map { ($0, reading.known($0)) },
      numbers: "\(words.joined(separator: ", ")): \(open.count) in the record",
      since: open.first.map { reading.bounds(of: $0) })
    return finding.map { [$0] } ?? []
  }

  private func isDecided(_ sign: TimelineEntry, _ reading: Reading) -> Bool {
    reading.decisions.contains { $0.decision?.asManager == true && $0.names(sign.id) }
  }
}
