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
}

extension Page {
  package var footKeys: [Command] { [] }
  package mutating func settle(_ reading: CaseReading) {}
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
