// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// A frame with a title on the left and a word on the right of its top, and a line in its foot.
package struct Box: Sendable {
  package var title: SafeText
  package var corner: SafeText
  package var foot: SafeText
  package var isFocused: Bool

  package init(
    _ title: SafeText, corner: SafeText = "", foot: SafeText = "", isFocused: Bool = false
  ) {
    self.title = title
    self.corner = corner
    self.foot = foot
    self.isFocused = isFocused
  }

  /// The area inside the frame.
  package static func inside(_ area: Rect) -> Rect { area.inset(1) }

  package func draw(in area: Rect, on buffer: inout CellBuffer) {
    guard area.columns >= 2, area.rows >= 2 else { return }
    let role: Role = isFocused ? .borderFocused : .border
    edge(area.line(0), "┌", "┐", role, on: &buffer)
    edge(area.line(area.rows - 1), "└", "┘", role, on: &buffer)
    for row in 1..<max(1, area.rows - 1) {
      buffer.put("│", at: Point(column: area.column, row: area.row + row), in: area, as: role)
      buffer.put("│", at: Point(column: area.right - 1, row: area.row + row), in: area, as: role)
    }
    let top = area.line(0).inset(columns: 2, rows: 0)
    let used = label(title, in: top, as: isFocused ? .titleFocused : .title, on: &buffer)
    let room = top.columns - used
    if !corner.isEmpty, corner.columns + 2 <= room {
      let column = top.right - corner.columns - 2
      let place = Rect(column: column, row: top.row, columns: corner.columns + 2, rows: 1)
      label(corner, in: place, as: role, on: &buffer)
    }
    Box.draw(foot: foot, in: area, on: &buffer)
  }

  /// The line in the foot by itself, for what is known only once the inside is drawn.
  package static func draw(foot: SafeText, in area: Rect, on buffer: inout CellBuffer) {
    guard area.rows >= 2 else { return }
    let line = area.line(area.rows - 1).inset(columns: 1, rows: 0)
    Box("").label(foot, in: line, as: .muted, on: &buffer)
  }

  private func edge(
    _ line: Rect, _ left: SafeText, _ right: SafeText, _ role: Role,
    on buffer: inout CellBuffer
  ) {
    let middle = SafeText(String(repeating: "─", count: line.columns - 2))
    buffer.put(left + middle + right, in: line, as: role)
  }

  @discardableResult
  private func label(
    _ text: SafeText, in area: Rect, as role: Role, on buffer: inout CellBuffer
  ) -> Int {
    guard !text.isEmpty, area.columns > 2 else { return 0 }
    return buffer.put(" " + text.truncated(to: area.columns - 2) + " ", in: area, as: role)
  }
}
