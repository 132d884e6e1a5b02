// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// What life is like for each child: who met them, month by month, and then, for the selected one,
/// the three questions of the review with the answers there are.
package struct LivedExperiencePane: Sendable {
  /// The children, unborn and youngest first.
  package private(set) var children: [Person] = []
  var list = ListState()
  var scroll = 0
  /// Lines about the child that lie below the pane.
  var below = 0

  /// The words being found in this pane.
  var words = ""

  package init() {}

  mutating func settle(_ reading: CaseReading) {
    let kept = selected?.id
    children = CaseHeaderLines(reading: reading).children
    if let index = children.firstIndex(where: { $0.id == kept }) {
      list.selected = index
    } else {
      list.move(by: 0, of: children.count)
    }
  }

  package var selected: Person? {
    children.indices.contains(list.selected) ? children[list.selected] : nil
  }

  /// A child by name, or by what is written about their life.
  mutating func find(_ reading: CaseReading, step: Int, from offset: Int) -> Bool {
    let finding = Finding(words)
    let found = finding.next(
      from: list.selected, step: step, offset: offset, of: children.count
    ) { [children] index in
      let child = children[index]
      let written = ChildDay(child, reading).lines.map(\.text).joined(separator: " ")
      return finding.isIn(reading.naming.person(child.id) + " " + written)
    }
    list.selected = found ?? list.selected
    return found != nil
  }

  mutating func perform(_ command: Command, _ reading: CaseReading, rows page: Int) {
    switch command {
    case .down, .right: choose(1)
    case .up, .left: choose(-1)
    case .top: choose(-1_000)
    case .end: choose(1_000)
    case .pageDown: scroll += page / 2
    case .pageUp: scroll = max(0, scroll - page / 2)
    default: break
    }
  }

  private mutating func choose(_ step: Int) {
    list.move(by: step, of: children.count)
    scroll = 0
  }
}
