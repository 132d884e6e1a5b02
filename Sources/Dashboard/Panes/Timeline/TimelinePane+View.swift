// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension TimelinePane {
  /// How the list lays out its columns at a width.
  struct Columns {
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
    if view != .list { parts.append(view.rawValue) }
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
    var list = ScrollList(
      rows.rows, isFocused: isFocused,
      height: { TimelinePane.lines(of: $0, columns, reading.naming, match).count },
      lines: { TimelinePane.lines(of: $0, columns, reading.naming, match) })
    list.canSelect = { $0.entryID != nil }
    if heights?.text != columns.text || heights?.mostLines != columns.mostLines {
      heights = (columns.text, columns.mostLines, rows.rows.map(list.height))
    }
    list.heights = heights?.rows
    below = list.draw(in: area, on: &buffer, &self.list)
    drawMarker(in: area, on: &buffer)
  }

  /// `▸` beside the selected entry, so that the place is found without colour.
  private func drawMarker(in area: Rect, on buffer: inout CellBuffer) {
    guard let place = buffer.cursor, place.column == area.column else { return }
    buffer.put("▸", at: place, in: area, as: .key)
    buffer.select(
      Rect(column: place.column, row: place.row, columns: 1, rows: 1), isFocused: true)
  }

  static func lines(
    of row: TimelineRow, _ columns: Columns, _ naming: Naming, _ match: String
  ) -> [StyledLine] {
    switch row {
    case .year(let year): return [StyledLine(SafeText(year), as: .heading)]
    case .gap(let words):
      let indent = String(repeating: " ", count: columns.when + 1)
      return [StyledLine(SafeText("\(indent)░ \(words)"), as: .muted)]
    case .entry(let entry): return lines(of: entry, columns, naming, match)
    }
  }

  private static func lines(
    of entry: EntryRow, _ columns: Columns, _ naming: Naming, _ match: String
  ) -> [StyledLine] {
    let mark = (entry.isSign ? "! " : "") + (entry.isStrength ? "+ " : "")
    let text = SafeText(mark) + naming.text(entry.text)
    var wrapped =
      columns.mostLines > 1
      ? text.wrapped(to: columns.text) : [text.truncated(to: columns.text)]
    if wrapped.count > columns.mostLines {
      let last = wrapped[columns.mostLines - 1] + " …"
      wrapped = wrapped.prefix(columns.mostLines - 1) + [last.truncated(to: columns.text)]
    }
    let isMatch = !match.isEmpty && entry.text.lowercased().contains(match)
    let role: Role = isMatch ? .match : entry.isSign ? .alert : entry.isStrength ? .strength : .text
    let when = SafeText(entry.when + (entry.mayBeLater && !entry.when.contains("?") ? "?" : ""))
    var first = StyledLine(" ")
    first.add(when.padded(to: columns.when - 1) + " ", as: entry.mayBeLater ? .maybe : .date)
    first.add(naming.text(entry.agency).padded(to: columns.agency - 1) + " ", as: .agency)
    first.add((wrapped.first ?? "").padded(to: columns.text), as: role)
    first.add(" " + SafeText(entry.told.mark).padded(to: columns.told - 1), as: entry.told.role)
    let indent = SafeText(String(repeating: " ", count: 1 + columns.when + columns.agency))
    var lines = [first]
    lines += wrapped.dropFirst().map { StyledLine(indent).adding($0, as: role) }
    guard columns.mostLines > 1 else { return lines }
    for note in entry.notes {
      let line = naming.text("· " + note).truncated(to: columns.text)
      lines.append(StyledLine(indent).adding(line, as: .muted))
    }
    return lines
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
