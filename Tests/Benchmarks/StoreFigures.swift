// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore

/// What a worker waits for in a store: the caseload, search, a case.
struct StoreFigures {
  private let store: Store
  private let worker: Worker
  private let clock = ContinuousClock()

  init(_ store: Store, _ worker: Worker) {
    self.store = store
    self.worker = worker
  }

  /// As people search: a surname, a slip in it, another spelling, two words in either order, a
  /// number with blanks, a birth date, text, the beginning of a word, and nothing at all.
  static let searches = [
    "hartley", "ahsworth", "muhammad", "mohammed khan", "o'brien siobhan", "kaczmarek zoe", "zoe",
    "07700 900 123", "12/4/2019", "damp bedroom", "rabbit next door", "ha", "mo ka", "z",
    "lewis brown", "ngozi", "nobodycalledthis", "wisniewski pawel", "review speech behind",
    "worker wrote rung",
  ]

  func rows() throws -> [(String, String)] {
    var rows: [(String, String)] = []
    var question = CaseloadQuestion(today: Day(number: 20_500))
    let page = try store.caseload(question, for: worker)
    rows.append(("cases", "\(page.all)"))
    rows.append(
      ("caseload, first page", try time { _ = try store.caseload(question, for: worker) }))
    question.first = max(0, page.all - 300)
    question.order = .lastEntry
    rows.append(
      (
        "caseload, last page by last entry",
        try time { _ = try store.caseload(question, for: worker) }
      ))
    question.first = 0
    question.words = ["oko"]
    rows.append(
      ("caseload, narrowed by a word", try time { _ = try store.caseload(question, for: worker) }))
    question.words = []
    question.themes = ["housing"]
    question.statuses = [.cp]
    rows.append(
      ("caseload, by theme and status", try time { _ = try store.caseload(question, for: worker) }))
    let searches = try Self.searches.flatMap { words in
      try (0..<3).map { _ in
        (words: words, time: try clock.measure { _ = try store.search(words, by: worker) })
      }
    }.sorted { $0.time < $1.time }
    rows.append(("search, middle", Figure.words(searches[searches.count / 2].time)))
    rows.append(("search, 95 of 100", Figure.words(searches[searches.count * 95 / 100].time)))
    let slowest = searches[searches.count - 1]
    rows.append(("search, slowest", "\(Figure.words(slowest.time)): \(slowest.words)"))
    if let longest = page.cases.max(by: { $0.entryCount < $1.entryCount }) {
      let words = try time { _ = try store.open(longest.id, by: worker) }
      rows.append(("open a case of \(longest.entryCount) entries", words))
    }
    return rows
  }

  private func time(_ work: () throws -> Void) throws -> String {
    Figure.words(try (0..<7).map { _ in try clock.measure(work) }.sorted()[3])
  }
}
