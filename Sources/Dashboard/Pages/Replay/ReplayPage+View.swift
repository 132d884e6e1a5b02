// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
package import TerminalUI
import TextSafety

extension ReplayPage {
  private static let dayColumns = 12

  package var legend: String {
    " ░ may be met  █ met  = answered  . not asked  │ day shown  Enter: the first day  [ ] { } move it"
  }

  package mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    let isWide = area.columns >= 100
    defer {
      PageTitle(
        words: "Replay ─ when each question would have come, by what was known", below: below
      ).draw(in: area.line(0), on: &buffer)
    }
    let caution = SafeText(ReplayText.caution).wrapped(to: area.columns - 2)
    for (row, line) in caution.enumerated() {
      buffer.put(" " + line, in: area.line(row + 1), as: .muted)
    }
    let rest = area.below(caution.count + 1)
    guard !rows.isEmpty else {
      buffer.put(
        " No rule would have asked anything of what is recorded. That is no reassurance.",
        in: rest.line(0), as: .muted)
      return
    }
    let columns = isWide ? [0, 1, 2, 3] : [1, 3]
    let left = 6 + columns.count * Self.dayColumns
    let strip = max(10, area.columns - left - 2)
    drawHead(columns, strip, in: rest, on: &buffer, reading)
    drawRows(columns, strip, in: rest.below(2), on: &buffer, reading)
  }

  private func drawHead(
    _ columns: [Int], _ strip: Int, in area: Rect, on buffer: inout CellBuffer,
    _ reading: CaseReading
  ) {
    let heads = ["may, pooled", "met, pooled", "may, here", "met, here"]
    var line = StyledLine(SafeText(" rule").padded(to: 6), as: .heading)
    for column in columns {
      line.add(SafeText(heads[column]).padded(to: Self.dayColumns), as: .heading)
    }
    line.add(SafeText("\(days.lowerBound) to \(days.upperBound), pooled"), as: .muted)
    line.draw(in: area.line(0), on: &buffer)
    let place = self.place(of: reading.day, strip)
    let pointer = String(repeating: " ", count: 6 + columns.count * Self.dayColumns + place) + "│"
    buffer.put(SafeText("\(pointer)"), in: area.line(1), as: .key)
  }

  private mutating func drawRows(
    _ columns: [Int], _ strip: Int, in area: Rect, on buffer: inout CellBuffer,
    _ reading: CaseReading
  ) {
    let days = self.days
    let list = ScrollList(
      rows, isFocused: true, height: { _ in 1 },
      lines: { row in
        var line = StyledLine(" ").adding(SafeText(row.rule.text).padded(to: 5), as: .key)
        for column in columns {
          let day = row.days[column].map {
            When(EDTF($0)).short(asOf: days.upperBound, heading: nil)
          }
          line.add(SafeText(day ?? "-").padded(to: Self.dayColumns), as: .date)
        }
        let cells = Self.cells(of: row, days, strip)
        return [line.adding(SafeText(cells))]
      })
    let parts = area.split(.rows, [.fill, .fixed(2)])
    below = list.draw(in: parts[0], on: &buffer, &self.list)
    if let place = buffer.cursor, place.column == area.column {
      buffer.put("▸", at: place, in: area, as: .key)
      buffer.select(
        Rect(column: place.column, row: place.row, columns: 1, rows: 1), isFocused: true)
    }
    guard self.rows.indices.contains(self.list.selected) else { return }
    let selected = self.rows[self.list.selected]
    buffer.put(
      " " + SafeText("\(selected.rule)  \(selected.headline)"), in: parts[1].line(0), as: .heading)
    let ids = selected.evidence.prefix(12).map(\.text).joined(separator: ", ")
    buffer.put(
      " "
        + SafeText(ids.isEmpty ? "pooled: never" : "opened by: \(ids)")
        .truncated(to: area.columns - 2), in: parts[1].line(1),
      as: .muted)
  }

  private func place(of day: Day, _ columns: Int) -> Int {
    let whole = max(1, days.lowerBound.distance(to: days.upperBound))
    let part = min(max(0, days.lowerBound.distance(to: day)), whole)
    return part * (columns - 1) / whole
  }

  /// A sign for each stretch of days: the strongest state in it.
  private static func cells(
    of row: Row, _ days: ClosedRange<Day>, _ columns: Int
  ) -> String {
    let whole = max(1, days.lowerBound.distance(to: days.upperBound))
    return (0..<columns).map { column in
      let end = days.lowerBound.advanced(by: (column + 1) * whole / columns)
      switch row.state(on: end) {
      case .met: return "█"
      case .mayBeMet: return "░"
      case .answered: return "="
      case .closed, nil: return "."
      }
    }.joined()
  }
}
