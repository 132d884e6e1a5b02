// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Who is around the family, what each was asked, and what has not come here.
package struct AgenciesPane: Sendable {
  private(set) var rows: [AgencyTable.Row] = []
  var list = ListState()
  /// How many rows lie below what was last drawn.
  var below = 0

  /// The words being found in this pane.
  var words = ""

  package init() {}

  mutating func settle(_ reading: CaseReading) {
    let kept = rows.indices.contains(list.selected) ? rows[list.selected].id : nil
    rows = AgencyTable(reading).rows
    if let index = rows.firstIndex(where: { $0.id == kept }) { list.selected = index }
    list.move(by: 0, of: rows.count)
  }

  mutating func find(step: Int, from offset: Int) -> Bool {
    let finding = Finding(words)
    let found = finding.next(
      from: list.selected, step: step, offset: offset, of: rows.count
    ) { [rows] index in
      let row = rows[index]
      return finding.isIn(
        [row.name, row.worker, row.telling].compactMap { $0 }.joined(separator: " "))
    }
    list.selected = found ?? list.selected
    return found != nil
  }

  mutating func perform(_ command: Command, rows page: Int) {
    switch command {
    case .down: list.move(by: 1, of: rows.count)
    case .up: list.move(by: -1, of: rows.count)
    case .pageDown: list.move(by: page, of: rows.count)
    case .pageUp: list.move(by: -page, of: rows.count)
    case .top: list.move(by: -1_000, of: rows.count)
    case .end: list.move(by: 1_000, of: rows.count)
    default: break
    }
  }
}
