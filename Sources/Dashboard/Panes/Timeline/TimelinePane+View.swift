// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension TimelinePane {
  /// How the list lays out its columns at a width.
  struct Columns: Hashable {
    let when: Int
    let agency: Int
    let told: Int
    let text: Int
    /// Rows of text an entry may take.
    let mostLines: Int

    init(_ width: Int, rows: Int) {
      when = 11
      agency = width >= 96 ? 16 : width >= 64 ? 12 : 9
      told = 5
      text = max(10, width - 1 - when - agency - told)
      mostLines = rows < 14 || width < 64 ? 1 : width >= 96 ? 4 : 3
    }
  }

  /// What the title says: the view, how many entries, and all that is not shown.
  func title(_ reading: CaseReading) -> SafeText {
    let count = reading.file.entries.count
    let shown = count - rows.filteredOut
    var parts = ["1 Timeline"]
    if view != .list { parts.append(view == .lanes ? "lanes, oldest first" : view.rawValue) }
    let some = rows.inWindow?.description ?? "\(shown)"
    parts.append(filter.isEmpty ? "all \(count) entries" : "\(some) of \(count) entries")
    if !filter.isEmpty { parts.append("\(filter.text), \(rows.filteredOut) hidden by it") }
    let later = reading.board.mayBeLater.count
    let more = later > 0 ? ", \(later) may be later" : ""
    return reading.naming.text(parts.joined(separator: " ─ ") + more)
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    if reading.file.entries.isEmpty {
      buffer.put(emptyWords(reading), in: area.line(0), as: .muted)
      return
    }
    if rows.rows.isEmpty {
      buffer.put("No entry fits the filter; F shows all again", in: area.line(0), as: .muted)
      return
    }
    switch view {
    case .list: drawList(in: area, on: &buffer, reading, isFocused)
    case .lanes: drawLanes(in: area, on: &buffer, reading, isFocused)
    case .density: drawDensity(in: area, on: &buffer, reading)
    }
  }

  private func emptyWords(_ reading: CaseReading) -> SafeText {
    reading.board.hidden.all > 0
      ? "Nothing was known yet on this day" : "Nothing is recorded yet"
  }

  private mutating func drawList(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, _ isFocused: Bool
  ) {
    let columns = Columns(area.columns, rows: area.rows)
    let match = words.lowercased()
    var drawn =
      self.drawn.flatMap { $0.fits(columns, match) ? $0 : nil }
      ?? DrawnRows(columns, match)
    let all = rows.rows
    let lines = { drawn.lines(of: $0, all, reading) }
    var list = ScrollList(
      Array(all.indices), isFocused: isFocused, height: { lines($0).count }, lines: lines)
    list.canSelect = { all[$0].entryID != nil }
    below = list.draw(in: area, on: &buffer, &self.list)
    self.drawn = drawn
    drawMarker(in: area, on: &buffer)
  }

  /// `▸` beside the selected entry, so that the place is found without colour.
  func drawMarker(in area: Rect, on buffer: inout CellBuffer) {
    guard let place = buffer.cursor, place.column == area.column else { return }
    buffer.put("▸", at: place, in: area, as: .key)
    buffer.select(
      Rect(column: place.column, row: place.row, columns: 1, rows: 1), isFocused: true)
  }
}

extension CaseReading.Standing {
  var role: Role {
    switch self {
    case .notTold, .decidedNot: .leftOut
    case .notStated: .muted
    default: .text
    }
  }
}
