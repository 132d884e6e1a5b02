// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Testing

struct `The audit` {
  private static let other = Worker(
    name: "Somebody else", role: nil, agency: nil, isManager: false, uid: 1001)
  private let store: Store
  private let id: CaseFile.ID

  init() throws {
    store = try Store.inMemory(clock: { Moment(seconds: 1_700_000_000) })
    let sample = SampleCase.everyField()
    id = sample.header.id
    try store.add([sample], by: .sample)
  }

  private func actions() throws -> [String] {
    try store.auditLines(of: id, for: .sample).map(\.action)
  }

  @Test func `names what was done, in order`() throws {
    let entry = try #require(try store.open(id, by: .sample).entries.first)
    _ = try store.entry(entry.id, in: id, by: .sample)
    let sample = SampleCase.everyField()
    let note = sample.notes[0].with { $0.id = "" }
    let ids = try store.record(CaseFile { $0.notes = [note] }, to: id, by: .sample)
    let withdrawal = sample.corrections[0].with {
      ($0.id, $0.kind, $0.of) = ("", .withdraws, ids[0])
    }
    try store.record(CaseFile { $0.corrections = [withdrawal] }, to: id, by: .sample)
    let answer = sample.answers[0].with { $0.id = "" }
    try store.record(CaseFile { $0.answers = [answer] }, to: id, by: .sample)
    try store.note(.meetingEntered, in: id, subject: "mother father", by: .sample)
    _ = try store.export(id, by: .sample)

    #expect(
      try actions() == [
        "imported", "opened", "read", "recorded", "withdrawn", "answered", "meeting-entered",
        "exported",
      ])
    #expect(try store.verify(for: .sample).breaks == [])
  }

  @Test func `knows when each worker last opened a case, and that another never did`() throws {
    #expect(try store.lastOpened(id, by: .sample) == nil)
    _ = try store.open(id, by: .sample)
    #expect(try store.lastOpened(id, by: .sample) == Moment(seconds: 1_700_000_000))
    #expect(try store.lastOpened(id, by: Self.other) == nil)
  }

  @Test func `holds after everything that can be recorded was recorded`() throws {
    let addition = CaseFile {
      $0.header.id = id
      $0.header.children = ["someone-new"]
    }
    try store.record(addition, to: id, by: .sample)

    #expect(try store.export(id, by: .sample).header.children.last == "someone-new")
    #expect(try store.verify(for: .sample).breaks == [])
  }

  @Test func `is noticed where a head kept elsewhere says otherwise`() throws {
    let head = try #require(try store.auditHead())
    _ = try store.open(id, by: .sample)

    #expect(try store.verify(against: head, for: .sample).isWhole)
    #expect(AuditTrail.Head(head.description) == head)
    let other = AuditTrail.Head(seq: 1, hash: String(repeating: "0", count: 64), count: 1)
    let cut = AuditTrail.Head(seq: 9, hash: head.hash, count: 9)
    #expect(try store.verify(against: other, for: .sample).breaks.map(\.part) == [.audit])
    #expect(try store.verify(against: cut, for: .sample).breaks.map(\.part) == [.audit])
  }
}

/// Row A17, the store's half: order is by number, and a clock that goes back is written down.
struct `A clock that goes back` {
  private final class Hands: @unchecked Sendable {
    var seconds = 1_700_000_000
  }

  @Test(arguments: [3_600, 86_400, 1_700_000_000, 1])
  func `is a line of its own, and changes no order`(by step: Int) throws {
    let hands = Hands()
    let store = try Store.inMemory(clock: { Moment(seconds: hands.seconds) })
    let sample = SampleCase.everyField()
    try store.add([sample], by: .sample)
    hands.seconds -= step

    _ = try store.open(sample.header.id, by: .sample)
    _ = try store.open(sample.header.id, by: .sample)

    #expect(
      try store.auditLines(for: .sample).map(\.action) == [
        "imported", "clock-back", "opened", "opened",
      ])
    #expect(try store.verify(for: .sample).isWhole)
  }

  @Test func `goes past the end of 32 bits`() throws {
    let store = try Store.inMemory(clock: { Moment(seconds: 2_147_483_648) })
    let sample = SampleCase.everyField()
    try store.add([sample], by: .sample)

    #expect(try store.auditLines(for: .sample).map(\.at) == ["2038-01-19T03:14:08Z"])
    #expect(try store.verify(for: .sample).isWhole)
  }
}
