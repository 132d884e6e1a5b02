// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// A register over the room of the four panes.
package struct RegisterPage: Page {
  package let context = Keymap.Context.register
  package var footKeys: [Command] {
    (register.name == Register.records.name ? [.askForRecord] : [])
      + [.filter, .window, .turn, .registers]
  }
  let register: Register
  private(set) var content: RegisterContent
  package private(set) var filter: EntryFilter? = EntryFilter.none
  package private(set) var words: String? = ""
  private var isTurned = false
  var table = TableState()

  init(_ register: Register, _ reading: CaseReading) {
    self.register = register
    content = RegisterContent(register, reading, .none)
    table.settle(content.table, on: 0)
  }

  package var legend: String {
    RegisterCell.legend + "  * worked out  ? may be  a..b once between"
  }

  var selected: RegisterRow? { content.row(at: table.list.selected) }

  package mutating func settle(_ reading: CaseReading) {
    let kept = selected?.id
    content = RegisterContent(register, reading, filter ?? .none, isTurned: isTurned)
    table.settle(content.table, on: kept.flatMap { content.line(of: $0) })
  }

  package func opening(_ reading: CaseReading) -> Opening? {
    guard let row = selected else { return nil }
    if let record = row.record, !row.opensEntry {
      return .detail(Detail(of: record, in: row.entry?.id, reading))
    }
    return row.entry.map { .entry($0.id) }
  }

  package mutating func perform(_ command: Command, _ reading: CaseReading, rows page: Int) {
    let whole = content.table.rows.count
    switch command {
    case .down: table.move(by: 1, in: content.table)
    case .up: table.move(by: -1, in: content.table)
    case .pageDown: table.move(by: page, in: content.table)
    case .pageUp: table.move(by: -page, in: content.table)
    case .top: table.move(by: -whole, in: content.table)
    case .end: table.move(by: whole, in: content.table)
    case .turn:
      isTurned.toggle()
      settle(reading)
    case .window:
      if let next = try? EntryFilter(filter?.withNextWindow ?? "", in: reading) {
        filter(by: next, reading)
      }
    default: break
    }
  }

  package mutating func filter(by filter: EntryFilter, _ reading: CaseReading) {
    self.filter = filter
    settle(reading)
  }

  /// The first row from the cursor that has all the words.
  package mutating func find(_ words: String, step: Int, from offset: Int) -> Bool {
    self.words = words
    let finding = Finding(words)
    let found = finding.next(
      from: table.list.selected, step: step, offset: offset, of: content.table.rows.count
    ) { [content] in content.row(at: $0)?.contains(finding.words) ?? false }
    table.list.selected = found ?? table.list.selected
    return found != nil
  }

  package mutating func stepBack(_ reading: CaseReading) -> Bool {
    if words?.isEmpty == false {
      words = ""
    } else if filter?.isEmpty == false {
      filter(by: .none, reading)
    } else {
      return false
    }
    return true
  }
}
