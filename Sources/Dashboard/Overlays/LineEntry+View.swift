// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

extension LineEntry {
  /// In a frame of its own, with the hint above and what is wrong below.
  func draw(_ title: SafeText, in area: Rect, on buffer: inout CellBuffer) {
    let columns = min(72, area.columns - 4)
    let hints = SafeText.lines(hint).flatMap { $0.wrapped(to: columns - 4) }
    let problems = problem.map { SafeText($0).wrapped(to: columns - 4) } ?? []
    let rows = min(hints.count + problems.count + 4, area.rows - 2)
    let inside = Popup(title, foot: "Enter takes it, Esc back")
      .draw(columns: columns, rows: rows, in: area, on: &buffer)
    for (row, line) in hints.enumerated() { buffer.put(line, in: inside.line(row), as: .muted) }
    for (row, line) in problems.enumerated() {
      buffer.put(line, in: inside.line(hints.count + 1 + row), as: .error)
    }
    field.draw(in: inside.line(hints.count), on: &buffer)
  }

  /// In the last line of the screen, so that what it changes stays in sight.
  func drawBelow(_ title: SafeText, in area: Rect, on buffer: inout CellBuffer) {
    let line = area.line(area.rows - 1)
    buffer.clear(line)
    let label = buffer.put(" " + title + ": ", in: line, as: .key)
    let note = area.line(area.rows - 2)
    buffer.clear(note)
    if let problem {
      buffer.put(" " + SafeText(problem), in: note, as: .error)
    } else {
      buffer.put(" " + SafeText(hint), in: note, as: .muted)
    }
    let place = Rect(
      column: line.column + label, row: line.row, columns: line.columns - label, rows: 1)
    field.draw(in: place, on: &buffer)
  }
}

extension Trouble {
  /// What happened, what is safe, what to do next.
  func draw(in area: Rect, on buffer: inout CellBuffer) {
    let columns = min(72, area.columns - 4)
    let parts = [what, safe, next].flatMap { words -> [SafeText] in
      SafeText(words).wrapped(to: columns - 4) + [""]
    }
    let inside = Popup("This did not work", foot: "any key")
      .draw(columns: columns, rows: parts.count + 2, in: area, on: &buffer)
    for (row, line) in parts.enumerated() { buffer.put(line, in: inside.line(row)) }
  }
}
