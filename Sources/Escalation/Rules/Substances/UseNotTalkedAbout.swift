// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-3 (¶3.6, 4.41, 4.49). Notices a sign of use, or an arrest to do with drugs, with no reply on
/// record, no effect on a child written down, or left out of what was passed on. Asks whether it was
/// safe to raise, and what was said. Leaves alone what it was not safe to raise there, where another
/// plan is recorded.
package struct UseNotTalkedAbout: PromptRule {
  package static let id: RuleID = "D-3"
  private let wait: WorkingDays

  package init(_ limits: inout Limits) { wait = WorkingDays(limits("working-days")) }

  package func findings(on reading: Reading) -> [Finding] {
    guard !reading.children.isEmpty else { return [] }
    let signs = reading.substances.filter { entry in
      entry.substances.contains(where: isSign) && certainty(entry, reading) != .notMet
    }
    let found = reading.once(signs)
      .map { ($0, certainty($0, reading)) }
    let standing = found.filter { $0.1 != .notMet }
    return reading.finding(
      about: .family, found,
      numbers:
        "\(reading.count(standing).perhaps) without a reply, an effect on a child, or passed on "
        + "in part"
    ).map { [$0] } ?? []
  }

  private func isSign(_ mention: SubstanceMention) -> Bool {
    switch mention.form {
    case .smell, .arrest, .clothing, .paraphernalia: !mention.unsafeToRaise
    case .statement, .test, .allegation: false
    }
  }

  private func certainty(_ entry: TimelineEntry, _ reading: Reading) -> Certainty {
    let hasNoReply =
      reading.has("reply", entry.source)
      && !entry.substances.contains { $0.reply != nil } && entry.observation?.reply == nil
    let hasNoEffect =
      reading.has("impact", entry.source) && entry.impact.isEmpty && !entry.children.isEmpty
      && !isRead(entry, reading)
    let isCutShort =
      reading.told(of: entry).contains {
        $0.state == .told && !$0.leftOut.isEmpty
      } || isLeftOut(entry, reading)
    guard hasNoReply || hasNoEffect || isCutShort else { return .notMet }
    return reading.passed(wait, since: reading.receipt(of: entry)).and(reading.known(entry))
  }

  private func isRead(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    reading.board.file.reviews.contains {
      $0.entries.contains(entry.id) && !$0.effects.isEmpty
    }
  }

  /// Part of an event of which the rest was passed on, and this was not (J039, J040).
  private func isLeftOut(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    let sameDay = Set(entry.order.filter { $0.kind == .sameDay }.map(\.entry))
    let isUntold = reading.told(of: entry).contains { $0.state == .notTold }
    return isUntold
      && reading.entries.contains { other in
        sameDay.contains(other.id) && other.told.contains { !$0.leftOut.isEmpty }
      }
  }
}
