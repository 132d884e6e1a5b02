// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// The screen as a value. Widgets paint into it; only `Terminal` shows one.
///
/// Every row is exactly as wide as the screen: half of a wide character never stands alone, a wide
/// one never hangs over the edge, and a mark never combines with another row.
package struct CellBuffer: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the hardware cursor rests, so that a screen reader or braille line finds the focus.
  package var cursor: Point?
  /// Whether the cursor is drawn: only where something is typed.
  package var showsCursor = false
  /// What a mouse finds on it, in the order of drawing.
  package internal(set) var targets: [PointerTarget] = []

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// Nothing stands on it.
  var isBlank: Bool { cells.allSatisfy { $0.text == " " } }

  package subscript(column: Int, row: Int) -> Cell {
    guard isInside(column, row) else { return .blank }
    return cells[row * size.columns + column]
  }

  private func isInside(_ column: Int, _ row: Int) -> Bool {
    (0..<size.columns).contains(column) && (0..<size.rows).contains(row)
  }

  /// Writes from a place to the right, at most to the end of `area`. Returns the columns used.
  @discardableResult
  package mutating func put(
    _ text: SafeText, at point: Point, in area: Rect, as role: Role = .text
  ) -> Int {
    guard point.row >= max(0, area.row), point.row < min(size.rows, area.bottom) else { return 0 }
    let end = min(area.right, size.columns)
    var column = point.column
    var last: Int?
    for scalar in text.text.unicodeScalars where scalar.value != 0x200D {
      let width = TextMeasure.columns(of: scalar)
      if width == 0 {
        if let last {
          add(scalar, to: last, point.row)
        } else if column < end, column >= 0 {
          last = column
          set(Cell(text: "\u{25CC}", columns: 1, role: role, selection: .none), column, point.row)
          add(scalar, to: column, point.row)
          column += 1
        }
        continue
      }
      guard column + width <= end else { break }
      if column >= max(0, area.column) {
        let cell = Cell(text: String(scalar), columns: width, role: role, selection: .none)
        set(cell, column, point.row)
        if width == 2 { set(.rightHalf(of: cell), column + 1, point.row) }
        last = column
      }
      column += width
    }
    return column - point.column
  }

  /// Writes into a one-row area from its left.
  @discardableResult
  package mutating func put(_ text: SafeText, in area: Rect, as role: Role = .text) -> Int {
    put(text, at: Point(column: area.column, row: area.row), in: area, as: role)
  }

  private mutating func add(_ mark: Unicode.Scalar, to column: Int, _ row: Int) {
    guard isInside(column, row) else { return }
    let index = row * size.columns + column
    guard cells[index].text.unicodeScalars.count <= Cell.mostMarks else { return }
    cells[index].text.unicodeScalars.append(mark)
  }

  private mutating func set(_ cell: Cell, _ column: Int, _ row: Int) {
    guard isInside(column, row) else { return }
    let index = row * size.columns + column
    // What the old cell leaves of a wide character becomes a blank.
    if cell.columns != 0, cells[index].columns == 0, column > 0 { cells[index - 1] = .blank }
    if cells[index].columns == 2, cell.columns != 2, column + 1 < size.columns {
      cells[index + 1] = .blank
    }
    if cell.columns == 0, cells[index].columns == 2, column + 1 < size.columns {
      cells[index + 1] = .blank
    }
    cells[index] = cell
  }

  /// Blanks an area.
  package mutating func clear(_ area: Rect, as role: Role = .text) {
    let blank = Cell(text: " ", columns: 1, role: role, selection: .none)
    for row in max(0, area.row)..<max(0, area.row, min(size.rows, area.bottom)) {
      for column in max(0, area.column)..<max(0, area.column, min(size.columns, area.right)) {
        set(blank, column, row)
      }
    }
  }

  /// Marks the lines of an area as selected.
  package mutating func select(_ area: Rect, isFocused: Bool) {
    for row in max(0, area.row)..<max(0, area.row, min(size.rows, area.bottom)) {
      for column in max(0, area.column)..<max(0, area.column, min(size.columns, area.right)) {
        cells[row * size.columns + column].selection = isFocused ? .focused : .blurred
      }
    }
  }

  /// The rows as text, exactly as wide as the screen.
  package var lines: [String] {
    (0..<size.rows).map { row in
      cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
    }
  }
}
