// SPDX-License-Identifier: Apache-2.0

/// Writes comma-separated rows (RFC 4180) that a spreadsheet takes for text and nothing else.
package enum DelimitedWriter {
  /// One row with its line end.
  package static func row(_ fields: [String]) -> String {
    fields.map { quoted(guarded($0)) }.joined(separator: ",") + "\r\n"
  }

  /// With a `'` in front where a spreadsheet might take it for a formula, and where it has one
  /// already, so that `unguarded` gives back every text.
  package static func guarded(_ text: String) -> String {
    mayBeFormula(text) ? "'" + text : text
  }

  package static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "'" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func mayBeFormula(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, "'\t\r\n;".unicodeScalars.contains(first) {
      return true
    }
    let start = text.unicodeScalars.first { !isSkipped($0) }
    return start.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// What a spreadsheet looks past: spaces, quotes put in by hand, marks that cannot be seen.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: scalar == ";" || scalar == "\""
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    let hasEdge = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    guard needsQuotes || hasEdge else { return text }
    // By scalars: a quote with an accent on it is one character, and still a quote.
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}
