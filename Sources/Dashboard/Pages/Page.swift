// SPDX-License-Identifier: Apache-2.0

import TerminalUI

/// A page of a case that takes the room of the four panes.
package enum Page: Sendable {
  case whoKnew(WhoKnewPage)
  case replay(ReplayPage)

  mutating func settle(_ reading: CaseReading) {
    switch self {
    case .whoKnew(var page):
      page.settle(reading)
      self = .whoKnew(page)
    case .replay: break
    }
  }

  mutating func perform(_ command: Command, _ reading: CaseReading, rows: Int) {
    switch self {
    case .whoKnew(var page):
      page.perform(command, reading, rows: rows)
      self = .whoKnew(page)
    case .replay(var page):
      page.perform(command, rows: rows)
      self = .replay(page)
    }
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    switch self {
    case .whoKnew(var page):
      page.draw(in: area, on: &buffer, reading)
      self = .whoKnew(page)
    case .replay(var page):
      page.draw(in: area, on: &buffer, reading)
      self = .replay(page)
    }
  }

  var legend: String {
    switch self {
    case .whoKnew: WhoKnewPage.legend
    case .replay: ReplayPage.legend
    }
  }
}
