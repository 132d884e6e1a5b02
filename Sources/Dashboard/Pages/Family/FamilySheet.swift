// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

/// The lines of a layout as marks on a sheet.
struct FamilySheet {
  struct Mark: Equatable {
    var text: String
    var role: Role
  }

  private(set) var marks: [[Mark?]]

  init(_ layout: FamilyLayout) {
    marks = Array(
      repeating: Array(repeating: nil, count: layout.columns), count: max(1, layout.rows))
    for line in layout.lines { drawLevel(line) }
    for line in layout.lines { drawUprights(line) }
    for line in layout.lines { drawEnds(line) }
    for line in layout.lines { write(line) }
  }

  private subscript(column: Int, row: Int) -> Mark? {
    get { isOn(column, row) ? marks[row][column] : nil }
    set { if isOn(column, row) { marks[row][column] = newValue } }
  }

  private func isOn(_ column: Int, _ row: Int) -> Bool {
    marks.indices.contains(row) && marks[row].indices.contains(column)
  }

  private func role(_ line: FamilyLayout.Line) -> Role {
    line.tie.kind.isDotted ? .muted : .border
  }

  private mutating func drawLevel(_ line: FamilyLayout.Line) {
    for column in line.span {
      self[column, line.row] = Mark(text: line.tie.kind.isDotted ? "┄" : "─", role: role(line))
    }
  }

  /// An upright that meets another tie's level runs over it unbroken: it is not joined to it.
  private mutating func drawUprights(_ line: FamilyLayout.Line) {
    let mark = Mark(text: line.tie.kind.isDotted ? "┊" : "│", role: role(line))
    for column in line.fromParents where line.top < line.row {
      for row in line.top..<line.row { self[column, row] = mark }
    }
    for column in line.toChildren where line.row + 1 < line.bottom {
      for row in line.row + 1..<line.bottom { self[column, row] = mark }
    }
  }

  private mutating func drawEnds(_ line: FamilyLayout.Line) {
    for column in Set(line.fromParents + line.toChildren) {
      let up = line.fromParents.contains(column)
      let down = line.toChildren.contains(column)
      let left = column > line.span.lowerBound
      let right = column < line.span.upperBound
      let upright = line.tie.kind.isDotted ? "┊" : "│"
      self[column, line.row] = Mark(
        text: FamilySheet.joint(up, down, left, right) ?? upright, role: role(line))
    }
  }

  private static func joint(_ up: Bool, _ down: Bool, _ left: Bool, _ right: Bool) -> String? {
    switch (up, down, left, right) {
    case (true, true, true, true): "┼"
    case (true, true, true, false): "┤"
    case (true, true, false, true): "├"
    case (true, false, true, true): "┴"
    case (false, true, true, true): "┬"
    case (true, false, true, false): "┘"
    case (true, false, false, true): "└"
    case (false, true, true, false): "┐"
    case (false, true, false, true): "┌"
    default: nil
    }
  }

  /// Takes the uprights of a parent up to the end of what stands on their card.
  mutating func reach(up to: (FamilyTree.Member) -> Int, _ layout: FamilyLayout) {
    for line in layout.lines {
      for (parent, column) in zip(line.tie.parents, line.fromParents) {
        let upright = line.tie.kind.isDotted ? "┊" : "│"
        for row in to(parent)..<max(to(parent), line.top) {
          self[column, row] = Mark(text: upright, role: role(line))
        }
      }
    }
  }

  /// The words of a tie stand in the longest free part of its level, between the parents where
  /// there is room.
  private mutating func write(_ line: FamilyLayout.Line) {
    guard let label = line.tie.label else { return }
    let text = " \(label) "
    let between = (line.fromParents.min() ?? 0)...(line.fromParents.max() ?? 0)
    let rooms = [free(line, between), free(line, line.span)]
    guard let best = rooms.first(where: { $0.count >= text.count + 2 }) else { return }
    let first = best.lowerBound + (best.count - text.count) / 2
    for (offset, letter) in text.enumerated() {
      self[first + offset, line.row] = Mark(text: String(letter), role: .muted)
    }
  }

  /// The longest stretch of a level, within some columns, that nothing else meets.
  private func free(_ line: FamilyLayout.Line, _ within: ClosedRange<Int>) -> Range<Int> {
    let plain = line.tie.kind.isDotted ? "┄" : "─"
    var best = 0..<0
    var start = within.lowerBound
    for column in within.lowerBound...(within.upperBound + 1) {
      if column <= within.upperBound && self[column, line.row]?.text == plain { continue }
      if column - start > best.count { best = start..<column }
      start = column + 1
    }
    return best
  }

  /// Draws what of the sheet lies in the area, where `origin` is its top left corner.
  func draw(in area: Rect, from origin: Point, on buffer: inout CellBuffer) {
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        guard let mark = self[origin.column + column, origin.row + row] else { continue }
        buffer.put(
          SafeText(mark.text), at: Point(column: area.column + column, row: area.row + row),
          in: area, as: mark.role)
      }
    }
  }
}
