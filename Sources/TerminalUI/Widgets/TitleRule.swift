// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// A rule across the width with a title in it: what stays of a pane where there is little room.
package struct TitleRule: Sendable {
  package var title: SafeText
  package var isFocused: Bool

  package init(_ title: SafeText, isFocused: Bool = false) {
    self.title = title
    self.isFocused = isFocused
  }

  package func draw(in area: Rect, on buffer: inout CellBuffer) {
    guard !area.isEmpty else { return }
    let line = area.line(0)
    buffer.put(
      SafeText(String(repeating: "─", count: line.columns)), in: line,
      as: isFocused ? .borderFocused : .border)
    buffer.put(
      " " + title.truncated(to: max(0, line.columns - 3)) + " ",
      at: Point(column: line.column + 1, row: line.row), in: line,
      as: isFocused ? .titleFocused : .title)
  }
}
