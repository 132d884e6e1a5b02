// SPDX-License-Identifier: Apache-2.0

import Dashboard
import TextSafety

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A few questions on the terminal before the dashboard has it, or for a command that is typed.
enum Dialogue {
  /// Scripts and pipes are never asked.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  static func say(_ words: String) { Output.error(SafeText(words)) }

  /// A question whose answer stands on the same line.
  static func prompt(_ question: String) {
    let bytes = Array(SafeText(question).text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Asks until `read` makes something of the answer. The end of the input leaves the program.
  static func ask<Value>(
    _ question: String, or hint: String, _ read: (String) -> Value?
  ) throws -> Value {
    while true {
      prompt(question)
      guard let line = readLine() else {
        say("")
        throw Failure(.usage, "Nobody said who is there.\nNothing was opened.\nStart it again.")
      }
      let text = SafeText(line).text == line ? read(line.trimmingBlanks) : nil
      if let text { return text }
      say(hint)
    }
  }
}

extension Bool {
  /// What a person says to a question of yes or no, no being what is usual.
  init?(answer text: String) {
    let text = text.lowercased()
    if "no".hasPrefix(text) {
      self = false
    } else if "yes".hasPrefix(text) {
      self = true
    } else {
      return nil
    }
  }
}
