// SPDX-License-Identifier: Apache-2.0

/// Stand-ins for the marks that are not ASCII, where the terminal is not UTF-8 (ruling 56). Each
/// takes the columns of what it stands for, so that no line shifts.
enum ASCIIMarks {
  static func standIn(for text: String) -> String {
    guard let scalar = text.unicodeScalars.first, !scalar.isASCII else { return text }
    switch scalar {
    case "·": return ";"
    case "◇": return "<"
    case "▸": return ">"
    case "▾": return "v"
    case "█": return "#"
    case "░": return ":"
    case "─": return "-"
    case "┄": return "."
    case "┊": return ":"
    case "│": return "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": return "+"
    case "…": return "~"
    case "¶": return "P"
    default: return "?"
    }
  }
}
