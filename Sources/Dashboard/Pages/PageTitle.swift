// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

/// The first line of a page: what it shows, and how many rows lie below the screen.
struct PageTitle {
  let words: SafeText
  let below: Int

  func draw(in area: Rect, on buffer: inout CellBuffer) {
    let more: SafeText = below > 0 ? "▾ \(below) more " : ""
    let room = area.columns - 2 - more.columns
    buffer.put(" " + words.truncated(to: room), in: area, as: .heading)
    buffer.put(
      more, at: Point(column: area.right - more.columns, row: area.row), in: area, as: .muted)
  }
}
