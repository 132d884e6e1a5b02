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
    if isLeaving { return "k keeps it as a draft, y throws it away, Esc stays" }
    return
      "Field \(focus + 1) of \(fields.count)  Tab next, Ctrl-S saves, Esc leaves, Ctrl-X blanks"
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
    if index == focus, let flow = flow(of: index, columns: inside.columns - 2) {
      rows = 1 + flow.rows
    }
    return rows + note(for: index, nil, inside.columns).lines.count
  }

  /// What is wrong, what was understood, or what is asked: one of them.
  private func note(
    for index: Int, _ today: Day?, _ columns: Int
  ) -> (lines: [SafeText], role: Role) {
    guard let (text, role) = note(for: index, today) else { return ([], .muted) }
    return (text.wrapped(to: max(8, columns - 2)), role)
  }

  private func note(for index: Int, _ today: Day?) -> (SafeText, Role)? {
    let field = fields[index]
    if let problem = field.problem { return (SafeText(problem), .error) }
    if let doubt = field.doubt {
      let others = fields.count { $0.doubt != nil } - 1
      let more = others > 0 ? ", and \(others) more to look at" : ""
      return (SafeText("\(doubt)\(more). Ctrl-S saves it as it is"), .alert)
    }
    if index == focus, let completion = field.completion {
      return ("→ " + SafeText(completion), .notice)
    }
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
    guard area.rows > 1 else { return }
    let (notes, role) = note(for: index, today, area.columns)
    let rows = max(1, area.rows - 1 - notes.count)
    let place = Rect(
      column: area.column + 2, row: area.row + 1, columns: area.columns - 2, rows: rows)
    drawInput(index, in: place, on: &buffer, reading, isFocused)
    for (row, line) in notes.enumerated() where rows + 1 + row < area.rows {
      buffer.put("  " + line, in: area.line(rows + 1 + row), as: role)
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
    case .ticks, .marks: drawOptions(index, in: area, on: &buffer, reading, isFocused)
    }
  }
}
