// SPDX-License-Identifier: Apache-2.0

import CNcurses
package import TextSafety

/// How many columns text takes, as the C library and so ncurses will reckon it.
package enum TextMeasure {
  /// The C library knows widths only in a UTF-8 locale: the person's own, else C.UTF-8.
  private static let isReady: Bool = caseboard_prefer_utf8() != 0

  /// 0 for a combining mark, 2 for a wide character; what the library does not know takes 1.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    guard isReady else { return 1 }
    let width = Int(caseboard_wcwidth(scalar.value))
    return width < 0 ? 1 : width
  }

  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }
}

extension SafeText {
  package var columns: Int { TextMeasure.columns(of: text) }

  /// The text in at most so many columns, ending in `…` where it was cut.
  package func truncated(to limit: Int) -> SafeText {
    guard columns > limit else { return self }
    guard limit > 0 else { return "" }
    return SafeText(String(prefix(columns: limit - 1)) + "…")
  }

  /// As many of the parts as have room, each whole, and how many there are besides. The first is cut
  /// where not even it has room.
  package static func whole(
    _ parts: [SafeText], by separator: SafeText, in limit: Int
  ) -> SafeText {
    for count in (1...max(1, parts.count)).reversed() {
      let left = parts.count - count
      let more = left > 0 ? [SafeText("\(left) more")] : []
      let shown = Array(parts.prefix(count)) + more
      let line = shown.dropFirst().reduce(shown.first ?? "") { $0 + separator + $1 }
      if line.columns <= limit { return line }
    }
    return (parts.first ?? "").truncated(to: limit)
  }

  /// As many characters as fit, never half of one.
  func prefix(columns limit: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += TextMeasure.columns(of: String(text[index]))
      if used > limit { break }
      end = text.index(after: index)
    }
    return text[..<end]
  }

  /// The text in lines of at most so many columns, broken between words where it can be.
  package func wrapped(to limit: Int) -> [SafeText] {
    guard limit > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = SafeText(String(word))
      while word.columns > limit {
        if used > 0 { lines.append(line) }
        (line, used) = ("", 0)
        let head = word.prefix(columns: limit)
        guard !head.isEmpty else { return lines.map { SafeText($0) } }
        lines.append(String(head))
        word = SafeText(String(word.text.dropFirst(head.count)))
      }
      let width = word.columns
      if used > 0 && used + 1 + width > limit {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if width == 0 { continue }
      line += (used > 0 ? " " : "") + word.text
      used += (used > 0 ? 1 : 0) + width
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines.map { SafeText($0) }
  }

  /// The text cut or filled with blanks to exactly so many columns.
  package func padded(to width: Int) -> SafeText {
    let cut = truncated(to: width)
    return cut + SafeText(String(repeating: " ", count: max(0, width - cut.columns)))
  }
}
