// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// The keys that work here, as many as fit.
package struct KeyBar: Sendable {
  package let keys: [(key: SafeText, label: SafeText)]

  package init(_ keys: [(key: SafeText, label: SafeText)]) { self.keys = keys }

  package func draw(in area: Rect, on buffer: inout CellBuffer) {
    guard !area.isEmpty else { return }
    var column = area.column + 1
    for (key, label) in keys {
      let width = key.columns + 1 + label.columns
      guard column + width <= area.right else { break }
      column += buffer.put(
        key, at: Point(column: column, row: area.row), in: area, as: .key)
      column += 1
      column += buffer.put(
        label, at: Point(column: column, row: area.row), in: area, as: .muted)
      column += 2
    }
  }
}
