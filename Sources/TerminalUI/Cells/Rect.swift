// SPDX-License-Identifier: Apache-2.0

/// A place on the screen, in columns and rows from the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// An extent in columns and rows; never negative.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// An area of the screen. Half-open: `right` and `bottom` lie just outside.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var right: Int { column + columns }
  package var bottom: Int { row + rows }
  func contains(_ point: Point) -> Bool {
    (column..<right).contains(point.column) && (row..<bottom).contains(point.row)
  }

  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func inset(_ margin: Int) -> Rect { inset(columns: margin, rows: margin) }

  package func inset(columns sides: Int, rows ends: Int) -> Rect {
    Rect(
      column: column + min(sides, columns / 2), row: row + min(ends, rows / 2),
      columns: columns - 2 * sides, rows: rows - 2 * ends)
  }

  /// One row of it, counted from its top.
  package func line(_ index: Int) -> Rect {
    Rect(column: column, row: row + index, columns: columns, rows: index < rows ? 1 : 0)
  }

  /// All but its first rows.
  package func below(_ count: Int) -> Rect {
    let taken = min(count, rows)
    return Rect(column: column, row: row + taken, columns: columns, rows: rows - taken)
  }

  /// A smaller area in its middle, no larger than it.
  package func centred(columns wide: Int, rows high: Int) -> Rect {
    let (wide, high) = (min(wide, columns), min(high, rows))
    return Rect(
      column: column + (columns - wide) / 2, row: row + (rows - high) / 2, columns: wide,
      rows: high)
  }
}
