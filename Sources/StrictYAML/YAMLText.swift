// SPDX-License-Identifier: Apache-2.0

/// A text as YAML writes it: plain, in quotes, or as a block of lines.
struct YAMLText {
  /// A longer name needs the `? name` form; YAML's own limit is 1,024 characters.
  static let longestName = 900

  private let text: String
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// On one line. In flow style commas and brackets mean something too.
  func inline(inFlow: Bool) -> String {
    if isPlain(inFlow: inFlow) { return text }
    guard scalars.allSatisfy(YAMLText.isPrintable) else { return escaped }
    let wantsSingle = scalars.contains { $0 == "\"" || $0 == "\\" }
    // By scalars: a quote with an accent on it is one character, and still a quote.
    let doubled = scalars.map { $0 == "'" ? "''" : String($0) }
    return wantsSingle ? "'\(doubled.joined())'" : "\"\(text)\""
  }

  /// `|` and the lines after it; nil where a block would not read back the same.
  func block(indent: Int) -> String? {
    guard scalars.contains("\n"), let first = scalars.first, first != " ", first != "\n",
      scalars.allSatisfy({ $0 == "\n" || YAMLText.isPrintable($0) })
    else { return nil }
    let pad = String(repeating: " ", count: indent)
    let endings = scalars.reversed().prefix { $0 == "\n" }.count
    let chomping = endings == 0 ? "-" : endings == 1 ? "" : "+"
    let body = endings == 0 ? scalars : scalars.dropLast()
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : pad + String(String.UnicodeScalarView($0)) }
    return "|\(chomping)\n\(lines.joined(separator: "\n"))\n"
  }

  private func isPlain(inFlow: Bool) -> Bool {
    guard let first = scalars.first, let last = scalars.last, text != "null" else { return false }
    guard !YAMLText.cannotStart.contains(first), last != " ", last != ":" else { return false }
    return scalars.indices.allSatisfy { isPlain(at: $0, inFlow: inFlow) }
  }

  private func isPlain(at index: Int, inFlow: Bool) -> Bool {
    let scalar = scalars[index]
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
    case ":": return next != " "
    case " ": return next != "#"
    case ",", "[", "]", "{", "}": return !inFlow
    default: return YAMLText.isPrintable(scalar)
    }
  }

  private static let cannotStart = Set(" -?:,[]{}#&*!|>'\"%@`~=<".unicodeScalars)

  /// Yams takes one U+FEFF off the start of every value, so one that is meant is written twice.
  private var escaped: String {
    let mark = scalars.first == "\u{FEFF}" ? scalars.prefix(1) : []
    return (mark + scalars).reduce(into: "\"") { $0 += YAMLText.escape($1) } + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case _ where isPrintable(scalar): return String(scalar)
    default: break
    }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = hex.count <= 2 ? ("x", 2) : hex.count <= 4 ? ("u", 4) : ("U", 8)
    return "\\\(letter)\(String(repeating: "0", count: width - hex.count))\(hex)"
  }

  /// Whether it can stand in a file as itself: visible, one place wide in meaning, no line break.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return false
    default: return true
    }
  }
}
