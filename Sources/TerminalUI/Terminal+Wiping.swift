// SPDX-License-Identifier: Apache-2.0

import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Terminals without another screen: what is cleared there at one stroke may be kept in the
/// scrollback, by tmux among others. Blanked line by line it is gone.
extension Terminal {
  /// Blanks every line where it stands, and leaves the cursor where ncurses has it; nothing where
  /// there is another screen to go back to.
  static func wipe() {
    guard let save = text(of: "sc"), let restore = text(of: "rc") else { return }
    let bytes = wipingBytes(rows: currentSize().rows)
    if !bytes.isEmpty { write(save + bytes + restore) }
  }

  static func wipingBytes(rows: Int) -> String {
    guard text(of: "smcup") == nil, let line = text(of: "el"), let home = text(of: "home") else {
      return ""
    }
    let lines = Array(repeating: line, count: rows).joined(separator: "\r\n")
    return (text(of: "sgr0") ?? "") + home + lines + home
  }

  /// What terminfo has for a capability, without the pauses that old terminals needed.
  static func text(of capability: String) -> String? {
    let text = capability.withCString { name -> String? in
      guard let found = tigetstr(UnsafeMutablePointer(mutating: name)),
        Int(bitPattern: found) != -1
      else { return nil }
      return String(cString: found)
    }
    return text?.replacing(/\$<[0-9.]+[*\/]*>/, with: "")
  }
}
