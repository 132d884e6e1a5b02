// SPDX-License-Identifier: Apache-2.0

import CaseModel
package import TerminalUI
import TextSafety

extension RegisterPage {
  package mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    let words = RegisterWords(content: content, filter: filter ?? .none)
    defer {
      PageTitle(words: reading.naming.text(words.title), below: table.below)
        .draw(in: area.line(0), on: &buffer)
    }
    let isSmall = area.rows < 18
    var row = 1
    for sentence in content.lead {
      let lines = reading.naming.text(sentence).wrapped(to: area.columns - 2)
      for line in isSmall ? lines.prefix(1).map({ mark($0, of: lines) }) : lines {
        buffer.put(" " + line, in: area.line(row))
        row += 1
      }
    }
    if let hidden = reading.hiddenWords {
      StyledLine(" Not shown ", as: .key).adding(reading.naming.text(hidden), as: .maybe)
        .truncated(to: area.columns - 1).draw(in: area.line(row), on: &buffer)
      row += 1
    }
    let inside = area.below(row)
    guard !content.table.rows.isEmpty else { return drawEmpty(words, in: inside, on: &buffer) }
    let hasRoom = content.table.rows.count * 2 < inside.rows
    let mostLines = hasRoom || area.columns >= 100 ? 3 : 1
    content.table.draw(in: inside, on: &buffer, &table, mostLines: mostLines)
  }

  /// A sentence that goes on says so.
  private func mark(_ line: SafeText, of lines: [SafeText]) -> SafeText {
    lines.count > 1 ? line + " …" : line
  }

  private func drawEmpty(_ words: RegisterWords, in area: Rect, on buffer: inout CellBuffer) {
    for (row, line) in SafeText(words.empty).wrapped(to: max(1, area.columns - 2)).enumerated() {
      buffer.put(" " + line, in: area.line(row + 1), as: .muted)
    }
  }
}
