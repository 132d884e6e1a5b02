// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Testing

struct `The schema` {
  @Test func `has a column for every field that is described`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })

    for shape in TableShape.all() {
      let columns = try store.columns(of: shape.name)
      let owners = ["key", "case_key", "owner_key", "owner_field", "position", "hash"]
      #expect(columns == owners + shape.columns.map(\.name), "table \(shape.name)")
    }
  }

  /// A hundred hits of a search ask for a hundred cases, and each recording for its own.
  @Test func `looks one case up, and does not read all for it`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })

    let steps = try store.plan(of: "SELECT id, label FROM open_case WHERE case_key = 1")

    #expect(steps.count == 2 && steps.allSatisfy { $0.hasPrefix("SEARCH") }, "\(steps)")
  }

  @Test func `refuses to change or take out anything recorded`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    try store.add([SampleCase.everyField()], by: .sample)

    for table in TableShape.all().map(\.name) + ["audit", "value_list"] {
      #expect(store.refuses("UPDATE \"\(table)\" SET case_key = case_key + 1", in: table))
      #expect(store.refuses("DELETE FROM \"\(table)\"", in: table))
    }
  }
}

struct `A stored case` {
  @Test func `comes back exactly as it went in`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    let sample = SampleCase.everyField()

    try store.add([sample], by: .sample)

    #expect(try store.export(sample.header.id, by: .sample) == sample)
  }

  @Test func `is opened without long texts, and an entry with its own`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    let sample = SampleCase.everyField()
    try store.add([sample], by: .sample)

    let opened = try store.open(sample.header.id, by: .sample)

    #expect(opened.entries.allSatisfy { $0.detail == nil })
    let id = try #require(sample.entries.first?.id)
    #expect(try store.entry(id, in: sample.header.id, by: .sample) == sample.entries[0])
  }

  @Test func `is refused a second time, and nothing of the same import stays`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 0) })
    let sample = SampleCase.everyField()
    try store.add([sample], by: .sample)
    let other = sample.with { $0.header.id = "other" }

    #expect(throws: StoreError.self) { try store.add([other, sample], by: .sample) }

    #expect(try store.caseload(for: .sample).map(\.id) == [sample.header.id])
  }
}
