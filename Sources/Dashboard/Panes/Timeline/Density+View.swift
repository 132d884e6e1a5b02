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
    buffer.put(caution(density), in: area.line(0), as: .muted)
    drawHeads(density, in: area.line(1), on: &buffer)
    let longest = density.rows.flatMap(\.cells).map { $0.sure + $0.possible }.max() ?? 0
    var list = ScrollList(
      density.rows, isFocused: true, height: { _ in 2 },
      lines: { TimelinePane.lines(of: $0, longest: longest) })
    list.isFocused = true
    below = list.draw(in: area.below(2), on: &buffer, &densityList)
    let foot = area.rows - 1
    if density.rows.count * 2 + 3 < area.rows {
      buffer.put(
        "A wide date is drawn wherever it may fall, so ░ does not add up; \"in all\" counts each once",
        in: area.line(foot), as: .muted)
    }
  }

  private func caution(_ density: Density) -> SafeText {
    var parts = [
      "\(density.width.words), as wide as dates are. What was written, not what happened"
    ]
    var left: [String] = []
    if density.before > 0 { left.append("\(density.before) from before") }
    if density.overall > 0 { left.append("\(density.overall) over all of it") }
    if !left.isEmpty { parts.append("Not drawn: \(left.joined(separator: ", "))") }
    return SafeText(parts.joined(separator: ". "))
  }

  private func drawHeads(_ density: Density, in area: Rect, on buffer: inout CellBuffer) {
    var line = StyledLine(SafeText("entries").padded(to: Self.themeColumns), as: .heading)
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
    let digits = String(column.first.year % 100)
    let year = digits.count < 2 ? "0\(digits)" : digits
    return width == .year ? String(column.first.year) : sameYear ? months : "\(months) \(year)"
  }

  private static func lines(of row: Density.Row, longest: Int) -> [StyledLine] {
    let scale = longest > 10 ? Double(longest) / 10 : 1
    var bars = StyledLine(
      SafeText(row.words).padded(to: themeColumns), as: row.theme == "strength" ? .strength : .text)
    var counts = StyledLine(SafeText(String(repeating: " ", count: themeColumns)))
    for cell in row.cells {
      let sure = Int((Double(cell.sure) / scale).rounded(.up))
      let all = min(10, Int((Double(cell.sure + cell.possible) / scale).rounded(.up)))
      let solid = String(repeating: "█", count: min(10, sure))
      let hatched = String(repeating: "░", count: max(0, all - min(10, sure)))
      bars.add(SafeText(solid), as: .text)
      bars.add(SafeText(hatched).padded(to: max(0, cellColumns - solid.count)), as: .maybe)
      counts.add(SafeText(words(of: cell)).padded(to: cellColumns), as: .muted)
    }
    bars.add(SafeText(String(row.inAll)), as: .text)
    return [bars, counts]
  }

  /// `3-5`: at least 3, at most 5.
  private static func words(of cell: Density.Cell) -> String {
    let most = cell.sure + cell.possible
    if most == 0 { return "." }
    return cell.possible == 0 ? "\(cell.sure)" : "\(cell.sure)-\(most)"
  }
}
