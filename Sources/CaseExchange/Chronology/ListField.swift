// SPDX-License-Identifier: Apache-2.0

/// A list in one cell: `a;b`, with `\;` `\=` `\\` where those characters are meant.
enum ListField {
  /// The items with their escapes still in, since a part of one may be split further.
  static func items(_ text: String) -> [Substring] {
    split(text[...], at: ";", most: .max).map(trimmed).filter { !$0.isEmpty }
  }

  /// Both sides of the first `=` that is no `\=`.
  static func pair(_ item: Substring) -> (String, String)? {
    let sides = split(item, at: "=", most: 2)
    return sides.count == 2 ? (plain(sides[0]), plain(sides[1])) : nil
  }

  /// The text without its escapes.
  static func plain(_ item: Substring) -> String {
    guard item.contains("\\") else { return String(trimmed(item)) }
    var result = ""
    var rest = trimmed(item)
    while let character = rest.popFirst() {
      let isEscape = character == "\\" && rest.first.map { ";=\\".contains($0) } ?? false
      result.append(isEscape ? rest.removeFirst() : character)
    }
    return result
  }

  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing("=", with: "\\=")
  }

  static func joined(_ items: [String]) -> String { items.joined(separator: ";") }

  private static func split(_ text: Substring, at mark: Character, most: Int) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\" {
        isEscaped = true
      } else if text[index] == mark, parts.count + 1 < most {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    return parts + [text[start...]]
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
