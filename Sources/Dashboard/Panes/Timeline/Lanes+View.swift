// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension TimelinePane {
  /// How the lanes are laid out at a width: which are on screen, and how wide.
  private struct LaneLayout {
    let when: Int
    let shown: Range<Int>
    let width: Int
    /// Lines that a text may take where its row is not selected.
    let mostLines: Int

    /// As many lanes as are wide enough to read; the others are one key away.
    init(_ area: Rect, _ lanes: Lanes, from first: Int) {
      when = max(8, min(lanes.whenColumns, 19)) + 2
      let room = area.columns - when
      let count = max(1, min(room / 18, lanes.lanes.count))
      let first = max(0, min(first, lanes.lanes.count - count))
      shown = first..<min(lanes.lanes.count, first + count)
      width = max(4, room / count)
      mostLines = area.rows < 16 ? 2 : 3
    }

    /// Room for words across all lanes.
    var across: Int { shown.count * width - 3 }
  }

  mutating func drawLanes(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, _ isFocused: Bool
  ) {
    guard let lanes else { return }
    let layout = LaneLayout(area, lanes, from: firstLane)
    firstLane = layout.shown.lowerBound
    drawLaneHeads(lanes, layout, in: area, on: &buffer)
    let naming = reading.naming
    let selected = laneList.selected
    let lines = { (index: Int) in
      TimelinePane.lines(
        of: lanes.rows[index], lanes, layout, naming, isWhole: index == selected)
    }
    let list = ScrollList(
      Array(lanes.rows.indices), isFocused: isFocused, height: { lines($0).count }, lines: lines)
    below = list.draw(in: area.below(2), on: &buffer, &laneList)
    drawMarker(in: area, on: &buffer)
  }

  private func drawLaneHeads(
    _ lanes: Lanes, _ layout: LaneLayout, in area: Rect, on buffer: inout CellBuffer
  ) {
    var head = StyledLine(SafeText(" when").padded(to: layout.when), as: .heading)
    var rule = String(repeating: "─", count: layout.when)
    for index in layout.shown {
      head.add(
        "│ " + SafeText(lanes.lanes[index].name).padded(to: layout.width - 2), as: .heading)
      rule += "┼" + String(repeating: "─", count: layout.width - 1)
    }
    head.draw(in: area.line(0), on: &buffer)
    buffer.put(SafeText(rule), in: area.line(1), as: .border)
    let keys = [
      layout.shown.lowerBound > 0 ? "h" : nil,
      layout.shown.upperBound < lanes.lanes.count ? "l" : nil,
    ].compactMap { $0 }
    guard !keys.isEmpty else { return }
    let words = SafeText(
      " lanes \(layout.shown.lowerBound + 1)-\(layout.shown.upperBound) of \(lanes.lanes.count), "
        + "more with \(keys.joined(separator: " and "))")
    let column = area.right - words.columns
    buffer.put(words, at: Point(column: column, row: area.row + 1), in: area, as: .muted)
  }

  private static func lines(
    of row: Lanes.Row, _ lanes: Lanes, _ layout: LaneLayout, _ naming: Naming, isWhole: Bool
  ) -> [StyledLine] {
    let most = isWhole ? Int.max : layout.mostLines
    let isElsewhere = !layout.shown.contains(row.own)
    let cells = layout.shown.map { row.cells[$0] }
    let isSilent = isElsewhere && cells.allSatisfy { $0 == .notStated }
    let columns = isSilent ? [] : cells.map { wrapped($0, layout.width - 3, naming, most) }
    let height = columns.map(\.count).max() ?? 0
    var lines = (0..<height).map { index in
      var line = StyledLine()
      for cell in columns {
        line.add("│ ", as: .border)
        let piece = index < cell.count ? cell[index] : ("", Role.text)
        line.add(piece.0.padded(to: layout.width - 2), as: piece.1)
      }
      return line
    }
    if isElsewhere { lines += elsewhere(row, lanes, layout, naming, isWhole) }
    return lines.enumerated().map { index, line in
      let when = index == 0 ? SafeText(" " + row.when) : ""
      let start = StyledLine(when.padded(to: layout.when - 1) + " ", as: .date)
      return line.pieces.reduce(start) { $0.adding($1.text, as: $1.role) }
    }
  }

  /// What an agency recorded whose lane is not on screen: its words all the same, across the lanes.
  private static func elsewhere(
    _ row: Lanes.Row, _ lanes: Lanes, _ layout: LaneLayout, _ naming: Naming, _ isWhole: Bool
  ) -> [StyledLine] {
    let agency = SafeText(lanes.lanes[row.own].name + ": ")
    let words = wrapped(
      row.cells[row.own], layout.across - agency.columns, naming, isWhole ? Int.max : 1)
    return words.enumerated().map { index, piece in
      StyledLine("│ ", as: .border)
        .adding(index == 0 ? agency : SafeText("").padded(to: agency.columns), as: .agency)
        .adding(piece.0, as: piece.1)
    }
  }

  private static func wrapped(
    _ cell: Lanes.Cell, _ width: Int, _ naming: Naming, _ most: Int
  ) -> [(SafeText, Role)] {
    switch cell {
    case .notStated: return [("-", .muted)]
    case .standing(let words, let wasLeftOut):
      return SafeText(words).wrapped(to: width).map { ($0, wasLeftOut ? .leftOut : .muted) }
    case .own(let text, let isSign, let isStrength):
      let mark: SafeText = isSign ? "! " : isStrength ? "+ " : ""
      let lines = (mark + naming.text(text)).wrapped(to: width)
      let role: Role = isSign ? .alert : isStrength ? .strength : .text
      guard lines.count > most else { return lines.map { ($0, role) } }
      return lines.prefix(most - 1).map { ($0, role) }
        + [((lines[most - 1] + " …").truncated(to: width), role)]
    }
  }
}
