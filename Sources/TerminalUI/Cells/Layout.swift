// SPDX-License-Identifier: Apache-2.0

extension Rect {
  package enum Axis: Sendable { case rows, columns }

  /// How much of an area one part takes.
  package enum Part: Hashable, Sendable {
    /// So many rows or columns, as long as there are any.
    case fixed(Int)
    /// A share of what the fixed parts leave.
    case share(Int)

    package static let fill = Part.share(1)
  }

  /// Divides the area in order; parts that no longer fit are empty, and nothing is left over.
  package func split(_ axis: Axis, _ parts: [Part]) -> [Rect] {
    let whole = axis == .rows ? rows : columns
    let lengths = Rect.lengths(of: parts, in: whole)
    var start = 0
    return lengths.map { length in
      defer { start += length }
      return axis == .rows
        ? Rect(column: column, row: row + start, columns: columns, rows: length)
        : Rect(column: column + start, row: row, columns: length, rows: rows)
    }
  }

  private static func lengths(of parts: [Part], in whole: Int) -> [Int] {
    var left = whole
    var lengths = parts.map { part -> Int in
      guard case .fixed(let wanted) = part else { return 0 }
      let length = min(max(0, wanted), left)
      left -= length
      return length
    }
    var shares = parts.reduce(0) { sum, part in
      if case .share(let share) = part { sum + max(0, share) } else { sum }
    }
    for (index, part) in parts.enumerated() {
      guard case .share(let share) = part, shares > 0 else { continue }
      lengths[index] = left * share / shares
      left -= lengths[index]
      shares -= share
    }
    return lengths
  }
}
