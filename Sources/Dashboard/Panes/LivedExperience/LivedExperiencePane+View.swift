// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension LivedExperiencePane {
  private static let leastName = 11
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
    // Names in full where four months have room beside them.
    let longest = children.map { Self.name($0, reading).columns }.max() ?? 0
    let nameColumns = max(
      Self.leastName, min(longest + 2, area.columns - 20 - 4 * Self.monthColumns))
    let months = max(1, min(18, (area.columns - nameColumns - 20) / Self.monthColumns))
    let grid = SightingGrid(reading, months: months)
    let heads = Self.heads(grid, nameColumns, hasRoom: area.rows > children.count + 9)
    for (row, line) in heads.enumerated() { line.draw(in: area.line(row), on: &buffer) }
    let rows = min(children.count, max(1, area.rows - heads.count - 2))
    let list = ScrollList(
      children, isFocused: isFocused, height: { _ in 1 },
      lines: { [Self.line(of: $0, grid, nameColumns, area.columns, reading)] })
    let place = area.below(heads.count)
    list.draw(in: place.split(.rows, [.fixed(rows), .fill])[0], on: &buffer, &self.list)
    drawDay(in: place.below(rows), on: &buffer, reading)
  }

  /// The months, and the years above them; beside them where there is little room.
  private static func heads(
    _ grid: SightingGrid, _ nameColumns: Int, hasRoom: Bool
  ) -> [StyledLine] {
    var months = StyledLine(
      SafeText(hasRoom ? "" : " \(grid.span)").padded(to: nameColumns), as: .muted)
    for month in grid.months {
      months.add(SafeText(DayWords.month(month.month)).padded(to: monthColumns), as: .heading)
    }
    months.add("last seen by", as: .heading)
    guard hasRoom else { return [months] }
    var years = StyledLine(SafeText("").padded(to: nameColumns))
    for year in grid.years { years.add(SafeText(year).padded(to: monthColumns), as: .muted) }
    return [years, months]
  }

  /// `Younger child` for "the younger child": a column has no room for the article.
  private static func name(_ child: Person, _ reading: CaseReading) -> SafeText {
    let called = reading.naming.person(child.id)
    let unborn: SafeText = reading.isUnborn(child) ? "◇ " : ""
    guard reading.naming.showsRoles, called.hasPrefix("the ") else {
      return unborn + reading.naming.text(called)
    }
    let role = called.dropFirst(4)
    return unborn + SafeText(role.prefix(1).uppercased() + role.dropFirst())
  }

  private static func line(
    of child: Person, _ grid: SightingGrid, _ nameColumns: Int, _ columns: Int,
    _ reading: CaseReading
  ) -> StyledLine {
    let name = name(child, reading)
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
    below = 0
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
    let all = Paragraph(blocks).draw(in: area, on: &buffer, from: &scroll)
    below = max(0, all - scroll - area.rows)
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
