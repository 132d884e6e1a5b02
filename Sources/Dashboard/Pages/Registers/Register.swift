// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// A list of one kind of thing in the record: incidents, consent, the plan. A register is one file,
/// which says what stands in it and what its columns are; page, plain text and JSON follow.
struct Register: Sendable {
  /// One column: its heading, how narrow it may become, and what stands in it.
  struct Column<Item: Sendable>: Sendable {
    let table: Table.Column
    let cell: @Sendable (Item, CaseReading) -> RegisterCell

    init(
      _ heading: String, least: Int, givesWay: Int = 0,
      cell: @escaping @Sendable (Item, CaseReading) -> RegisterCell
    ) {
      table = Table.Column(SafeText(heading), least: least, givesWay: givesWay)
      self.cell = cell
    }
  }

  /// A part at the end that holds words and no records.
  struct Note: Sendable {
    let heading: String
    let lines: [String]
  }

  /// A date is never cut: none in the notation of the columns is wider.
  static let dateColumns = 20

  /// What `show --pane` calls it.
  let name: String
  let title: String
  /// Its key in the menu; nil where it has a key of its own.
  let letter: String?
  /// What it holds, in a sentence for the menu.
  let about: String
  /// What an empty one means.
  let empty: String
  let columns: [Table.Column]
  /// As the register orders them: newest first, or what cannot wait.
  let rows: @Sendable (CaseReading) -> [RegisterRow]
  /// Sentences above the columns.
  var lead: @Sendable (CaseReading, [RegisterRow]) -> [String] = { _, _ in [] }
  var notes: @Sendable (CaseReading) -> [Note] = { _ in [] }
  /// Sections that are there even with nothing in them, and what that means.
  var sections: [Section] = []

  struct Section: Sendable {
    let heading: String
    let empty: String
  }

  init<Item: Sendable>(
    _ title: String, name: String, letter: String? = nil, about: String, empty: String,
    columns: [Column<Item>], items: @escaping @Sendable (CaseReading) -> [Item],
    row: @escaping @Sendable (Item, CaseReading) -> RegisterRow
  ) {
    self.name = name
    self.title = title
    self.letter = letter
    self.about = about
    self.empty = empty
    self.columns = columns.map(\.table)
    rows = { reading in
      items(reading).map { item in
        var row = row(item, reading)
        row.cells = columns.map { $0.cell(item, reading) }
        return row
      }
    }
  }

  func with(_ change: (inout Register) -> Void) -> Register {
    var register = self
    change(&register)
    return register
  }

  /// In the order of the menu, then those with a key of their own.
  static let all: [Register] = menu + [.records, .plan]
  static let menu: [Register] = [
    .incidents, .allegations, .appointments, .help, .substances, .consent, .staffSafety, .rapport,
  ]

  /// The one that `show --pane` calls by this name.
  static func named(_ name: String) -> Register? { all.first { $0.name == name } }
}
