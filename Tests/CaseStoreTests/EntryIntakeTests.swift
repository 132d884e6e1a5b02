// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Testing

struct `Entries that come one batch after the other` {
  private let store: Store
  private let id: CaseFile.ID = "long"

  init() throws {
    store = try Store.inMemory(clock: { Moment(seconds: 1_700_000_000) })
  }

  private func entries(_ numbers: Range<Int>) -> [TimelineEntry] {
    numbers.map { number in
      TimelineEntry {
        $0.id = TimelineEntry.ID("E\(number)")
        $0.summary = "Number \(number)"
        $0.source = Source("school")
        $0.tags = ["housing"]
        $0.told = [Told("csc")]
      }
    }
  }

  private var blank: CaseFile {
    CaseFile {
      $0.header.id = id
      $0.header.label = "Long"
    }
  }

  @Test func `stand in their order, under one line of the audit that covers them all`() throws {
    try store.addEntries(to: id, making: blank, by: .sample) { intake in
      try intake.add(entries(0..<30))
      try intake.add(entries(30..<45))
    }
    try store.addEntries(to: id, making: nil, by: .sample) { try $0.add(entries(45..<50)) }

    let file = try store.open(id, by: .sample)
    #expect(file.entries == entries(0..<50))
    #expect(try store.caseload(for: .sample).first?.entryCount == 50)
    let imports = try store.auditLines(of: id, for: .sample).filter { $0.action == "imported" }
    #expect(imports.map(\.subject) == [nil, "5 records"])
    let result = try store.verify(for: .sample)
    #expect(result.breaks.isEmpty)
  }

  @Test func `are known to it by their ids`() throws {
    try store.addEntries(to: id, making: blank, by: .sample) { intake in
      try intake.add(entries(0..<2))
      let has = try ["E1", "E2"].map { try intake.has($0) }
      #expect(has == [true, false])
    }
    try store.addEntries(to: id, making: nil, by: .sample) { intake in
      let hasNow = try intake.has("E1")
      #expect(!hasNow)
    }
  }

  private struct Stopped: Error {}

  @Test func `leave nothing behind where it stops between two`() throws {
    let before = try store.auditHead()

    #expect(throws: Stopped.self) {
      try store.addEntries(to: id, making: blank, by: .sample) { intake in
        try intake.add(entries(0..<30))
        throw Stopped()
      }
    }

    #expect(try store.caseload(for: .sample).isEmpty)
    #expect(try store.search("number", by: .sample).hits.isEmpty)
    #expect(try store.auditHead() == before)
  }

  @Test func `leave nothing behind where it was only to be tried`() throws {
    try store.addEntries(to: id, making: blank, by: .sample, keeps: false) {
      try $0.add(entries(0..<3))
      #expect($0.count == 3)
    }
    #expect(try store.caseload(for: .sample).isEmpty)
  }

  @Test func `are refused where the case is not there`() throws {
    #expect(throws: StoreError.self) {
      try store.addEntries(to: id, making: nil, by: .sample) { try $0.add(entries(0..<1)) }
    }
  }
}

struct `The hash of a record` {
  /// By sha256sum, from the form as it was first written down: later programs have to agree.
  @Test func `is what it always was`() {
    #expect(
      ContentHash.of(OrderLink(.offset, "J1", days: 3))
        == "55ef23812e57a12037de05e0e063f53f0f9c9667b3327ecbdd84ac171f22f594")
    let told = Told("csc").with { $0.included = ["a", "b"] }
    let entry = TimelineEntry {
      $0.id = "E1"
      $0.summary = "S"
      $0.told = [told]
      $0.source = Source("school", received: When(.unknown))
    }
    #expect(
      ContentHash.of(entry)
        == "518d9b7b46a04088f1436e059e316672196ca7351594023a0d11bf56aff1d8fb")
  }
}
