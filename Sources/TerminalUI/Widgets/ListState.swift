// SPDX-License-Identifier: Apache-2.0

/// Where a list stands: which item is selected, and which is on top of the screen. However long the
/// list is, only items around the selection are measured.
package struct ListState: Hashable, Sendable {
  package var selected = 0
  /// The first item in sight, and how many of its lines are above the screen.
  private(set) var top = 0
  private(set) var above = 0
  /// The line of the screen that the selection was last drawn on.
  private var line = 0
  private var isHeld = false

  package init() {}

  /// Items came or went around the selection: it is drawn next on the line where it stands now. A
  /// list that stands at its beginning stays there, so that what came on top is seen.
  package mutating func hold() { isHeld = top > 0 || above > 0 }

  package mutating func move(by count: Int, of items: Int) {
    selected = max(0, min(selected + count, items - 1))
  }

  /// Keeps some items in sight, with a line of what comes before and after where there is room.
  mutating func settle(
    _ span: Range<Int>, in rows: Int, of count: Int, height: (Int) -> Int
  ) {
    if top >= count { (top, above) = (max(0, count - 1), 0) }
    let lines = Self.lines(of: span, atMost: rows, height)
    let margin = rows > 4 ? 1 : 0
    line = isHeld ? line : place(of: span.lowerBound, in: rows, height)
    isHeld = false
    line = max(line, margin)
    line = min(line, rows - margin - lines)
    if lines >= rows { line = 0 }
    stand(line, above: span.lowerBound, height)
    // No empty lines at the end while there is something above.
    let rest = Self.lines(of: top..<count, atMost: rows + above, height)
    if rest < rows + above { stand(rows, above: count, height) }
    line = place(of: span.lowerBound, in: rows, height)
  }

  /// The line of the screen on which an item begins; past its end for one that is far below.
  private func place(of item: Int, in rows: Int, _ height: (Int) -> Int) -> Int {
    item < top ? -1 : Self.lines(of: top..<item, atMost: rows + above, height) - above
  }

  /// Puts so many lines of screen above an item, as far as there are so many.
  private mutating func stand(_ lines: Int, above item: Int, _ height: (Int) -> Int) {
    var (item, rest) = (item, lines)
    while rest > 0, item > 0 {
      item -= 1
      rest -= height(item)
    }
    (top, above) = (item, max(0, -rest))
  }

  private static func lines(
    of items: Range<Int>, atMost most: Int, _ height: (Int) -> Int
  ) -> Int {
    var lines = 0
    for item in items where lines < most { lines += height(item) }
    return min(lines, most)
  }
}
