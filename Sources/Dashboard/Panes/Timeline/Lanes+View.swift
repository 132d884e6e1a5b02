// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension TimelinePane {
  static let laneWhen = 12

  /// How many lanes fit, each wide enough to read; the others are one key away.
  private func lanesOnScreen(_ area: Rect, _ lanes: Lanes) -> (Range<Int>, Int) {
    let room = area.columns - Self.laneWhen
    let count = max(1, min(room / 18, lanes.lanes.count))
    let first = min(firstLane, max(0, lanes.lanes.count - count))
    return (first..<min(lanes.lanes.count, first + count), max(4, room / count))
  }

  mutating func drawLanes(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, _ isFocused: Bool
  ) {
    guard let lanes else { return }
    let (shown, width) = lanesOnScreen(area, lanes)
    drawLaneHeads(lanes, shown, width, in: area, on: &buffer)
    let naming = reading.naming
    let list = ScrollList(
      lanes.rows, isFocused: isFocused,
      height: { TimelinePane.lines(of: $0, shown, width, naming).count },
      lines: { TimelinePane.lines(of: $0, shown, width, naming) })
    below = list.draw(in: area.below(2), on: &buffer, &laneList)
  }

  private func drawLaneHeads(
    _ lanes: Lanes, _ shown: Range<Int>, _ width: Int, in area: Rect,
    on buffer: inout CellBuffer
  ) {
    var head = StyledLine(SafeText("when").padded(to: Self.laneWhen), as: .heading)
    var rule = String(repeating: "─", count: Self.laneWhen)
    for index in shown {
      head.add("│ " + SafeText(lanes.lanes[index].name).padded(to: width - 2), as: .heading)
      rule += "┼" + String(repeating: "─", count: width - 1)
    }
    head.draw(in: area.line(0), on: &buffer)
    buffer.put(SafeText(rule), in: area.line(1), as: .border)
    let left = lanes.lanes.count - shown.upperBound
    if left > 0 || shown.lowerBound > 0 {
      let words = SafeText(
        "lanes \(shown.lowerBound + 1)-\(shown.upperBound) of \(lanes.lanes.count)")
      let column = area.right - words.columns
      buffer.put(words, at: Point(column: column, row: area.row + 1), in: area, as: .muted)
    }
  }

  private static func lines(
    of row: Lanes.Row, _ shown: Range<Int>, _ width: Int, _ naming: Naming
  ) -> [StyledLine] {
    let cells = shown.map { wrapped(row.cells[$0], width - 3, naming) }
    let height = max(1, cells.map(\.count).max() ?? 1)
    return (0..<height).map { index in
      let when = index == 0 ? SafeText(row.when) : ""
      var line = StyledLine(when.padded(to: laneWhen - 1) + " ", as: .date)
      for cell in cells {
        line.add("│ ", as: .border)
        let piece = index < cell.count ? cell[index] : ("", Role.text)
        line.add(piece.0.padded(to: width - 2), as: piece.1)
      }
      return line
    }
  }

  private static func wrapped(
    _ cell: Lanes.Cell, _ width: Int, _ naming: Naming
  ) -> [(SafeText, Role)] {
    switch cell {
    case .notStated: return [("-", .muted)]
    case .standing(let words, let wasLeftOut):
      return [(SafeText(words), wasLeftOut ? .leftOut : .muted)]
    case .own(let text, let isSign, let isStrength):
      let mark: SafeText = isSign ? "! " : isStrength ? "+ " : ""
      let lines = (mark + naming.text(text)).wrapped(to: width)
      let role: Role = isSign ? .alert : isStrength ? .strength : .text
      guard lines.count > 3 else { return lines.map { ($0, role) } }
      return lines.prefix(2).map { ($0, role) } + [((lines[2] + " …").truncated(to: width), role)]
    }
  }
}
