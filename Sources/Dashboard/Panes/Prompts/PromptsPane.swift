// SPDX-License-Identifier: Apache-2.0

package import Escalation
import TerminalUI

/// The questions that the record raises, each with its reasons; never a score.
package struct PromptsPane: Sendable {
  private(set) var prompts: [Prompt] = []
  var list = ListState()
  /// How many rows lie below what was last drawn.
  var below = 0

  package init() {}

  package var selected: Prompt? {
    prompts.indices.contains(list.selected) ? prompts[list.selected] : nil
  }

  mutating func settle(_ reading: CaseReading) {
    let kept = selected.map { ($0.rule, $0.subject) }
    prompts = reading.prompts
    if let kept, let index = prompts.firstIndex(where: { ($0.rule, $0.subject) == kept }) {
      list.selected = index
    }
    list.move(by: 0, of: prompts.count)
  }

  mutating func perform(_ command: Command, rows page: Int) {
    switch command {
    case .down: list.move(by: 1, of: prompts.count)
    case .up: list.move(by: -1, of: prompts.count)
    case .pageDown: list.move(by: page, of: prompts.count)
    case .pageUp: list.move(by: -page, of: prompts.count)
    case .top: list.move(by: -1_000, of: prompts.count)
    case .end: list.move(by: 1_000, of: prompts.count)
    default: break
    }
  }
}
