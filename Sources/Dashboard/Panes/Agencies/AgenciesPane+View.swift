// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension AgenciesPane {
  func title(_ reading: CaseReading) -> SafeText {
    let reachable = rows.count { $0.worker != nil || $0.reach != nil }
    if rows.isEmpty { return "3 Agencies ─ none on record" }
    return reachable == 0
      ? "3 Agencies ─ no worker or number held"
      : SafeText("3 Agencies ─ \(rows.count), \(reachable) with a name or number")
  }

  func shortTitle(_ reading: CaseReading) -> SafeText {
    let count = PoliceIncidents(reading)
    guard !count.sure.isEmpty || !count.possible.isEmpty else { return title(reading) }
    let total = Count(sure: count.sure.count, possible: count.possible.count)
    return SafeText("3 Agencies ─ police in 12 months: \(total)")
  }

  /// What stays of the pane where there is no room: what this service was told of police incidents,
  /// then what each agency holds.
  func shortParts(_ reading: CaseReading) -> [SafeText] {
    let telling = rows.compactMap { row in row.telling.map { "\(row.short): \($0)" } }
    let count = PoliceIncidents(reading)
    let told =
      count.sure.isEmpty && count.possible.isEmpty
      ? [] : ["\(reading.naming.agency(reading.hub)) told of \(count.toldWords)"]
    let parts = told + telling
    return parts.isEmpty
      ? ["Nothing is held back on record"] : parts.map { reading.naming.text($0) }
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    guard !rows.isEmpty else {
      buffer.put("No other agency is on record", in: area.line(0), as: .leftOut)
      return
    }
    let day = reading.day
    let naming = reading.naming
    let columns = isFocused ? AgencyColumns(rows, in: area.columns, day, naming) : nil
    columns?.head.draw(in: area.line(0), on: &buffer)
    let list = ScrollList(
      rows, isFocused: isFocused, height: { _ in 1 },
      lines: { [columns?.line(of: $0, day, naming) ?? Self.narrow($0, naming)] })
    let lines = columns == nil ? area : area.below(1)
    let detail = columns != nil && lines.rows >= 10 ? 4 : 0
    let split = lines.split(.rows, [.fill, .fixed(detail)])
    below = list.draw(in: split[0], on: &buffer, &self.list)
    if detail > 0 { drawSelected(in: split[1], on: &buffer, naming) }
  }

  private static func narrow(_ row: AgencyTable.Row, _ naming: Naming) -> StyledLine {
    var line = StyledLine(" ").adding(naming.text(row.short).padded(to: 13) + " ", as: .agency)
    line.add(
      naming.text(row.telling ?? row.worker ?? row.asked.words),
      as: row.telling == nil ? .muted : .leftOut)
    return line
  }

  private func drawSelected(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    guard rows.indices.contains(list.selected) else { return }
    let row = rows[list.selected]
    TitleRule(naming.text(row.name)).draw(in: area, on: &buffer)
    let reach = [row.worker, row.reach].compactMap { $0 }.joined(separator: ", ")
    buffer.put(
      " To reach: " + naming.text(reach.isEmpty ? "no name or number held" : reach),
      in: area.line(1))
    let parts = [
      row.asked.words, row.telling == row.asked.words ? nil : row.telling,
      "\(row.entries.counted("entry"))",
      row.incidents > 0 ? row.incidents.counted("incident") : nil,
      row.notReceived > 0 ? "\(row.notReceived) not received here" : nil,
    ]
    let words = naming.text(parts.compactMap { $0 }.joined(separator: " · "))
    for (index, line) in words.wrapped(to: area.columns - 2).prefix(2).enumerated() {
      buffer.put(" " + line, in: area.line(2 + index))
    }
  }
}
