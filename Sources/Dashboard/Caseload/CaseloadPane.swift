// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// The cases this worker may open, a stretch at a time. Sorted by name, last entry, next date or
/// status; never by questions.
package struct CaseloadPane: Sendable {
  package private(set) var page: CaseloadPage?
  package private(set) var filter = ""
  package private(set) var order = CaseloadQuestion.Order.name
  /// What of the filter could not be read.
  private(set) var problem: String?
  private var filtered: CaseloadQuestion
  private let today: Day
  /// The selected line counts over all that fit.
  var list = ListState()

  package init(today: Day) {
    self.today = today
    filtered = CaseloadQuestion(today: today)
  }

  /// What is wanted of the store: the stretch around the selected line.
  package var question: CaseloadQuestion {
    var question = filtered
    question.order = order
    question.first = max(0, list.selected - question.most / 2)
    return question
  }

  package var selected: CaseSummary? { summary(list.selected) }

  /// How many cases fit.
  package var count: Int { page?.fitting ?? 0 }

  func summary(_ index: Int) -> CaseSummary? {
    guard let page else { return nil }
    let place = index - page.question.first
    return page.cases.indices.contains(place) ? page.cases[place] : nil
  }

  /// Takes in a stretch; the cursor stays on its case where that is in it.
  package mutating func show(_ page: CaseloadPage) {
    let kept = selected?.id
    self.page = page
    if let place = page.cases.firstIndex(where: { $0.id == kept }) {
      list.selected = page.question.first + place
    }
    list.selected = max(0, min(list.selected, page.fitting - 1))
  }

  /// Whether a stretch has to be read before the lines around the cursor can be drawn.
  func needsRows(around rows: Int) -> Bool {
    guard let page else { return true }
    let wanted = max(0, list.selected - rows)..<min(count, list.selected + rows + 1)
    let loaded = page.question.first..<(page.question.first + page.cases.count)
    return !wanted.isEmpty
      && !(loaded.contains(wanted.lowerBound) && wanted.upperBound <= loaded.upperBound)
  }

  mutating func filter(by text: String) {
    filter = text
    do throws(CaseloadFilter.Problem) {
      filtered = try CaseloadFilter(text, CaseloadQuestion(today: today)).question
      problem = nil
    } catch {
      problem = "\(error.term): expected \(error.expected)"
    }
    toTop()
  }

  private mutating func toTop() {
    page = page.map {
      CaseloadPage(question: $0.question, cases: [], fitting: $0.fitting, all: $0.all)
    }
    list = ListState()
  }

  mutating func perform(_ command: Command, rows page: Int) {
    switch command {
    case .down: list.move(by: 1, of: count)
    case .up: list.move(by: -1, of: count)
    case .pageDown: list.move(by: page, of: count)
    case .pageUp: list.move(by: -page, of: count)
    case .top: list.move(by: -count, of: count)
    case .end: list.move(by: count, of: count)
    case .sort:
      let all = CaseloadQuestion.Order.allCases
      order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
      toTop()
    default: break
    }
  }
}
