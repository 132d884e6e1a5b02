// SPDX-License-Identifier: Apache-2.0

import TerminalUI

/// The screen as it is after nobody touched a key for a while: blank, with no case behind it.
///
/// It is no password: it keeps a record from being read by whoever walks past. In a meeting it also
/// keeps the caseload from the room: only the word that leaves the meeting wakes it (ruling 41).
package struct Lock: Sendable {
  /// How long nobody touched a key.
  let minutes: Int
  let wasMeeting: Bool
  private var typed = ""

  init(minutes: Int, wasMeeting: Bool) {
    self.minutes = minutes
    self.wasMeeting = wasMeeting
  }

  static let word = "leave"

  /// What to do, and not a word of any case.
  var words: String { wasMeeting ? "Type \(Self.word) to go on" : "Enter goes on" }

  /// Whether a key shows again what was blanked.
  static func brings(back key: Key) -> Bool {
    key == .enter || key.notation == "b" || key.notation == "<C-x>"
  }

  /// Takes a key; true where it wakes the screen.
  mutating func opens(with key: Key) -> Bool {
    guard wasMeeting else { return Self.brings(back: key) }
    typed = String((typed + key.notation).suffix(Self.word.count))
    return typed == Self.word
  }
}
