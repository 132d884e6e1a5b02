// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension AuditTrail {
  /// What somebody did. The raw value is in the store, and in the hash of its line: never renamed.
  package enum Action: String, Sendable, CaseIterable {
    case made, opened, read, searched, recorded, corrected, withdrawn, answered, imported, exported
    /// A text was put on the clipboard of a terminal.
    case copied
    case meetingEntered = "meeting-entered"
    case meetingLeft = "meeting-left"
    /// The screen went blank by itself; somebody went on.
    case locked, unlocked
    case backedUp = "backed-up"
    case restored, salvaged
    /// The machine's clock stood before the last line: order is by number, never by time.
    case clockBack = "clock-back"

    /// What a recording is, by what is in it.
    static func recording(_ additions: CaseFile) -> Action {
      let withdraws = additions.corrections.contains { $0.kind == .withdraws }
      if withdraws { return .withdrawn }
      if !additions.corrections.isEmpty { return .corrected }
      let rest = additions.with { $0.answers = [] }
      return !additions.answers.isEmpty && rest == CaseFile() ? .answered : .recorded
    }

    /// Recordings that `lastRecorded` may give back: what they made can be withdrawn.
    static let recordings: [Action] = [.recorded, .corrected, .answered]
  }
}
