// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import Escalation
package import TerminalUI

/// A page of a case that takes the room of the four panes. One page, one folder.
package protocol Page: Sendable {
  /// Where its own keys are bound.
  var context: Keymap.Context { get }
  /// Its own keys for the foot, most used first.
  var footKeys: [Command] { get }
  /// The marks it uses, for the line above the foot.
  var legend: String { get }

  /// Works out its lines once, after the day, the eyes or the record changed.
  mutating func settle(_ reading: CaseReading)
  mutating func perform(_ command: Command, _ reading: CaseReading, rows: Int)
  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading)

  /// What Enter opens; nil where nothing is selected.
  func opening(_ reading: CaseReading) -> Opening?

  /// The id of the record that is put right from here; nil where a page has none.
  var correctable: String? { get }

  /// What it shows of its rows; nil where a page has no filter line.
  var filter: EntryFilter? { get }
  mutating func filter(by filter: EntryFilter, _ reading: CaseReading)
  /// The words being found on it; nil where a page has nothing to find in.
  var words: String? { get }
  /// The next row that has the words, up or down from the cursor.
  /// - Parameter offset: 0 where the cursor's own row counts.
  /// - Returns: False where no row has them.
  mutating func find(_ words: String, step: Int, from offset: Int) -> Bool
  /// Undoes the last narrowing of what is shown; false where there is none, and the page closes.
  mutating func stepBack(_ reading: CaseReading) -> Bool
}

extension Page {
  package var footKeys: [Command] { [] }
  package mutating func settle(_ reading: CaseReading) {}
  package var correctable: String? { nil }
  package var filter: EntryFilter? { nil }
  package mutating func filter(by filter: EntryFilter, _ reading: CaseReading) {}
  package var words: String? { nil }
  package mutating func find(_ words: String, step: Int, from offset: Int) -> Bool { false }
  package mutating func stepBack(_ reading: CaseReading) -> Bool { false }
}

/// What Enter on a page leads to.
package enum Opening: Sendable {
  /// An entry in full, once its reading is in the audit.
  case entry(TimelineEntry.ID)
  /// The questions as they stood on a day, with one of them selected.
  case question(RuleID, Day)
  /// All that is recorded about something, over the page.
  case detail(Detail)
}
