// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension SafetyPage {
  /// From here on all parts stand on the screen together.
  private static let wideColumns = 110

  var legend: String {
    " new, gone: against the map before  (M12) drawn from this entry: Enter opens it  numbers are each person's own"
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    guard let columns, let index else {
      drawNothing(in: area, on: &buffer)
      return
    }
    let map = columns.map
    let with = map.madeWith.isEmpty ? "with whom is not recorded" : map.madeWith.listed
    let place = maps.count == 1 ? "the only map" : "map \(index + 1) of \(maps.count)"
    let title = "Signs of Safety ─ \(map.when.line(asOf: reading.day)), with \(with) ─ \(place)"
    buffer.put(" " + reading.naming.text(title), in: area.line(0), as: .heading)
    if area.columns >= Self.wideColumns {
      drawWide(columns, in: area.below(1), on: &buffer, reading)
    } else {
      drawNarrow(columns, in: area.below(1), on: &buffer, reading)
    }
  }

  private func drawNothing(in area: Rect, on buffer: inout CellBuffer) {
    buffer.put(" Signs of Safety", in: area.line(0), as: .heading)
    let lines = Self.nothing.wrapped(to: area.columns - 2)
    for (row, line) in lines.enumerated() {
      buffer.put(" " + line, in: area.line(row + 2), as: .muted)
    }
  }

  static let nothing: SafeText =
    "No map is on record by this day. A map is made with the family: what we are worried about, what is working well, what needs to happen, and where each person puts today from 0 to 10. m begins one."

  private mutating func drawWide(
    _ columns: SafetyColumns, in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    let below = max(6, min(14, area.rows * 2 / 5))
    let rows = area.split(.rows, [.fill, .fixed(below)])
    let upper = rows[0].split(.columns, [.share(1), .share(1), .share(1)])
    let lower = rows[1].split(.columns, [.share(3), .share(2)])
    for (part, place) in zip(SafetyColumns.Part.allCases, upper + lower) {
      draw(part, columns, in: place, on: &buffer, reading)
    }
  }

  private mutating func drawNarrow(
    _ columns: SafetyColumns, in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    var line = StyledLine(" ")
    for each in SafetyColumns.Part.allCases {
      line.add(
        SafeText("\(each.short) \(columns.count(each))"), as: each == part ? .titleFocused : .muted)
      line.add("  ")
    }
    line.draw(in: area.line(0), on: &buffer)
    draw(part, columns, in: area.below(1), on: &buffer, reading)
  }

  private mutating func draw(
    _ part: SafetyColumns.Part, _ columns: SafetyColumns, in area: Rect,
    on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    let isFocused = part == self.part
    let steps = part.rawValue - self.part.rawValue
    buffer.offer(
      Array(repeating: steps < 0 ? .left : .right, count: abs(steps)), in: area, as: .place)
    Box(SafeText(part.title), isFocused: isFocused).draw(in: area, on: &buffer)
    let inside = Box.inside(area)
    let rows = columns.rows(part)
    var list = ScrollList(
      rows, isFocused: isFocused,
      height: { SafetyPage.lines($0, inside.columns, reading).count },
      lines: { SafetyPage.lines($0, inside.columns, reading) })
    list.canSelect = { $0.isLine }
    let below = list.draw(in: inside, on: &buffer, &lists[part.rawValue])
    if below > 0 { Box.draw(foot: SafeText("▾ \(below) more"), in: area, on: &buffer) }
  }

  private static func lines(
    _ row: SafetyColumns.Row, _ columns: Int, _ reading: CaseReading
  ) -> [StyledLine] {
    let naming = reading.naming
    switch row {
    case .heading(let words): return [StyledLine(SafeText(words), as: .heading)]
    case .nothing(let words): return [StyledLine(" " + SafeText(words), as: .muted)]
    case .point(let point, let change):
      return wrapped(
        naming.text(SafetyText.words(of: point, reading)), change, columns,
        as: [.strength, .existingSafety].contains(point.column) ? .strength : .text)
    case .danger(let danger, let change):
      return wrapped(naming.text(danger.danger), change, columns, as: .text)
        + wrapped(
          naming.text("goal: " + (danger.goal ?? "no safety goal is written for it")),
          change == .gone ? .gone : .none, columns, as: danger.goal == nil ? .leftOut : .strength)
    case .scale(let scale, let before):
      let words = SafetyText.words(of: scale, before: before)
      return wrapped(naming.text(words), .none, columns, as: .text)
    }
  }

  /// The word for a change stands before the text, so that nothing rests on colour.
  private static func wrapped(
    _ text: SafeText, _ change: SafetyColumns.Change, _ columns: Int, as role: Role
  ) -> [StyledLine] {
    let mark: SafeText
    switch change {
    case .none: mark = " "
    case .new: mark = " new "
    case .gone: mark = " gone "
    }
    let indent = SafeText(String(repeating: " ", count: mark.columns))
    return text.wrapped(to: max(8, columns - mark.columns)).enumerated().map { index, line in
      StyledLine(index == 0 ? mark : indent, as: .notice)
        .adding(line, as: change == .gone ? .muted : role)
    }
  }
}

extension [String] {
  /// "Kim, Ash and Jo".
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
