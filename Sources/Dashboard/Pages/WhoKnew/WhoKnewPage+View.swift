// SPDX-License-Identifier: Apache-2.0

import CaseModel
package import TerminalUI
import TextSafety

extension WhoKnewPage {
  private static let cell = 9
  private static let whenColumns = 16

  private enum Line {
    case row(Int)
    case heading(String)
  }

  package mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    let words = WhoKnewWords(table: table, reading: reading)
    let title =
      "Who knew what ─ \(words.filter) ─ \(count) entries, "
      + "\(table.hiddenByFilter) hidden by the filter"
    buffer.put(" " + reading.naming.text(title), in: area.line(0), as: .heading)
    var sentences = words.lines
    if table.agencies.indices.contains(agency), table.agencies[agency] != reading.hub {
      sentences.append(words.sentence(on: table.holdings[agency]))
    }
    let shown = sentences.flatMap { reading.naming.text($0).wrapped(to: area.columns - 2) }
    for (row, line) in shown.enumerated() {
      buffer.put(" " + line, in: area.line(row + 1), as: row == 0 ? .text : .muted)
    }
    drawTable(in: area.below(shown.count + 1), on: &buffer, reading)
  }

  private mutating func drawTable(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    guard count > 0, area.rows > 4 else {
      buffer.put(
        " Nothing recorded under this filter on this day. t another theme, p another person",
        in: area.line(1), as: .muted)
      return
    }
    let what = max(20, min(48, area.columns - Self.whenColumns - Self.cell * 4 - 2))
    let room = max(1, (area.columns - Self.whenColumns - what - 2) / Self.cell)
    let first = max(0, min(agency - room / 2, table.agencies.count - room))
    let columns = Array(table.agencies.indices.dropFirst(first).prefix(room))
    head(columns, what, reading).draw(in: area.line(0), on: &buffer)
    drawRows(columns, what, in: area.below(1), on: &buffer, reading)
  }

  private func head(_ columns: [Int], _ what: Int, _ reading: CaseReading) -> StyledLine {
    var line = StyledLine(SafeText(" when").padded(to: Self.whenColumns + 1), as: .heading)
      .adding(SafeText("what").padded(to: what + 1), as: .heading)
    for index in columns {
      let name = reading.naming.text(reading.naming.agency(table.agencies[index]))
      line.add(
        name.truncated(to: Self.cell - 1).padded(to: Self.cell),
        as: index == agency ? .key : .heading)
    }
    return line
  }

  private mutating func drawRows(
    _ columns: [Int], _ what: Int, in area: Rect, on buffer: inout CellBuffer,
    _ reading: CaseReading
  ) {
    let all = table.rows + table.earlier
    let since = table.rows.count
    let holdings = table.holdings
    let agency = self.agency
    let list = ScrollList(
      Array(all.indices), isFocused: true,
      height: { index in (index == since ? 1 : 0) + (index == since - 1 ? 1 : 0) + 1 },
      lines: { index in
        var lines: [StyledLine] = []
        if index == since {
          lines.append(StyledLine(" from before the case was opened", as: .muted))
        }
        lines.append(Self.line(all[index], columns, agency, what, reading))
        if index == since - 1 { lines.append(Self.totals(holdings, columns, what, since)) }
        return lines
      })
    list.draw(in: area, on: &buffer, &self.list)
  }

  private static func line(
    _ row: WhoKnewTable.Row, _ columns: [Int], _ agency: Int, _ what: Int, _ reading: CaseReading
  ) -> StyledLine {
    let when = SafeText(row.entry.when.short(asOf: reading.day, heading: nil))
    let text = reading.naming.text(row.entry.headline ?? row.entry.summary)
    var line = StyledLine(" ").adding(when.padded(to: whenColumns), as: .date)
      .adding((text + " ").truncated(to: what).padded(to: what + 1))
    for index in columns {
      let mark = row.marks[index]
      let maybe = row.mayBeLater && mark.isHeld ? "?" : ""
      line.add(
        SafeText(mark.text + maybe).padded(to: cell),
        as: mark == .notTold || mark == .decidedNot
          ? .alert : mark == .nothing ? .muted : index == agency ? .key : .text)
    }
    return line
  }

  /// What each agency holds, below the pieces since the case was opened.
  private static func totals(
    _ holdings: [WhoKnewTable.Holding], _ columns: [Int], _ what: Int, _ count: Int
  ) -> StyledLine {
    let label = SafeText(" each holds, of the \(count)").padded(to: whenColumns + what + 2)
    var line = StyledLine(label, as: .muted)
    for index in columns {
      let count = holdings[index].count
      let most = count.sure + count.possible
      line.add(
        SafeText(count.possible == 0 ? "\(count.sure)" : "\(count.sure)-\(most)").padded(to: cell),
        as: .muted)
    }
    return line
  }

  package var legend: String {
    " S source  T told  t late  u unread  P in part  F filed, not found  x not told  n decided not  . not stated"
  }
}
