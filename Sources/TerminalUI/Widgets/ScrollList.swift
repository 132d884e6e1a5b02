// SPDX-License-Identifier: Apache-2.0

import TextSafety

/// A list whose items may take several lines each; the lines are made only for what is on screen.
package struct ScrollList<Item> {
  package let items: [Item]
  /// How many lines an item takes at this width; asked of those around the selection only.
  package let height: (Item) -> Int
  /// The lines of an item.
  package let lines: (Item) -> [StyledLine]
  package var isFocused: Bool
  /// False for headings, which the selection steps over; nil where there are none.
  package var canSelect: ((Item) -> Bool)?
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
    state.settle(
      state.selected..<(state.selected + 1), in: area.rows, of: items.count,
      height: { height(items[$0]) })
    var (index, row) = (state.top, -state.above)
    while index < items.count, row < area.rows {
      let lines = draw(index, row, in: area, on: &buffer, state)
      offer(index, row..<(row + lines), in: area, on: &buffer, state)
      row += lines
      index += 1
    }
    return selectable(in: index..<items.count)
  }

  private func selectable(in range: Range<Int>) -> Int {
    guard let canSelect else { return range.count }
    return items[range].count(where: canSelect)
  }

  private func isSelectable(_ index: Int) -> Bool { canSelect?(items[index]) ?? true }

  /// Pointing at an item selects it; at the selected one opens it, where the list has the focus.
  private func offer(
    _ index: Int, _ lines: Range<Int>, in area: Rect, on buffer: inout CellBuffer,
    _ state: ListState
  ) {
    let lines = lines.clamped(to: 0..<area.rows)
    guard isSelectable(index), !lines.isEmpty else { return }
    let place = Rect(
      column: area.column, row: area.row + lines.lowerBound, columns: area.columns,
      rows: lines.count)
    let between = min(index, state.selected)..<max(index, state.selected)
    let steps = selectable(in: between)
    let keys: [Key] =
      steps > 0
      ? Array(repeating: index < state.selected ? .up : .down, count: steps)
      : isFocused ? [.enter] : []
    buffer.offer(keys, in: place, as: .line)
  }

  /// Returns how many lines it took.
  private func draw(
    _ index: Int, _ start: Int, in area: Rect, on buffer: inout CellBuffer, _ state: ListState
  ) -> Int {
    let isSelected = index == state.selected && isSelectable(index)
    let lead = isSelected ? self.lead(items[index]) : 0
    let lines = self.lines(items[index])
    for (offset, line) in lines.enumerated() {
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
    return lines.count
  }
}
