// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// A framed area in the middle of the screen, over whatever is there.
package struct Popup: Sendable {
  package let title: SafeText
  package let foot: SafeText

  package init(_ title: SafeText, foot: SafeText = "") {
    self.title = title
    self.foot = foot
  }

  /// Draws the frame and returns the area inside it, a column in from the edge.
  package func draw(
    columns: Int, rows: Int, in area: Rect, on buffer: inout CellBuffer
  ) -> Rect {
    let place = area.centred(columns: columns, rows: rows)
    buffer.clear(place)
    Box(title, foot: foot, isFocused: true).draw(in: place, on: &buffer)
    return Box.inside(place).inset(columns: 1, rows: 0)
  }
}
