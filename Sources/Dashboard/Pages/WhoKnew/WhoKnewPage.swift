// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// Who knew what: a row an entry, a column an agency, as of the day shown.
package struct WhoKnewPage: Page {
  package let context = Keymap.Context.whoKnew
  package let footKeys: [Command] = [.nextTheme, .nextPerson]
  private(set) var theme: Tag?
  private(set) var person: Person.ID?
  private(set) var table: WhoKnewTable
  /// The agency whose sentence is shown; the columns scroll to it.
  var agency = 0
  var list = ListState()
  /// How many rows lie below what was last drawn.
  var below = 0

  init(_ reading: CaseReading, theme: Tag? = nil) {
    self.theme = theme
    table = WhoKnewTable(reading, theme: theme, person: nil)
  }

  package private(set) var words: String? = ""

  package mutating func find(_ words: String, step: Int, from offset: Int) -> Bool {
    self.words = words
    let finding = Finding(words)
    let entries = table.all.map(\.entry)
    let found = finding.next(
      from: list.selected, step: step, offset: offset, of: entries.count
    ) { entries[$0].contains(finding.words) }
    list.selected = found ?? list.selected
    return found != nil
  }

  package mutating func stepBack(_ reading: CaseReading) -> Bool {
    guard words?.isEmpty == false else { return false }
    words = ""
    return true
  }

  var selected: TimelineEntry.ID? {
    let rows = table.all
    return rows.indices.contains(list.selected) ? rows[list.selected].entry.id : nil
  }

  var count: Int { table.all.count }

  package func opening(_ reading: CaseReading) -> Opening? { selected.map { .entry($0) } }

  package mutating func settle(_ reading: CaseReading) {
    let kept = selected
    table = WhoKnewTable(reading, theme: theme, person: person)
    if let kept,
      let index = table.all.firstIndex(where: { $0.entry.id == kept })
    {
      list.selected = index
    }
    list.move(by: 0, of: count)
    agency = min(agency, max(0, table.agencies.count - 1))
  }

  /// All themes, then each theme that has entries on this day, in the order of the vocabulary.
  private mutating func turnTheme(_ reading: CaseReading) {
    let used = Set(reading.file.entries.flatMap { reading.themes(of: $0) })
    let themes =
      [nil] + reading.vocabulary.themes.map(\.id).filter(used.contains).map { Optional($0) }
    let index = themes.firstIndex(of: theme) ?? 0
    theme = themes[(index + 1) % themes.count]
    settle(reading)
  }

  private mutating func turnPerson(_ reading: CaseReading) {
    let people = [nil] + reading.file.people.map { Optional($0.id) }
    let index = people.firstIndex(of: person) ?? 0
    person = people[(index + 1) % people.count]
    settle(reading)
  }

  package mutating func perform(_ command: Command, _ reading: CaseReading, rows page: Int) {
    switch command {
    case .down: list.move(by: 1, of: count)
    case .up: list.move(by: -1, of: count)
    case .pageDown: list.move(by: page, of: count)
    case .pageUp: list.move(by: -page, of: count)
    case .top: list.move(by: -count, of: count)
    case .end: list.move(by: count, of: count)
    case .left: agency = max(0, agency - 1)
    case .right: agency = min(max(0, table.agencies.count - 1), agency + 1)
    case .nextTheme: turnTheme(reading)
    case .nextPerson: turnPerson(reading)
    default: break
    }
  }
}
