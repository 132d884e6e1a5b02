// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Testing

struct `The caseload` {
  private let store: Store
  private let today = Day(number: 20_000)
  private let other = Worker(name: "B. Other", role: nil, agency: nil, isManager: false, uid: 9)

  init() throws {
    store = try Store.inMemory(clock: { Moment(seconds: 1_700_000_000) })
    try store.add((0..<30).map(file), by: .sample)
  }

  private func file(_ number: Int) -> CaseFile {
    CaseFile {
      $0.header.id = CaseFile.ID("c\(100 + number)")
      $0.header.label = "Éléonore \(100 + number)"
      $0.header.children = ["child"]
      $0.header.status = [
        StatusStatement {
          $0.value = number % 3 == 0 ? .cp : .earlyHelp
          $0.from = When(EDTF(today))
        }
      ]
      if number == 7 {
        $0.header.access = [
          AccessStatement {
            $0.kind = .named
            $0.workers = ["B. Other"]
          }
        ]
      }
      $0.people = [
        Person {
          $0.id = "child"
          $0.label = "Child \(number)"
          $0.birth = When(EDTF(today.adding(months: -12 * number - 1)))
        }
      ]
      $0.entries = [entry("e1", on: 19_000 + number * 7 % 30, number % 2 == 0 ? ["housing"] : [])]
    }
  }

  private func entry(_ id: TimelineEntry.ID, on day: Int, _ tags: [CaseModel.Tag]) -> TimelineEntry
  {
    TimelineEntry {
      $0.id = id
      $0.summary = "Seen."
      $0.when = When(EDTF(Day(number: day)))
      $0.source = Source("school")
      $0.tags = tags
    }
  }

  private func page(
    by worker: Worker = .sample, _ change: (inout CaseloadQuestion) -> Void = { _ in }
  ) throws -> CaseloadPage {
    var question = CaseloadQuestion(today: today)
    change(&question)
    return try store.caseload(question, for: worker)
  }

  private func ids(_ change: (inout CaseloadQuestion) -> Void) throws -> [String] {
    try page(change).cases.map(\.id.text)
  }

  @Test func `comes in stretches that together are the whole`() throws {
    let stretches = try [0, 10, 20].flatMap { first in
      try page {
        $0.first = first
        $0.most = 10
      }.cases
    }
    #expect(try stretches == page().cases)
    #expect(try page().cases == store.caseload(for: .sample))
  }

  @Test func `counts and lists only what this worker may open`() throws {
    #expect(try page().all == 29)
    #expect(try page(by: other).all == 30)
    #expect(try ids { $0.words = ["107"] } == [])
  }

  @Test func `is narrowed by what a case has to do with`() throws {
    #expect(try ids { $0.words = ["eleonore", "112"] } == ["c112"])
    #expect(try ids { $0.words = ["child 12"] } == ["c112"])
    #expect(try page { $0.statuses = [.cp] }.fitting == 10)
    #expect(try page { $0.themes = ["housing"] }.fitting == 15)
    #expect(try page { $0.agencies = ["school"] }.fitting == 29)
    #expect(try page { $0.agencies = ["police"] }.fitting == 0)
    #expect(try page { $0.underAge = 5 }.cases.count == 5)
  }

  @Test func `sorts by last entry, newest first`() throws {
    let days = try page { $0.order = .lastEntry }.cases.compactMap(\.lastEntry)
    #expect(days == days.sorted(by: >))
  }

  @Test func `shows what others recorded since a case was opened last`() throws {
    #expect(try ids { $0.isChanged = true } == [])
    _ = try store.open("c103", by: .sample)
    _ = try store.open("c104", by: .sample)
    try store.record(CaseFile { $0.entries = [entry("e2", on: 20_000, [])] }, to: "c103", by: other)
    try store.record(
      CaseFile { $0.entries = [entry("e2", on: 20_000, [])] }, to: "c104", by: .sample)
    #expect(try ids { $0.isChanged = true } == ["c103"])
    _ = try store.open("c103", by: .sample)
    #expect(try ids { $0.isChanged = true } == [])
  }

  @Test func `follows what is recorded, in the same transaction`() throws {
    let meeting = Meeting {
      $0.id = "m1"
      $0.planned = When(EDTF(today.advanced(by: 3)))
    }
    try store.record(
      CaseFile {
        $0.entries = [entry("e2", on: 20_001, ["health"])]
        $0.meetings = [meeting]
      }, to: "c100", by: .sample)
    let summary = try #require(try page { $0.themes = ["health"] }.cases.first)
    #expect(summary.entryCount == 2)
    #expect(summary.lastEntry == Day(number: 20_001))
    #expect(summary.nextDate == today.advanced(by: 3))
    #expect(try ids { $0.nextBy = today.advanced(by: 5) } == ["c100"])
    #expect(try ids { $0.order = .nextDate }.first == "c100")
    let before = try page().cases
    try store.rebuildSearch()
    #expect(try page().cases == before)
  }

  @Test func `keeps filters for their worker alone`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    let other = Worker(
      name: "Somebody Else", role: nil, agency: nil, isManager: false, uid: Worker.sample.uid)
    try store.keep(SavedFilter(name: "Mine", text: "under:2"), by: .sample)
    try store.keep(SavedFilter(name: "Mine", text: "under:1"), by: .sample)

    #expect(try store.filters(of: .sample) == [SavedFilter(name: "Mine", text: "under:1")])
    #expect(try store.filters(of: other).isEmpty)
    try store.discardFilter("Mine", of: other)
    #expect(try store.filters(of: .sample).count == 1)
  }
}
