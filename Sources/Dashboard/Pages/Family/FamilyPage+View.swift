// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension FamilyPage {
  /// From here on the selected person stands beside the tree.
  private static let panelColumns = 120
  /// From here on history and homes stand below it.
  private static let allRows = 44

  var legend: String {
    switch view {
    case .tree:
      " ─ by birth  ┄ not by birth  ◇ not yet born  [A] home on the day shown, ? disputed  Enter all that is recorded"
    case .history:
      " not asked, left blank, no record: three different blanks  3: entries of the timeline that touch on it"
    case .homes: " A letter: holds on the day shown; it stands beside the names in the tree"
    }
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    let count = reading.file.people.count
    let who = perspective.map { reading.naming.person($0) } ?? "nobody"
    let seen = view == .tree ? ", seen from \(who)" : ""
    let title = "Family ─ \(view.words)\(seen) ─ \(count) people on this day"
    buffer.put(
      " " + reading.naming.text(title).truncated(to: area.columns - 2), in: area.line(0),
      as: .heading)
    let rest = area.below(1)
    guard !all.isEmpty else {
      buffer.put(" Nobody of the family is on record by this day.", in: rest.line(1), as: .muted)
      return
    }
    switch view {
    case .tree: drawTreeAndMore(in: rest, on: &buffer, reading)
    case .history: drawHistory(in: rest, on: &buffer, reading, isFocused: true)
    case .homes: drawHomes(in: rest, on: &buffer, reading, isFocused: true)
    }
  }

  private mutating func drawTreeAndMore(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    let panel = min(64, area.columns * 2 / 5)
    guard area.columns >= Self.panelColumns, narrowest <= area.columns - panel else {
      let free = area.rows - layout(in: area, reading).layout.rows
      let parts = area.split(.rows, [.fill, .fixed(max(3, min(10, free)))])
      drawTree(in: parts[0], on: &buffer, reading)
      drawStrip(in: parts[1], on: &buffer, reading)
      return
    }
    let below =
      area.rows >= Self.allRows ? min(16, max(history.rows.count, homes.homes.count) + 5) : 0
    let rows = area.split(.rows, [.fill, .fixed(below)])
    let columns = rows[0].split(.columns, [.fill, .fixed(panel)])
    drawTree(in: columns[0], on: &buffer, reading)
    drawPanel(in: columns[1], on: &buffer, reading)
    guard below > 0 else { return }
    let lower = rows[1].split(.columns, [.share(1), .share(1)])
    drawHistory(in: lower[0], on: &buffer, reading, isFocused: false)
    drawHomes(in: lower[1], on: &buffer, reading, isFocused: false)
  }

  private mutating func drawTree(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    let (layout, cards) = layout(in: area, reading)
    let apart = tree.apart.isEmpty ? 0 : 2
    let parts = area.split(.rows, [.fill, .fixed(apart)])
    let inside = parts[0].inset(columns: 1, rows: 0)
    scroll(layout, in: inside)
    var sheet = FamilySheet(layout)
    sheet.reach(up: { (layout.places[$0]?.row ?? 0) + cards.lines(of: $0).count }, layout)
    sheet.draw(in: inside, from: origin, on: &buffer)
    for (member, place) in layout.places {
      let card = Rect(
        column: inside.column + place.column - origin.column,
        row: inside.row + place.row - origin.row, columns: cards.columns, rows: cards.rows)
      cards.draw(member, in: card, within: inside, on: &buffer, isSelected: member == selected)
    }
    drawApart(in: parts[1], on: &buffer, reading)
  }

  private static let cardColumns = 13...22

  private var widest: Int { max(1, tree.rows.map(\.count).max() ?? 1) }

  /// The columns that the tree takes with the smallest cards.
  private var narrowest: Int {
    widest * (Self.cardColumns.lowerBound + FamilyLayout.gap) + 2 - FamilyLayout.gap
  }

  private func layout(
    in area: Rect, _ reading: CaseReading
  ) -> (layout: FamilyLayout, cards: FamilyCards) {
    let room = (area.columns - 2 - FamilyLayout.gap * (widest - 1)) / widest
    let columns = max(Self.cardColumns.lowerBound, min(Self.cardColumns.upperBound, room))
    let cards = FamilyCards(page: self, reading: reading, columns: columns)
    return (FamilyLayout(tree, cardColumns: columns, cardRows: cards.rows), cards)
  }

  /// Keeps the selected card in sight, in both directions.
  private mutating func scroll(_ layout: FamilyLayout, in area: Rect) {
    guard let selected, let place = layout.places[selected] else {
      origin.row = max(0, layout.rows - area.rows)
      return
    }
    origin.column = FamilyPage.settled(
      origin.column, place.column..<place.column + layout.cardColumns, area.columns, layout.columns)
    origin.row = FamilyPage.settled(
      origin.row, place.row..<place.row + layout.cardRows, area.rows, layout.rows)
  }

  private static func settled(_ start: Int, _ span: Range<Int>, _ room: Int, _ whole: Int) -> Int {
    var start = min(start, span.lowerBound)
    start = max(start, span.upperBound - room)
    return max(0, min(start, max(0, whole - room), span.lowerBound))
  }

  private func drawApart(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    guard !area.isEmpty else { return }
    buffer.put(" No relationship on record", in: area.line(0), as: .heading)
    var column = area.column + 2
    for id in tree.apart {
      let name = reading.naming.text(reading.naming.person(id)) + "  "
      let place = Rect(column: column, row: area.row + 1, columns: name.columns, rows: 1)
      column += buffer.put(name, at: Point(column: column, row: area.row + 1), in: area)
      if selected == .person(id) { buffer.select(place, isFocused: true) }
    }
  }

  private func person(_ reading: CaseReading) -> Person? {
    reading.file.people.first { $0.id == selected?.person }
  }

  private func drawPanel(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    guard case .detail(let detail) = opening(reading) else { return }
    Box(reading.naming.text(detail.title)).draw(in: area, on: &buffer)
    let inside = Box.inside(area).inset(columns: 1, rows: 0)
    let overlay = DetailOverlay(detail)
    var top = 0
    let count = Paragraph(overlay.blocks(reading.naming)).draw(in: inside, on: &buffer, from: &top)
    if count > inside.rows {
      Box.draw(foot: "Enter shows the rest", in: area, on: &buffer)
    }
  }

  /// The selected person in three lines, where there is no room beside the tree.
  private func drawStrip(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    guard case .detail(let detail) = opening(reading) else { return }
    let rule = TitleRule(reading.naming.text(detail.title))
    rule.draw(in: area.line(0), on: &buffer)
    let lines = detail.parts.flatMap { part in
      let text = "\(part.title): \(part.lines.joined(separator: " · "))"
      let shown = reading.naming.text(text)
      // Where there is little room each part has one line, and Enter shows the rest.
      return area.rows > 6
        ? shown.wrapped(to: area.columns - 2) : [shown.truncated(to: area.columns - 2)]
    }
    for (row, line) in lines.prefix(area.rows - 1).enumerated() {
      buffer.put(" " + line, in: area.line(row + 1))
    }
  }

  private mutating func drawHistory(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    Box("History known about each adult", isFocused: isFocused).draw(in: area, on: &buffer)
    let inside = Box.inside(area)
    let matters = AdultHistory.Matter.allCases
    let cell = max(13, min(20, (inside.columns - 13) / matters.count))
    let name = max(8, inside.columns - cell * matters.count)
    let heads = matters.map { SafeText($0.words).wrapped(to: cell - 1) }
    let headRows = heads.map(\.count).max() ?? 1
    for row in 0..<headRows {
      var head = StyledLine(SafeText(row == 0 ? " who" : "").padded(to: name), as: .heading)
      for words in heads {
        head.add((row < words.count ? words[row] : "").padded(to: cell), as: .heading)
      }
      head.draw(in: inside.line(row), on: &buffer)
    }
    guard !history.rows.isEmpty else {
      buffer.put(" No adult is on record by this day.", in: inside.line(headRows), as: .muted)
      return
    }
    let list = ScrollList(
      history.rows, isFocused: isFocused, height: { _ in 1 },
      lines: { row in
        let label = reading.naming.text(reading.naming.person(row.adult.id))
        var line = StyledLine(" ").adding(label.truncated(to: name - 2).padded(to: name - 1))
        for cell_ in row.cells {
          line.add(SafeText(cell_.words).padded(to: cell), as: cell_.isBlank ? .leftOut : .text)
        }
        return [line]
      })
    list.draw(in: inside.below(headRows), on: &buffer, &historyList)
  }

  private mutating func drawHomes(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    Box("Homes, earliest first", isFocused: isFocused).draw(in: area, on: &buffer)
    let inside = Box.inside(area)
    let unsaid = homes.unsaid(reading.file.people.filter { !$0.isSealed }.map(\.id))
    let foot: SafeText =
      unsaid.isEmpty
      ? "" : reading.naming.text("Nobody has said: \(reading.naming.people(unsaid))")
    let footLines = foot.isEmpty ? [] : foot.wrapped(to: inside.columns - 2)
    let parts = inside.split(.rows, [.fill, .fixed(min(3, footLines.count))])
    for (row, line) in footLines.enumerated() {
      buffer.put(" " + line, in: parts[1].line(row), as: .leftOut)
    }
    guard !homes.homes.isEmpty else {
      buffer.put(" Nobody has written down where anyone lives.", in: parts[0].line(0), as: .muted)
      return
    }
    let lines = { (home: Homes.Home) -> [StyledLine] in
      let letter = SafeText(home.letter.map { String($0) } ?? " ") + "  "
      return reading.naming.text(home.words(reading)).wrapped(to: inside.columns - 5).enumerated()
        .map { index, line in
          StyledLine(" ").adding(index == 0 ? letter : "   ", as: .key)
            .adding(line, as: home.letter == nil ? .muted : .text)
        }
    }
    let list = ScrollList(
      homes.homes, isFocused: isFocused, height: { lines($0).count }, lines: lines)
    list.draw(in: parts[0], on: &buffer, &homesList)
  }
}
