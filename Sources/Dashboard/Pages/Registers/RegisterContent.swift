// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// A register of one case on a day, through a filter: worked out once, drawn often.
struct RegisterContent: Sendable {
  let register: Register
  /// What the filter lets through, in order.
  let rows: [RegisterRow]
  /// How many things there are, reports of one event counted once: surely, and perhaps.
  let count: Count
  /// What the filter leaves out.
  let filteredOut: Int
  let lead: [String]
  let table: Table
  /// Which row of `rows` stands in each line of the table.
  private let places: [Int?]

  init(
    _ register: Register, _ reading: CaseReading, _ filter: EntryFilter, isTurned: Bool = false
  ) {
    self.register = register
    let all = register.rows(reading)
    let shown = all.filter { filter.shows($0, in: reading) }
    filteredOut = all.count - shown.count
    rows = isTurned ? RegisterContent.turned(shown) : shown
    count = RegisterContent.count(shown, filter, reading)
    lead = register.lead(reading, shown)
    let lines = RegisterContent.lines(register, rows, isFiltered: !filter.isEmpty, reading)
    places = lines.map(\.place)
    table = Table(register.columns, lines.map(\.row))
  }

  func row(at line: Int) -> RegisterRow? {
    guard places.indices.contains(line), let place = places[line] else { return nil }
    return rows[place]
  }

  func line(of id: String) -> Int? { places.firstIndex { $0.map { rows[$0].id == id } ?? false } }

  /// Oldest first; each section stays where it is.
  private static func turned(_ rows: [RegisterRow]) -> [RegisterRow] {
    var order: [String?] = []
    var groups: [String?: [RegisterRow]] = [:]
    for row in rows {
      if groups[row.section] == nil { order.append(row.section) }
      groups[row.section, default: []].append(row)
    }
    return order.flatMap { (groups[$0] ?? []).reversed() }
  }

  private static func count(
    _ rows: [RegisterRow], _ filter: EntryFilter, _ reading: CaseReading
  ) -> Count {
    var best: [String: Bool] = [:]
    for row in rows {
      guard let key = row.countKey else { continue }
      let isSure =
        !row.mayBeLater && !row.mayBeAnother && filter.certainty(of: row, in: reading) == .met
      best[key] = best[key] == true || isSure
    }
    let sure = best.values.count { $0 }
    return Count(sure: sure, possible: best.count - sure)
  }
}

extension RegisterContent {
  private typealias Line = (row: Table.Row, place: Int?)

  /// The table's lines: headings over their rows, and what an empty section means.
  private static func lines(
    _ register: Register, _ rows: [RegisterRow], isFiltered: Bool, _ reading: CaseReading
  ) -> [(row: Table.Row, place: Int?)] {
    guard !rows.isEmpty || !register.sections.isEmpty else { return [] }
    let naming = reading.naming
    let usual = register.sections.map(\.heading)
    var headings = usual.map { Optional($0) }
    for row in rows where !headings.contains(row.section) { headings.append(row.section) }
    var lines: [Line] = headings.flatMap { heading -> [Line] in
      let own = rows.indices.filter { rows[$0].section == heading }
      let head: [Line] = heading.map { [(.heading(naming.text($0)), nil)] } ?? []
      guard own.isEmpty else { return head + own.map { line($0, rows, naming) } }
      if isFiltered { return [] }
      let empty = register.sections.first { $0.heading == heading }?.empty ?? ""
      return empty.isEmpty ? [] : head + [(.note(naming.text(empty)), nil)]
    }
    guard !isFiltered else { return lines }
    for note in register.notes(reading) {
      lines.append((.heading(naming.text(note.heading)), nil))
      lines += note.lines.map { (.note(naming.text($0)), nil) }
    }
    return lines
  }

  private static func line(_ place: Int, _ rows: [RegisterRow], _ naming: Naming) -> Line {
    let cells = rows[place].cells.map { Table.Cell(naming.text($0.mark), as: $0.role) }
    return (.cells(cells), place)
  }
}
