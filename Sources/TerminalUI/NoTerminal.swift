// SPDX-License-Identifier: Apache-2.0

/// Why there is no screen to draw on, in words for whoever started the program.
package enum NoTerminal: Error, Hashable, Sendable, CustomStringConvertible {
  case notATerminal
  case termNotSet
  case unknownTerm(String)
  /// It cannot place the cursor.
  case tooSimple(String)
  case failed

  package var description: String {
    switch self {
    case .notATerminal:
      "This is no terminal, so there is no dashboard; caseboard list prints the cases as text."
    case .termNotSet:
      "TERM is not set, so nobody knows how to draw here; set it (TERM=xterm-256color), or use "
        + "caseboard list and caseboard show for plain text."
    case .unknownTerm(let name):
      "This system does not know the terminal \(name); set TERM to one it knows "
        + "(TERM=xterm-256color), or use caseboard list and caseboard show for plain text."
    case .tooSimple(let name):
      "The terminal \(name) cannot place the cursor; use caseboard list and caseboard show for "
        + "plain text."
    case .failed:
      "The terminal could not be opened; use caseboard list and caseboard show for plain text."
    }
  }
}
