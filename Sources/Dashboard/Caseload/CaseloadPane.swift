// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// The cases this worker may open. Sorted by name, last entry or status; never by questions.
package struct CaseloadPane: Sendable {
  package enum Order: String, Sendable, CaseIterable {
    case name
    case lastEntry = "last entry"
    case status
  }

  private var all: [CaseSummary] = []
  package private(set) var cases: [CaseSummary] = []
  package private(set) var filter = ""
  package private(set) var order = Order.name
  package private(set) var isLoaded = false
  var list = ListState()

  package init() {}

  package var selected: CaseSummary? {
    cases.indices.contains(list.selected) ? cases[list.selected] : nil
  }

  package var count: Int { all.count }

  package mutating func show(_ cases: [CaseSummary]) {
    all = cases
    isLoaded = true
    settle()
  }

  mutating func filter(by words: String) {
    filter = words
    settle()
  }

  private mutating func settle() {
    let kept = selected?.id
    let words = filter.lowercased().split(separator: " ")
    cases = all.filter { summary in
      let text = summary.searchText
      return words.allSatisfy { text.contains($0) }
    }.sorted(by: isBefore)
    list.selected = cases.firstIndex { $0.id == kept } ?? 0
  }

  private func isBefore(_ left: CaseSummary, _ right: CaseSummary) -> Bool {
    let none = Day(number: Int.min)
    switch order {
    case .lastEntry where left.lastEntry != right.lastEntry:
      return (left.lastEntry ?? none) > (right.lastEntry ?? none)
    case .status where left.status != right.status:
      let all = StatusStatement.Value.allCases
      let rank = { (status: StatusStatement.Value?) in
        status.flatMap { all.firstIndex(of: $0) } ?? all.count
      }
      return rank(left.status) < rank(right.status)
    default: return (left.label.lowercased(), left.id) < (right.label.lowercased(), right.id)
    }
  }

  mutating func perform(_ command: Command, rows page: Int) {
    switch command {
    case .down: list.move(by: 1, of: cases.count)
    case .up: list.move(by: -1, of: cases.count)
    case .pageDown: list.move(by: page, of: cases.count)
    case .pageUp: list.move(by: -page, of: cases.count)
    case .top: list.move(by: -1_000_000, of: cases.count)
    case .end: list.move(by: 1_000_000, of: cases.count)
    case .sort:
      let all = Order.allCases
      order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
      settle()
    default: break
    }
  }
}

extension CaseSummary {
  /// Everything the filter looks in, folded.
  var searchText: String {
    ([label, id.text, status?.words ?? "", leadAgency ?? ""] + children)
      .joined(separator: " ").lowercased()
  }
}
