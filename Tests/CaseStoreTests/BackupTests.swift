// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import Testing

struct `A backup` {
  private let place: StorePlace
  private let store: Store
  private let sample = SampleCase.everyField()
  private let phrase = Array("several words together".utf8)

  init() throws {
    place = try StorePlace()
    store = try place.store()
    try store.add([sample], by: .sample)
  }

  private func backUp(_ name: String = "backup") throws -> String {
    let file = place.path(name)
    // The cheapest scrypt: what is tested here is what comes after it.
    _ = try store.backup(to: file, sealedWith: phrase, cost: 10, by: .sample)
    return file
  }

  private func restore(
    _ file: String, to name: String = "other/cases.sqlite", _ phrase: [UInt8]? = nil,
    replacing: Bool = false
  ) throws -> Restoration.Outcome {
    try Restoration(at: place.path(name), clock: { Moment(seconds: 1_700_000_000) }).run(
      file, openedWith: phrase ?? self.phrase, replacing: replacing, by: .sample)
  }

  @Test func `brings back the same record, and says in the audit that it did`() throws {
    let outcome = try restore(try backUp())

    let other = try Store(
      at: place.path("other/cases.sqlite"), makesNew: false, clock: { Moment(seconds: 0) })
    #expect(try other.export(sample.header.id, by: .sample) == sample)
    #expect(outcome.content.cases == 1)
    #expect(try other.verify(for: .sample).breaks == [])
    #expect(
      try other.auditLines(for: .sample).map(\.action).prefix(3)
        == ["imported", "backed-up", "restored"])
    #expect(try place.mode("other/cases.sqlite") == 0o600)
    // The bytes that are kept free for encryption came along.
    #expect(try place.bytes("other/cases.sqlite")[20] == 32)
    #expect(!place.names("other").contains { $0.contains("restoring") })
  }

  @Test func `is for this account alone, tells nothing, and leaves no copy behind`() throws {
    let bytes = try Data(contentsOf: URL(filePath: try backUp()))

    #expect(try place.mode("backup") == 0o600)
    #expect(bytes.range(of: Data("SQLite".utf8)) == nil)
    #expect(bytes.range(of: Data("second line".utf8)) == nil)
    #expect(place.names("").allSatisfy { !$0.contains("copy") })
  }

  @Test func `is never written over`() throws {
    let before = try Data(contentsOf: URL(filePath: try backUp()))

    #expect(throws: StoreError.self) { try backUp() }
    #expect(try Data(contentsOf: URL(filePath: place.path("backup"))) == before)
  }

  @Test func `opens with its own passphrase only`() throws {
    let file = try backUp()

    let error = #expect(throws: StoreError.self) {
      try restore(file, Array("other words together".utf8))
    }
    #expect(error?.kind == .notAllowed)
    #expect(place.names("other") == [])
  }

  /// Row A9: whatever is done to the file, it is refused, and nothing stands where the store was to.
  @Test func `is refused whole where anything in it was altered or cut off`() throws {
    let whole = try Data(contentsOf: URL(filePath: try backUp()))
    let damaged = place.path("damaged")
    var chance = SystemRandomNumberGenerator()
    for round in 0..<40 {
      var bytes = whole
      let index = Int.random(in: 0..<bytes.count, using: &chance)
      if round % 4 == 3 {
        bytes = bytes.prefix(index)
      } else {
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
      }
      try bytes.write(to: URL(filePath: damaged))
      let error = #expect(throws: StoreError.self, "byte \(index)") { try restore(damaged) }
      #expect([.unreadable, .newer].contains(error?.kind), "byte \(index): \(error?.what ?? "")")
    }
    #expect(place.names("other") == [])
  }

  @Test func `says that its end is missing where it was cut between two chunks`() throws {
    let many = (0..<3).map { number in sample.with { $0.header.id = CaseFile.ID("more-\(number)") }
    }
    try store.add(many, by: .sample)
    let whole = try Data(contentsOf: URL(filePath: try backUp()))
    try #require(whole.count > 1_100_000)
    let cut = whole.prefix(142 - 16 + 1_048_576 + 16)
    try cut.write(to: URL(filePath: place.path("cut")))

    let error = #expect(throws: StoreError.self) { try restore(place.path("cut")) }
    #expect(error?.what.contains("its end is missing") == true)
  }

  @Test func `does not take the place of a store unless told, and keeps it then`() throws {
    let file = try backUp()
    let later = try store.record(
      CaseFile { $0.notes = [sample.notes[0].with { $0.id = "" }] }, to: sample.header.id,
      by: .sample)
    let own = "cases.sqlite"

    #expect(throws: StoreError.self) { try restore(file, to: own) }
    let inUse = #expect(throws: StoreError.self) { try restore(file, to: own, replacing: true) }
    #expect(inUse?.kind == .locked)
    store.close()
    let outcome = try restore(file, to: own, replacing: true)

    #expect(outcome.later == 1)
    let kept = try #require(outcome.kept)
    let old = try Store(at: kept, makesNew: false, clock: { Moment(seconds: 0) })
    #expect(
      try old.export(sample.header.id, by: .sample).notes.map(\.id.text).contains(later[0]))
    let now = try Store(at: place.path(own), makesNew: false, clock: { Moment(seconds: 0) })
    #expect(try now.export(sample.header.id, by: .sample) == sample)
  }
}
