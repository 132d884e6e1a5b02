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

  func shortLine(_ reading: CaseReading) -> SafeText {
    let telling = rows.compactMap { row in row.telling.map { "\(row.name): \($0)" } }.prefix(3)
    return reading.naming.text(
      telling.isEmpty ? "Nothing is held back on record" : telling.joined(separator: " · "))
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    guard !rows.isEmpty else {
      buffer.put("No other agency is on record", in: area.line(0), as: .leftOut)
      return
    }
    let isWide = area.columns >= 90
    let day = reading.day
    let naming = reading.naming
    if isWide { head(area.columns).draw(in: area.line(0), on: &buffer) }
    let list = ScrollList(
      rows, isFocused: isFocused, height: { _ in 1 },
      lines: { [isWide ? Self.wide($0, area.columns, day, naming) : Self.narrow($0, naming)] })
    let lines = isWide ? area.below(1) : area
    let detail = isWide && lines.rows > rows.count + 4 ? 4 : 0
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

  private static let widths = (name: 24, worker: 18, counts: 16, saw: 12, spoke: 12)

  private func head(_ columns: Int) -> StyledLine {
    let widths = Self.widths
    var line = StyledLine(" ")
    line.add(SafeText("agency").padded(to: widths.name), as: .heading)
    line.add(SafeText("worker").padded(to: widths.worker), as: .heading)
    line.add(SafeText("entries + police").padded(to: widths.counts + 2), as: .heading)
    line.add(SafeText("saw family").padded(to: widths.saw), as: .heading)
    line.add(SafeText("spoke to us").padded(to: widths.spoke), as: .heading)
    line.add("asked, and what has not come here", as: .heading)
    return line
  }

  private static func wide(
    _ row: AgencyTable.Row, _ columns: Int, _ day: Day, _ naming: Naming
  ) -> StyledLine {
    var line = StyledLine(" ")
    line.add(naming.text(row.name).padded(to: widths.name - 1) + " ", as: .agency)
    let worker = row.worker ?? "not named"
    line.add(
      naming.text(worker).padded(to: widths.worker - 1) + " ",
      as: row.worker == nil ? .muted : .text)
    let counts =
      row.incidents > 0 ? "\(row.entries) + \(row.incidents) incidents" : "\(row.entries)"
    line.add(SafeText(counts).padded(to: widths.counts + 2))
    let saw = row.sawFamily?.short(asOf: day, heading: nil) ?? "-"
    let spoke = row.spokeToUs?.short(asOf: day, heading: nil) ?? "-"
    line.add(SafeText(saw).padded(to: widths.saw), as: .date)
    line.add(SafeText(spoke).padded(to: widths.spoke), as: .date)
    let missing = row.notReceived > 0 ? " · \(row.notReceived) not received here" : ""
    line.add(
      naming.text((row.telling ?? row.asked.words) + missing),
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
    buffer.put(
      " Asked: " + SafeText(row.asked.words)
        + SafeText(" · \(row.notReceived) of its entries have not come here"),
      in: area.line(2))
  }
}
