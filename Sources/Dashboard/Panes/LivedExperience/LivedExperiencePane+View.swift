// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension LivedExperiencePane {
  private static let nameColumns = 11
  private static let monthColumns = 4

  func title(_ reading: CaseReading) -> SafeText {
    guard let child = selected else { return "2 Lived experience" }
    return "2 Lived experience ─ \(reading.naming.text(reading.naming.person(child.id)))"
  }

  /// What stays of the pane where there is no room: the youngest child's months.
  func shortTitle(_ reading: CaseReading) -> SafeText {
    guard let child = selected else { return "2 Lived experience ─ no children on record" }
    let grid = SightingGrid(reading, months: 4)
    let months = zip(grid.months, grid.cells(for: child)).map {
      "\(DayWords.month($0.month)) \($1.mark)"
    }
    return title(reading) + ": " + SafeText(months.joined(separator: "  "))
  }

  func shortLine(_ reading: CaseReading) -> SafeText {
    guard let child = selected else { return "" }
    let lines = ChildDay(child, reading).lines
    let telling = lines.prefix { $0.kind != .source }.filter { $0.kind != .question }.prefix(2)
    return reading.naming.text(telling.map(\.text).joined(separator: " "))
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    guard !children.isEmpty else {
      buffer.put("No children are on record for this case", in: area.line(0), as: .leftOut)
      return
    }
    let months = max(1, min(18, (area.columns - Self.nameColumns - 20) / Self.monthColumns))
    let grid = SightingGrid(reading, months: months)
    drawHeads(grid, in: area.line(0), on: &buffer)
    let rows = min(children.count, max(1, area.rows - 3))
    let list = ScrollList(
      children, isFocused: isFocused, height: { _ in 1 },
      lines: { [Self.line(of: $0, grid, area.columns, reading)] })
    let place = Rect(column: area.column, row: area.row + 1, columns: area.columns, rows: rows)
    list.draw(in: place, on: &buffer, &self.list)
    drawDay(in: area.below(1 + rows), on: &buffer, reading)
  }

  private func drawHeads(_ grid: SightingGrid, in area: Rect, on buffer: inout CellBuffer) {
    var line = StyledLine(SafeText(String(repeating: " ", count: Self.nameColumns)))
    for month in grid.months {
      line.add(SafeText(DayWords.month(month.month)).padded(to: Self.monthColumns), as: .heading)
    }
    line.add("last seen by", as: .heading)
    line.draw(in: area, on: &buffer)
  }

  private static func line(
    of child: Person, _ grid: SightingGrid, _ columns: Int, _ reading: CaseReading
  ) -> StyledLine {
    let unborn: SafeText = reading.isUnborn(child) ? "◇ " : ""
    let name = unborn + reading.naming.text(reading.naming.person(child.id))
    var line = StyledLine(" ").adding(
      name.padded(to: nameColumns - 2) + " ", as: reading.isUnborn(child) ? .unborn : .text)
    for cell in grid.cells(for: child) {
      line.add(SafeText(cell.mark).padded(to: monthColumns), as: cell.role)
    }
    line.add(lastSeen(child, grid, columns - line.columns, reading.naming), as: .muted)
    return line
  }

  /// Who saw them last, and when; where there is no room the year gives way, then the name.
  private static func lastSeen(
    _ child: Person, _ grid: SightingGrid, _ columns: Int, _ naming: Naming
  ) -> SafeText {
    guard let (agency, when, short) = grid.lastSeen(child) else { return "no one recorded" }
    guard let agency else { return naming.text(when) }
    let whole = naming.text(agency) + ", " + naming.text(when)
    if whole.columns <= columns { return whole }
    let date = naming.text(short)
    let room = columns - date.columns - 2
    return room < 4 ? date : naming.text(agency).truncated(to: room) + ", " + date
  }

  private mutating func drawDay(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    guard let child = selected, !area.isEmpty else { return }
    let blocks = ChildDay(child, reading).lines.map { line -> Paragraph.Block in
      let text = reading.naming.text(line.text)
      return switch line.kind {
      case .question: .heading(text)
      case .answer: .text(text, .text)
      case .voice: .text(text, .childVoice)
      case .silence: .text(text, .leftOut)
      case .source: .text(text, .muted)
      }
    }
    Paragraph(blocks).draw(in: area, on: &buffer, from: &scroll)
  }
}

extension SightingGrid.Cell {
  var role: Role {
    switch self {
    case .nothing: .muted
    case .unborn: .unborn
    case .sure(.toldAbout), .maybe: .maybe
    case .sure: .strength
    }
  }
}
