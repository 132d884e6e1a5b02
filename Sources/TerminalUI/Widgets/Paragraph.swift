// SPDX-License-Identifier: Apache-2.0

package import TextSafety

/// Text in headed parts that scrolls as a whole.
package struct Paragraph: Sendable {
  package enum Block: Hashable, Sendable {
    case heading(SafeText)
    case text(SafeText, Role)
    /// A word in a column of its own, and what it means.
    case row(SafeText, SafeText)
    case blank
  }

  package let blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  package func lines(columns: Int) -> [StyledLine] {
    blocks.flatMap { block -> [StyledLine] in
      switch block {
      case .heading(let text): text.wrapped(to: columns).map { StyledLine($0, as: .heading) }
      case .text(let text, let role):
        text.wrapped(to: max(1, columns - 2)).map {
          StyledLine("  ", as: role).adding($0, as: role)
        }
      case .row(let word, let meaning): Paragraph.lines(of: word, meaning, columns)
      case .blank: [StyledLine()]
      }
    }
  }

  private static let wordColumns = 24

  private static func lines(
    of word: SafeText, _ meaning: SafeText, _ columns: Int
  ) -> [StyledLine] {
    let room = max(8, columns - wordColumns)
    return meaning.wrapped(to: room).enumerated().map { index, line in
      let first: SafeText = index == 0 ? "  " + word : ""
      return StyledLine(first.padded(to: wordColumns), as: .key).adding(line)
    }
  }

  /// Draws from a line on; returns how many lines there are in all.
  @discardableResult
  package func draw(in area: Rect, on buffer: inout CellBuffer, from top: inout Int) -> Int {
    let all = lines(columns: area.columns)
    top = max(0, min(top, all.count - area.rows))
    for (row, line) in all.dropFirst(top).prefix(area.rows).enumerated() {
      line.draw(in: area.line(row), on: &buffer)
    }
    return all.count
  }
}
