// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-2 (¶3.14, 4.53). Notices pressure on the neck, a weapon, a threat to kill, sexual violence or a
/// threat of suicide, whatever the grade, in an incident, an allegation, overheard words or a
/// child's words. Asks whether a manager has seen it today. Never silenced by grade, denial or lack
/// of an injury; only a manager closes it, and it stands again where it lies unread.
package struct HighRiskSign: PromptRule {
  package static let id: RuleID = "F-2"

  private let read: WorkingDays

  package init(_ limits: inout Limits) { read = WorkingDays(limits("read-working-days")) }

  package func findings(on reading: Reading) -> [Finding] {
    let sameDay = Set(reading.vocabulary.signs.filter(\.sameDay).map(\.id))
    let open = reading.entries.filter { entry in
      entry.signs.contains { sameDay.contains($0) }
        && (!isDecided(entry, reading) || leftUnread(entry, reading) != nil)
    }
    let words = reading.vocabulary.signs.filter { sign in
      sign.sameDay && open.contains { $0.signs.contains(sign.id) }
    }.map(\.words)
    let finding = reading.finding(
      about: .family, open.map { ($0, reading.known($0)) },
      numbers: "\(words.joined(separator: ", ")): \(open.count) in the record",
      since: open.first.map { reading.bounds(of: $0) })
    guard var finding else { return [] }
    finding.turns = open.compactMap { leftUnread($0, reading) }.sorted()
    return [finding]
  }

  /// The day on which it had lain unread at the police desk for as long as it may.
  private func leftUnread(_ sign: TimelineEntry, _ reading: Reading) -> Day? {
    guard let received = sign.incident?.triageReceived?.bounds.latest,
      reading.hasCome(sign.incident?.triageRead) != .met
    else { return nil }
    let day = reading.day(read, after: received).advanced(by: 1)
    return day <= reading.day ? day : nil
  }

  private func isDecided(_ sign: TimelineEntry, _ reading: Reading) -> Bool {
    reading.decisions.contains { $0.decision?.asManager == true && $0.names(sign.id) }
  }
}
