// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension TimelinePane {
  private static let themeColumns = 19
  private static let cellColumns = 11

  mutating func drawDensity(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    let most = max(1, (area.columns - Self.themeColumns - 7) / Self.cellColumns)
    let density = Density(reading, filter, width: densityWidth, most: most)
    let cautions = cautions(density).flatMap { $0.wrapped(to: area.columns - 1) }
    for (row, line) in cautions.enumerated() {
      buffer.put(" " + line, in: area.line(row), as: .muted)
    }
    drawHeads(density, in: area.line(cautions.count), on: &buffer)
    let inside = area.below(cautions.count + 1)
    // Where the counts below the bars do not fit they stand beside shorter ones.
    let isTall = density.rows.count * 2 <= inside.rows
    let longest = density.rows.flatMap(\.cells).map { $0.sure + $0.possible }.max() ?? 0
    let list = ScrollList(
      density.rows, isFocused: true, height: { _ in isTall ? 2 : 1 },
      lines: { row in
        isTall
          ? TimelinePane.tall(row, longest: longest) : [TimelinePane.flat(row, longest: longest)]
      })
    self.density = density
    below = list.draw(in: inside, on: &buffer, &densityList)
    drawMarker(in: area, on: &buffer)
    let used = density.rows.count * (isTall ? 2 : 1)
    if used + 1 < inside.rows {
      buffer.put(
        " ░ wherever it may fall, so it does not add up; \"in all\" counts each once",
        in: inside.line(inside.rows - 1), as: .muted)
    }
  }

  private func cautions(_ density: Density) -> [SafeText] {
    let width = density.width.words + (densityWidth == nil ? " as dates are wide" : "")
    var left: [String] = []
    if density.before > 0 {
      let since = density.columns.first.map { " \(Self.month($0.first))" } ?? " it"
      left.append("\(density.before) before\(since)")
    }
    if density.overall > 0 { left.append("\(density.overall) over all") }
    let rest = left.isEmpty ? "" : ". Not drawn: \(left.joined(separator: ", "))"
    return [
      "What was written, not what happened: more agencies write more",
      SafeText(width.prefix(1).uppercased() + width.dropFirst() + rest),
    ]
  }

  private func drawHeads(_ density: Density, in area: Rect, on buffer: inout CellBuffer) {
    var line = StyledLine(SafeText(" entries").padded(to: Self.themeColumns), as: .heading)
    var year: Int?
    for column in density.columns {
      let name = Self.head(column, sameYear: year == column.first.year, density.width)
      year = column.first.year
      line.add(SafeText(name).padded(to: Self.cellColumns), as: .heading)
    }
    line.add("in all", as: .heading)
    line.draw(in: area, on: &buffer)
  }

  private static func head(_ column: Density.Column, sameYear: Bool, _ width: Density.Width)
    -> String
  {
    let first = DayWords.month(column.first.month)
    let last = DayWords.month(column.last.month)
    let months = first == last ? first : "\(first)-\(last)"
    switch width {
    case .year where column.first.month == 1: return String(column.first.year)
    case .year: return "to \(last) \(year(column.last))"
    default: return sameYear ? months : "\(months) \(year(column.first))"
    }
  }

  private static func month(_ day: Day) -> String {
    "\(DayWords.month(day.month)) \(day.year)"
  }

  private static func year(_ day: Day) -> String {
    let digits = String(day.year % 100)
    return digits.count < 2 ? "0\(digits)" : digits
  }

  /// The bars, and below them the counts.
  private static func tall(_ row: Density.Row, longest: Int) -> [StyledLine] {
    var bars = name(of: row)
    var counts = StyledLine(SafeText(String(repeating: " ", count: themeColumns)))
    for cell in row.cells {
      let bar = bar(cell, in: 10, longest: longest)
      bars.add(bar.solid, as: .text)
      bars.add(bar.hatched.padded(to: cellColumns - bar.solid.columns), as: .maybe)
      counts.add(SafeText(words(of: cell)).padded(to: cellColumns), as: .muted)
    }
    return [bars.adding(SafeText(String(row.inAll))), counts]
  }

  /// A short bar with its count beside it.
  private static func flat(_ row: Density.Row, longest: Int) -> StyledLine {
    var line = name(of: row)
    for cell in row.cells {
      let bar = bar(cell, in: 4, longest: longest)
      let count = SafeText(words(of: cell))
      line.add(bar.solid, as: .text)
      line.add(bar.hatched, as: .maybe)
      let gap: SafeText = bar.solid.isEmpty && bar.hatched.isEmpty ? "" : " "
      line.add(
        (gap + count).padded(to: cellColumns - bar.solid.columns - bar.hatched.columns), as: .muted)
    }
    return line.adding(SafeText(String(row.inAll)))
  }

  private static func name(of row: Density.Row) -> StyledLine {
    StyledLine(
      SafeText(" " + row.words).padded(to: themeColumns),
      as: row.theme == "strength" ? .strength : .text)
  }

  private static func bar(
    _ cell: Density.Cell, in most: Int, longest: Int
  ) -> (solid: SafeText, hatched: SafeText) {
    let scale = max(1, Double(longest) / Double(most))
    let sure = min(most, Int((Double(cell.sure) / scale).rounded(.up)))
    let all = min(most, Int((Double(cell.sure + cell.possible) / scale).rounded(.up)))
    return (
      SafeText(String(repeating: "█", count: sure)),
      SafeText(String(repeating: "░", count: max(0, all - sure)))
    )
  }

  /// `3-5`: at least 3, at most 5.
  private static func words(of cell: Density.Cell) -> String {
    let most = cell.sure + cell.possible
    if most == 0 { return "." }
    return cell.possible == 0 ? "\(cell.sure)" : "\(cell.sure)-\(most)"
  }
}
