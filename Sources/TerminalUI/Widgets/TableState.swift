// SPDX-License-Identifier: Apache-2.0

/// Where a table stands: which row is selected and what is on top. The page keeps it.
package struct TableState: Sendable {
  package var list = ListState()
  /// Rows below what was last drawn.
  package internal(set) var below = 0
  /// The lines each row takes, kept until the width or the rows change: a long table is measured
  /// once, not at every key.
  private(set) var heights: [Int] = []
  private var measured: (layout: TableLayout, most: Int)?

  package init() {}

  /// The rows were worked out anew: the selection goes to a row, and the lines are measured again.
  package mutating func settle(_ table: Table, on row: Int?) {
    measured = nil
    list.selected = row ?? list.selected
    move(by: 0, in: table)
  }

  /// Steps over headings, turning back at the ends.
  package mutating func move(by count: Int, in table: Table) {
    list.move(by: count, of: table.rows.count)
    let direction = count < 0 ? -1 : 1
    let start = list.selected
    for step in [direction, -direction] {
      var index = start
      while table.rows.indices.contains(index), !table.canSelect(index) { index += step }
      if table.canSelect(index) {
        list.selected = index
        return
      }
    }
  }

  mutating func prepare(_ table: Table, _ layout: TableLayout, _ most: Int) {
    if let measured, measured.layout == layout, measured.most == most,
      heights.count == table.rows.count
    {
      return
    }
    measured = (layout, most)
    heights = table.rows.indices.map { table.lineCount(of: $0, layout, most: most) }
  }

  /// A heading stays in sight above the first of its rows, where there is room for both.
  mutating func keepHeadings(of table: Table, in rows: Int, selected lines: [StyledLine]) {
    guard table.rows.indices.contains(list.selected) else { return }
    var first = list.selected
    while first > 0, !table.canSelect(first - 1) { first -= 1 }
    guard first < list.selected else { return }
    let height = { [selected = list.selected, heights] in
      $0 == selected ? lines.count : heights[$0]
    }
    guard (first...list.selected).lazy.map(height).reduce(0, +) < rows else { return }
    list.settle(
      first..<(list.selected + 1), in: rows, of: table.rows.count, height: height)
  }
}
