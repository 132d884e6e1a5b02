// SPDX-License-Identifier: Apache-2.0

package import Escalation
import TerminalUI

/// The questions that the record raises, each with its reasons; never a score.
package struct PromptsPane: Sendable {
  private(set) var rows: [PromptRow] = []
  var list = ListState()
  /// How many rows lie below what was last drawn.
  var below = 0

  /// The words being found in this pane.
  var words = ""

  package init() {}

  /// The question of the selected row, and those that share its line.
  package var selected: [Prompt] {
    rows.indices.contains(list.selected) ? rows[list.selected].prompts : []
  }

  mutating func select(_ rule: RuleID) {
    if let index = rows.firstIndex(where: { $0.rule == rule }) { list.selected = index }
  }

  /// - Parameter earlier: the questions that stood when this worker last looked, where that is known.
  mutating func settle(_ reading: CaseReading, earlier: [Prompt]? = nil) {
    let kept = selected.first.map { ($0.rule, $0.subject) }
    rows = PromptRow.folded(
      reading.prompts,
      isNew: { prompt in
        guard let earlier, prompt.isOpen else { return false }
        let before = earlier.first { ($0.rule, $0.subject) == (prompt.rule, prompt.subject) }
        return before.map { !$0.isOpen || !Set($0.covered).isSuperset(of: prompt.covered) } ?? true
      })
    if let kept,
      let index = rows.firstIndex(where: { row in
        row.prompts.contains { ($0.rule, $0.subject) == kept }
      })
    {
      list.selected = index
    }
    list.move(by: 0, of: rows.count)
  }

  mutating func find(step: Int, from offset: Int) -> Bool {
    let finding = Finding(words)
    let found = finding.next(
      from: list.selected, step: step, offset: offset, of: rows.count
    ) { [rows] index in
      rows[index].prompts.contains { finding.isIn("\($0.rule) \($0.headline) \($0.numbers)") }
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
