// SPDX-License-Identifier: Apache-2.0

import TextSafety

/// One line of typing. The caret stands before the character it counts to.
package struct TextField: Hashable, Sendable {
  private struct State: Hashable {
    var text: String
    var caret: Int
  }

  private var state: State
  private var undone: [State] = []
  /// The text is an offer: typing takes its place, any other key keeps it to be edited.
  private var isOffer: Bool

  package init(_ text: String = "", isOffer: Bool = false) {
    state = State(text: text, caret: text.count)
    self.isOffer = isOffer && !text.isEmpty
  }

  package private(set) var text: String {
    get { state.text }
    set { state.text = newValue }
  }

  package private(set) var caret: Int {
    get { state.caret }
    set { state.caret = newValue }
  }

  private func index(_ count: Int) -> String.Index { text.index(text.startIndex, offsetBy: count) }

  /// Takes a key; false where it means nothing to a line of text.
  package mutating func handle(_ key: Key) -> Bool {
    let before = state
    switch key {
    case .character where isOffer, .paste where isOffer, .backspace where isOffer:
      state = State(text: "", caret: 0)
    default: break
    }
    isOffer = false
    guard take(key) else { return false }
    if key != .control("y") { remember(before) }
    return true
  }

  private mutating func remember(_ before: State) {
    guard text != before.text else { return }
    undone.append(before)
    if undone.count > 200 { undone.removeFirst() }
  }

  private mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted):
      insert(pasted.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .backspace: remove(from: max(0, caret - 1), to: caret)
    case .delete: remove(from: caret, to: min(text.count, caret + 1))
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .wordLeft: caret = wordStart
    case .wordRight: caret = wordEnd
    case .control("w"): remove(from: wordStart, to: caret)
    case .control("u"): remove(from: 0, to: caret)
    case .control("k"): remove(from: caret, to: text.count)
    case .control("y"): state = undone.popLast() ?? state
    default: return false
    }
    return true
  }

  package mutating func replace(with text: String) {
    let before = state
    state = State(text: text, caret: text.count)
    remember(before)
  }

  private mutating func insert(_ addition: String) {
    let before = text.count
    text.insert(contentsOf: addition, at: index(caret))
    caret = min(text.count, caret + max(0, text.count - before))
  }

  private mutating func remove(from start: Int, to end: Int) {
    guard start < end else { return }
    text.removeSubrange(index(start)..<index(end))
    caret = min(start, text.count)
  }

  private var wordStart: Int {
    let before = Array(text.prefix(caret))
    var place = caret
    while place > 0, before[place - 1].isWhitespace { place -= 1 }
    while place > 0, !before[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    let all = Array(text)
    var place = caret
    while place < all.count, all[place].isWhitespace { place += 1 }
    while place < all.count, !all[place].isWhitespace { place += 1 }
    return place
  }

  package func draw(in area: Rect, on buffer: inout CellBuffer) {
    guard !area.isEmpty else { return }
    buffer.clear(area.line(0), as: .field)
    var start = 0
    while SafeText(String(text.prefix(caret).dropFirst(start))).columns >= area.columns {
      start += 1
    }
    let columns = buffer.put(SafeText(String(text.dropFirst(start))), in: area.line(0), as: .field)
    if isOffer {
      buffer.select(area.line(0).split(.columns, [.fixed(columns), .fill])[0], isFocused: true)
    }
    let offset = SafeText(String(text.prefix(caret).dropFirst(start))).columns
    buffer.cursor = Point(column: area.column + offset, row: area.row)
    buffer.showsCursor = true
  }
}
