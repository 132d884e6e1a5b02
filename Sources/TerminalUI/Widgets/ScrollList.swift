// SPDX-License-Identifier: Apache-2.0

import TextSafety

/// Where a list stands: which item is selected, and which line of all its lines is on top.
package struct ListState: Hashable, Sendable {
  package var selected = 0
  package private(set) var top = 0
  /// The line of the screen that the selection was last drawn on.
  private var line = 0
  private var isHeld = false

  package init() {}

  /// Items came or went around the selection: it is drawn next on the line where it stands now. A
  /// list that stands at its beginning stays there, so that what came on top is seen.
  package mutating func hold() { isHeld = top > 0 }

  package mutating func move(by count: Int, of items: Int) {
    selected = max(0, min(selected + count, items - 1))
  }

  /// Keeps the selection in sight, with a line of what comes before and after where there is room.
  mutating func settle(_ span: Range<Int>, in rows: Int, of lines: Int) {
    if isHeld { top = span.lowerBound - line }
    isHeld = false
    let margin = rows > 4 ? 1 : 0
    if span.lowerBound - margin < top { top = span.lowerBound - margin }
    if span.upperBound + margin > top + rows { top = span.upperBound + margin - rows }
    if span.count >= rows { top = span.lowerBound }
    top = max(0, min(top, lines - rows))
    line = span.lowerBound - top
  }
}

/// A list whose items may take several lines each; the lines are made only for what is on screen.
package struct ScrollList<Item> {
  package let items: [Item]
  /// How many lines an item takes at this width.
  package let height: (Item) -> Int
  /// The same of all items, where somebody keeps it between two frames.
  package var heights: [Int]?
  /// The lines of an item.
  package let lines: (Item) -> [StyledLine]
  package var isFocused: Bool
  /// False for headings, which the selection steps over.
  package var canSelect: (Item) -> Bool = { _ in true }
  /// How many of an item's lines stand above it as a heading, which the selection does not cover.
  package var lead: (Item) -> Int = { _ in 0 }

  package init(
    _ items: [Item], isFocused: Bool, height: @escaping (Item) -> Int,
    lines: @escaping (Item) -> [StyledLine]
  ) {
    self.items = items
    self.isFocused = isFocused
    self.height = height
    self.lines = lines
  }

  /// Draws what is in sight and returns how many items that can be selected lie below it.
  @discardableResult
  package func draw(in area: Rect, on buffer: inout CellBuffer, _ state: inout ListState) -> Int {
    guard !area.isEmpty, !items.isEmpty else { return 0 }
    state.selected = max(0, min(state.selected, items.count - 1))
    var starts = [0]
    starts.reserveCapacity(items.count + 1)
    for rows in heights ?? items.map(height) { starts.append(starts[starts.count - 1] + rows) }
    let whole = starts[items.count]
    state.settle(starts[state.selected]..<starts[state.selected + 1], in: area.rows, of: whole)
    var index = starts.lastIndex { $0 <= state.top } ?? 0
    while index < items.count, starts[index] < state.top + area.rows {
      draw(index, starts[index] - state.top, in: area, on: &buffer, state)
      index += 1
    }
    return items[index...].count(where: canSelect)
  }

  private func draw(
    _ index: Int, _ start: Int, in area: Rect, on buffer: inout CellBuffer, _ state: ListState
  ) {
    let isSelected = index == state.selected && canSelect(items[index])
    let lead = isSelected ? self.lead(items[index]) : 0
    for (offset, line) in lines(items[index]).enumerated() {
      let row = start + offset
      guard (0..<area.rows).contains(row) else { continue }
      let place = area.line(row)
      line.draw(in: place, on: &buffer)
      if isSelected && offset >= lead {
        buffer.select(place, isFocused: isFocused)
        if offset == lead && isFocused {
          buffer.cursor = Point(column: place.column, row: place.row)
        }
      }
    }
  }
}
