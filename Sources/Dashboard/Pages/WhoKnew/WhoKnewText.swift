// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TextSafety

/// Who knew what, as lines of plain text: `show --pane who-knew`.
struct WhoKnewText {
  let reading: CaseReading

  /// The whole, then each theme that several agencies hold pieces of.
  var lines: [SafeText] {
    let used = Set(reading.file.entries.flatMap { reading.themes(of: $0) })
    let themes = reading.vocabulary.themes.map(\.id).filter(used.contains)
    return ["WHO KNEW WHAT"] + lines(theme: nil)
      + themes.flatMap { theme in
        ["", SafeText("  \(reading.words(of: theme))")] + lines(theme: theme)
      }
  }

  private func lines(theme: Tag?) -> [SafeText] {
    let table = WhoKnewTable(reading, theme: theme, person: nil)
    let words = WhoKnewWords(table: table, reading: reading)
    let sentences = words.lines.map { "  " + reading.naming.text($0) }
    let own = table.holdings.filter { $0.agency != reading.hub }
      .map { "    " + reading.naming.text(words.sentence(on: $0)) }
    guard theme != nil else { return sentences + own }
    return sentences + own + rows(table.rows, table) + rows(table.earlier, table)
      + (table.overall.isEmpty ? [] : ["    over the whole time, not counted"])
      + rows(table.overall, table)
  }

  private func rows(_ rows: [WhoKnewTable.Row], _ table: WhoKnewTable) -> [SafeText] {
    rows.map { row in
      let marks = zip(table.agencies, row.marks).filter { $0.1 != .nothing }
        .map { "\(reading.naming.agency($0)) \($1.text)" }.joined(separator: ", ")
      let when = row.entry.when.short(asOf: reading.day, heading: nil)
      return reading.naming.text(
        "    \(row.entry.id)  \(when)  \(row.entry.headline ?? row.entry.summary)  [\(marks)]")
    }
  }
}
