// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The clipboard of the terminal, by the sequence that xterm brought (OSC 52).
extension Terminal {
  /// Whether terminfo names a sequence for it; on others its bytes would be drawn as text.
  package var canCopy: Bool { Terminal.text(of: "Ms") != nil }

  /// Nothing answers: a terminal may leave it be, or be told to.
  package func copy(_ text: String) {
    Terminal.write("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
  }
}
