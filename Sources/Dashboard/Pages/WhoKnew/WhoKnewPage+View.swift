// SPDX-License-Identifier: Apache-2.0

import CaseModel
package import TerminalUI
import TextSafety

extension WhoKnewPage {
  package var legend: String {
    let marks = WhoKnewTable.Mark.allCases.filter(table.marks.contains)
      .map { "\($0.text) \($0.meaning)" }
    let later = table.rows.contains(where: \.mayBeLater) ? ["? maybe"] : []
    return " " + (marks + later).joined(separator: "  ")
  }

  package mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    let words = WhoKnewWords(table: table, reading: reading)
    let title = "Who knew what ─ \(words.filter) ─ \(words.counted)"
    defer {
      PageTitle(words: reading.naming.text(title), below: below).draw(in: area.line(0), on: &buffer)
    }
    var sentences = words.lines
    if table.agencies.indices.contains(agency), table.agencies[agency] != reading.hub {
      sentences.append(words.sentence(on: table.holdings[agency]))
    }
    let shown = sentences.flatMap { reading.naming.text($0).wrapped(to: area.columns - 2) }
    for (row, line) in shown.enumerated() {
      buffer.put(" " + line, in: area.line(row + 1), as: row == 0 ? .text : .muted)
    }
    drawTable(in: area.below(shown.count + 1), on: &buffer, reading)
  }

  private mutating func drawTable(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    below = 0
    guard count > 0, area.rows > 4 else {
      buffer.put(
        " Nothing recorded under this filter on this day. t another theme, p another person",
        in: area.line(1), as: .muted)
      return
    }
    let layout = WhoKnewLayout(table, in: area.columns - 1, showing: agency, reading)
    let heads = heads(layout)
    for (row, line) in heads.enumerated() { line.draw(in: area.line(row), on: &buffer) }
    let inside = area.below(heads.count)
    drawRows(layout, in: inside, on: &buffer, reading)
    guard let place = buffer.cursor, place.column == area.column else { return }
    buffer.put("▸", at: place, in: area, as: .key)
    buffer.select(Rect(column: place.column, row: place.row, columns: 1, rows: 1), isFocused: true)
  }

  /// Names over two lines, and what each holds: it stays on top, however long the table is.
  private func heads(_ layout: WhoKnewLayout) -> [StyledLine] {
    let left = layout.when + layout.what + 1
    var upper = StyledLine(SafeText(" " + (layout.place ?? "")).padded(to: left), as: .muted)
    var lower = StyledLine(SafeText(" when").padded(to: layout.when), as: .heading)
      .adding(SafeText("what, newest first").padded(to: layout.what + 1), as: .heading)
    var totals = StyledLine(
      SafeText(" each holds, of the \(table.rows.count)").padded(to: left), as: .muted)
    for column in layout.columns {
      let role: Role = column.index == agency ? .key : .heading
      let first: SafeText = column.head.count > 1 ? column.head[0] : ""
      upper.add(first.padded(to: column.width), as: role)
      lower.add((column.head.last ?? "").padded(to: column.width), as: role)
      totals.add(SafeText(column.total).padded(to: column.width), as: .muted)
    }
    let isFlat = layout.place == nil && layout.columns.allSatisfy { $0.head.count < 2 }
    return (isFlat ? [] : [upper]) + [lower] + (table.rows.isEmpty ? [] : [totals])
  }

  private mutating func drawRows(
    _ layout: WhoKnewLayout, in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    let all = table.all
    let headings = self.headings
    let (agency, selected) = (self.agency, self.list.selected)
    let lines = { (index: Int) in
      let heading = headings[index].map { [StyledLine(" " + SafeText($0), as: .muted)] } ?? []
      return heading
        + Self.lines(of: all[index], layout, agency, reading, isWhole: index == selected)
    }
    var list = ScrollList(
      Array(all.indices), isFocused: true, height: { lines($0).count }, lines: lines)
    list.lead = { headings[$0] == nil ? 0 : 1 }
    below = list.draw(in: area, on: &buffer, &self.list)
  }

  /// Above the first row of a part.
  private var headings: [Int: String] {
    var headings: [Int: String] = [:]
    if !table.earlier.isEmpty {
      headings[table.rows.count] = "from before the case was opened"
    }
    if !table.overall.isEmpty {
      headings[table.rows.count + table.earlier.count] = "over the whole time, not counted"
    }
    return headings
  }

  /// One line, and the selected row whole.
  private static func lines(
    of row: WhoKnewTable.Row, _ layout: WhoKnewLayout, _ agency: Int, _ reading: CaseReading,
    isWhole: Bool
  ) -> [StyledLine] {
    let when = SafeText(" " + row.entry.when.short(asOf: reading.day, heading: nil))
    let text = reading.naming.text(row.entry.headline ?? row.entry.summary)
    let words = isWhole ? text.wrapped(to: layout.what) : [text.truncated(to: layout.what)]
    var line = StyledLine(when.padded(to: layout.when), as: .date)
      .adding((words.first ?? "").padded(to: layout.what + 1))
    for column in layout.columns {
      let mark = row.marks[column.index]
      let maybe = row.mayBeLater && mark.isHeld ? "?" : ""
      line.add(
        SafeText(mark.text + maybe).padded(to: column.width),
        as: mark == .notTold || mark == .decidedNot
          ? .alert : mark == .nothing ? .muted : column.index == agency ? .key : .text)
    }
    let indent = SafeText(String(repeating: " ", count: layout.when))
    return [line] + words.dropFirst().map { StyledLine(indent + $0) }
  }
}
