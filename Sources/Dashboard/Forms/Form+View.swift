// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension Form {
  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, today: Day
  ) {
    let columns = min(100, area.columns - 2)
    let popup = Popup(reading.naming.text(kind.title), foot: SafeText(foot))
    let inside = popup.draw(columns: columns, rows: area.rows - 2, in: area, on: &buffer)
    let heights = fields.indices.map { height(of: $0, inside) }
    let starts = heights.indices.map { heights[..<$0].reduce(0, +) }
    if starts[focus] < top { top = starts[focus] }
    if starts[focus] + heights[focus] > top + inside.rows {
      top = starts[focus] + heights[focus] - inside.rows
    }
    for index in fields.indices {
      let row = starts[index] - top
      guard row >= 0, row < inside.rows else { continue }
      let place = Rect(
        column: inside.column, row: inside.row + row, columns: inside.columns,
        rows: min(heights[index], inside.rows - row))
      draw(index, in: place, on: &buffer, reading, today)
    }
  }

  private var foot: String {
    if isLeaving { return "Throw away what was typed? y throws it away, Esc stays" }
    return "Tab next, Ctrl-S saves, Esc leaves"
  }

  private func isLong(_ index: Int) -> Bool {
    if case .text = fields[index].input { return true }
    return false
  }

  /// Label, input, and what is said about it.
  private func height(of index: Int, _ inside: Rect) -> Int {
    var rows = 2
    if case .text(let area) = fields[index].input {
      rows = 1 + max(index == focus ? 4 : 2, min(10, area.height(columns: inside.columns - 2)))
    }
    return rows + (note(for: index, nil) == nil ? 0 : 1)
  }

  /// What is wrong, what was understood, or what is asked: one of them.
  private func note(for index: Int, _ today: Day?) -> (SafeText, Role)? {
    let field = fields[index]
    if let problem = field.problem { return (SafeText(problem), .error) }
    if case .date(let text) = field.input, !text.text.isEmpty, let today {
      guard let when = try? When(typed: text.text, today: today) else {
        return ("not read as a date yet", .muted)
      }
      return (SafeText("understood: \(when.inWords)"), .notice)
    }
    if case .date = field.input { return (SafeText(field.help), .muted) }
    return index == focus && !field.help.isEmpty ? (SafeText(field.help), .muted) : nil
  }

  private mutating func draw(
    _ index: Int, in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, _ today: Day
  ) {
    let isFocused = index == focus
    let mark: SafeText = fields[index].isRequired ? " *" : ""
    buffer.put(
      (isFocused ? "▸" : " ") + SafeText(fields[index].label) + mark, in: area.line(0),
      as: isFocused ? .key : .heading)
    let note = note(for: index, today)
    let rows = max(1, area.rows - 1 - (note == nil ? 0 : 1))
    let place = Rect(
      column: area.column + 2, row: area.row + 1, columns: area.columns - 2, rows: rows)
    drawInput(index, in: place, on: &buffer, reading, isFocused)
    if let note, area.rows > rows + 1 {
      buffer.put("  " + note.0, in: area.line(rows + 1), as: note.1)
    }
  }

  private mutating func drawInput(
    _ index: Int, in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading,
    _ isFocused: Bool
  ) {
    switch fields[index].input {
    case .line(let field), .date(let field):
      if isFocused {
        field.draw(in: area, on: &buffer)
      } else {
        buffer.clear(area.line(0), as: .field)
        buffer.put(SafeText(field.text), in: area.line(0), as: .field)
      }
    case .text(var text):
      text.draw(in: area, on: &buffer, isFocused: isFocused)
      fields[index].input = .text(text)
    case .choice(let options, let at):
      let words = options.indices.contains(at) ? options[at].words : "nothing to choose from"
      let arrows: SafeText = isFocused && options.count > 1 ? "< " : "  "
      buffer.put(
        arrows + reading.naming.text(words) + (isFocused && options.count > 1 ? " >" : ""),
        in: area.line(0), as: isFocused ? .key : .text)
      if isFocused { buffer.cursor = Point(column: area.column, row: area.row) }
    case .ticks(let options, let ticked, let at):
      drawTicks(options, ticked, at, in: area, on: &buffer, reading, isFocused)
    }
  }

  private func drawTicks(
    _ options: [FormField.Option], _ ticked: Set<Int>, _ at: Int, in area: Rect,
    on buffer: inout CellBuffer, _ reading: CaseReading, _ isFocused: Bool
  ) {
    // The one under the cursor stays in sight: what lies before it is left out where room is short.
    var first = 0
    let words = options.indices.map { index in
      (ticked.contains(index) ? "[x] " : "[ ] ") + reading.naming.text(options[index].words)
    }
    let width = { (range: ClosedRange<Int>) in
      words[range].reduce(0) { $0 + $1.columns + 2 }
    }
    while first < at, width(first...at) > area.columns { first += 1 }
    var column = area.column
    for index in options.indices.dropFirst(first) {
      let role: Role = isFocused && index == at ? .key : ticked.contains(index) ? .text : .muted
      if isFocused && index == at { buffer.cursor = Point(column: column, row: area.row) }
      column += buffer.put(
        words[index] + "  ", at: Point(column: column, row: area.row), in: area, as: role)
    }
  }
}
