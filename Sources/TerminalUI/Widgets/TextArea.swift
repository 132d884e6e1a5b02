// SPDX-License-Identifier: Apache-2.0

import TextSafety

/// Several lines of typing, wrapped at words. Holds what was typed as it was typed; only drawing
/// wraps it and makes it safe.
package struct TextArea: Hashable, Sendable {
  private struct State: Hashable {
    var text: [Character]
    var caret: Int
  }

  private var state: State
  private var undone: [State] = []
  /// The width that it was last drawn at, by which up and down move.
  private var columns = 60
  private var top = 0

  package init(_ text: String = "") {
    let characters = Array(text)
    state = State(text: characters, caret: characters.count)
  }

  package var text: String { String(state.text) }

  /// Takes a key; false where it means nothing here, or there is no line to go to.
  package mutating func handle(_ key: Key) -> Bool {
    let before = state
    switch key {
    case .character(let character): insert([character])
    case .paste(let pasted): insert(Array(pasted))
    case .enter: insert(["\n"])
    case .backspace: remove(from: state.caret - 1, to: state.caret)
    case .delete: remove(from: state.caret, to: state.caret + 1)
    case .control("w"): remove(from: wordStart, to: state.caret)
    case .control("u"): remove(from: line.lowerBound, to: state.caret)
    case .control("k"): remove(from: state.caret, to: line.upperBound)
    case .control("y"): undo()
    case .left: state.caret = max(0, state.caret - 1)
    case .right: state.caret = min(state.text.count, state.caret + 1)
    case .wordLeft: state.caret = wordStart
    case .wordRight: state.caret = wordEnd
    case .home, .control("a"): state.caret = line.lowerBound
    case .end, .control("e"): state.caret = line.upperBound
    case .up: return move(lines: -1)
    case .down: return move(lines: 1)
    default: return false
    }
    if state.text != before.text, key != .control("y") {
      undone.append(before)
      if undone.count > 200 { undone.removeFirst() }
    }
    return true
  }

  private mutating func undo() { if let last = undone.popLast() { state = last } }

  private mutating func insert(_ addition: [Character]) {
    state.text.insert(contentsOf: addition, at: state.caret)
    state.caret += addition.count
  }

  private mutating func remove(from start: Int, to end: Int) {
    let (first, last) = (max(0, start), min(state.text.count, end))
    guard first < last else { return }
    state.text.removeSubrange(first..<last)
    state.caret = first
  }

  /// The line of the original that the caret is in.
  private var line: Range<Int> {
    let first = state.text[..<state.caret].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
    let last = state.text[state.caret...].firstIndex(where: \.isNewline) ?? state.text.count
    return first..<last
  }

  private var wordStart: Int {
    var place = state.caret
    while place > 0, state.text[place - 1].isWhitespace { place -= 1 }
    while place > 0, !state.text[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = state.caret
    while place < state.text.count, state.text[place].isWhitespace { place += 1 }
    while place < state.text.count, !state.text[place].isWhitespace { place += 1 }
    return place
  }

  private mutating func move(lines count: Int) -> Bool {
    let rows = self.rows(columns)
    guard let row = rows.lastIndex(where: { $0.lowerBound <= state.caret }),
      rows.indices.contains(row + count)
    else { return false }
    let target = rows[row + count]
    let offset = state.caret - rows[row].lowerBound
    let isLast = row + count == rows.count - 1
    state.caret = min(
      target.lowerBound + offset, isLast ? target.upperBound : target.upperBound - 1)
    return true
  }

  /// What stands in each row of the screen: a row ends after a line break, or after the last blank
  /// that still fits.
  private func rows(_ columns: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var (start, blank, width) = (0, 0, 0)
    for (place, character) in state.text.enumerated() {
      if character.isNewline {
        rows.append(start..<place + 1)
        (start, blank, width) = (place + 1, place + 1, 0)
        continue
      }
      width += SafeText(String(character)).columns
      if width > columns, place > start {
        let end = blank > start ? blank : place
        rows.append(start..<end)
        start = end
        width = state.text[start...place].reduce(0) { $0 + SafeText(String($1)).columns }
      }
      if character.isWhitespace { blank = place + 1 }
    }
    rows.append(start..<state.text.count)
    return rows
  }

  /// How many rows it takes at a width.
  package func height(columns: Int) -> Int { rows(max(1, columns - 1)).count }

  package mutating func draw(in area: Rect, on buffer: inout CellBuffer, isFocused: Bool) {
    guard !area.isEmpty else { return }
    columns = max(1, area.columns - 1)
    let rows = self.rows(columns)
    let row = rows.lastIndex { $0.lowerBound <= state.caret } ?? 0
    top = max(0, min(top, rows.count - 1))
    if row < top { top = row }
    if row >= top + area.rows { top = row - area.rows + 1 }
    for offset in 0..<area.rows {
      buffer.clear(area.line(offset), as: .field)
      guard rows.indices.contains(top + offset) else { continue }
      let shown = state.text[rows[top + offset]].filter { !$0.isNewline }
      buffer.put(SafeText(String(shown)), in: area.line(offset), as: .field)
    }
    guard isFocused else { return }
    let before = SafeText(String(state.text[rows[row].lowerBound..<state.caret])).columns
    buffer.cursor = Point(
      column: area.column + min(before, area.columns - 1), row: area.row + row - top)
    buffer.showsCursor = true
  }
}
