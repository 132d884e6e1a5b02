// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// A line made of pieces with different meanings.
package struct StyledLine: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package let text: SafeText
    package let role: Role
  }

  package private(set) var pieces: [Piece] = []

  package init() {}

  package init(_ text: SafeText, as role: Role = .text) {
    pieces = [Piece(text: text, role: role)]
  }

  package mutating func add(_ text: SafeText, as role: Role = .text) {
    pieces.append(Piece(text: text, role: role))
  }

  package func adding(_ text: SafeText, as role: Role = .text) -> StyledLine {
    var line = self
    line.add(text, as: role)
    return line
  }

  /// At most so many columns, ending in `…` where it was cut.
  package func truncated(to limit: Int) -> StyledLine {
    guard columns > limit else { return self }
    var line = StyledLine()
    var left = limit
    for piece in pieces {
      let text = piece.text.columns >= left ? (piece.text + " ").truncated(to: left) : piece.text
      line.add(text, as: piece.role)
      left -= text.columns
      if left <= 0 { break }
    }
    return line
  }

  package var columns: Int { pieces.reduce(0) { $0 + $1.text.columns } }

  package func draw(in area: Rect, on buffer: inout CellBuffer) {
    var column = area.column
    for piece in pieces {
      column += buffer.put(
        piece.text, at: Point(column: column, row: area.row), in: area, as: piece.role)
    }
  }
}
