// SPDX-License-Identifier: Apache-2.0

/// A key press, or what else a terminal can say.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Control and a letter, in lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight
  case function(Int)
  /// Everything that was pasted, at once.
  case paste(String)

  private static let names: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "S-Tab"),
    (.backspace, "BS"), (.delete, "Del"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"),
    (.pageDown, "PageDown"), (.wordLeft, "C-Left"), (.wordRight, "C-Right"),
    (.character(" "), "Space"), (.character("<"), "lt"),
  ]

  /// The key in text: `j`, `<Enter>`, `<C-d>`.
  package var notation: String {
    if let name = Key.names.first(where: { $0.0 == self })?.1 { return "<\(name)>" }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "<C-\(letter)>"
    case .function(let number): "<F\(number)>"
    case .paste: "<Paste>"
    default: "<?>"
    }
  }

  /// Keys in the order of a text such as `jj<Enter>`; what stands for no key is left out.
  package static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "<", let close = rest.firstIndex(of: ">"),
        let key = named(rest[rest.index(after: rest.startIndex)..<close])
      {
        keys.append(key)
        rest = rest[rest.index(after: close)...]
      } else {
        keys.append(.character(first))
        rest = rest.dropFirst()
      }
    }
    return keys
  }

  private static func named(_ name: Substring) -> Key? {
    if let key = names.first(where: { $0.1 == name })?.0 { return key }
    if name.hasPrefix("C-"), name.count == 3, let letter = name.last { return .control(letter) }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
    return nil
  }
}
