// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

/// A page of a case that takes the room of the four panes: who knew what, the replay, the plan.
///
/// It is drawn from the reading it is handed, so that the day and the viewpoint hold on every page.
protocol Page: Sendable {
  /// Where its own keys are listed.
  var context: Keymap.Context { get }
  /// The marks it uses, in the last line but one.
  var legend: String { get }
  /// Works its lines out anew for another day, viewpoint or record; keeps its place by id.
  mutating func settle(_ reading: CaseReading)
  /// - Parameter rows: lines of a screenful, for paging.
  mutating func perform(_ command: Command, _ reading: CaseReading, rows: Int)
  /// What Enter leads to.
  func target(_ reading: CaseReading) -> PageTarget?
  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading)
}

/// Where Enter on a page leads.
enum PageTarget: Sendable {
  case entry(TimelineEntry.ID)
  /// The questions as they stood on a day.
  case question(RuleID, on: Day)
}

extension Page {
  mutating func settle(_ reading: CaseReading) {}
}
