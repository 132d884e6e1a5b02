// SPDX-License-Identifier: Apache-2.0

/// One character of the screen: a spacing character with what combines with it, and its meaning.
package struct Cell: Hashable, Sendable {
  /// The most combining marks that a terminal cell holds.
  static let mostMarks = 4

  /// The spacing character and its marks; empty in the right half of a wide one.
  package var text: String
  /// 1 or 2; 0 for the right half of a wide character.
  package var columns: Int
  package var role: Role
  /// Drawn as the selected line, keeping the meaning of the text.
  package var selection: Selection

  package init(text: String, columns: Int, role: Role, selection: Selection) {
    self.text = text
    self.columns = columns
    self.role = role
    self.selection = selection
  }

  /// Whether a cell lies in the selected line, and in the pane that has the keys.
  package enum Selection: Hashable, Sendable { case none, focused, blurred }

  package static let blank = Cell(text: " ", columns: 1, role: .text, selection: .none)
  static func rightHalf(of cell: Cell) -> Cell {
    Cell(text: "", columns: 0, role: cell.role, selection: cell.selection)
  }
}
