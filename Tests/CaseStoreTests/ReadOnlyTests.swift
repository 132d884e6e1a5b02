// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import Testing

/// Ruling 36: a store that is damaged in places is still read, and who reads is written beside it.
struct `A store that can only be read` {
  private let place: StorePlace
  private let store: Store
  private let sample = SampleCase.everyField()

  init() throws {
    place = try StorePlace()
    let whole = try place.store()
    try whole.add([sample], by: .sample)
    // A page of an index that no reading of cases needs.
    let root = try whole.firstPage(of: "entry_day_case")
    whole.close()
    var bytes = try place.bytes("cases.sqlite")
    bytes.replaceSubrange(
      (root - 1) * 4096..<root * 4096, with: Data(repeating: 0x5a, count: 4096))
    try bytes.write(to: URL(filePath: place.path("cases.sqlite")))
    chmod(place.path("cases.sqlite"), 0o600)
    store = try place.store()
  }

  @Test func `is opened for reading, and says why`() throws {
    let reason = try #require(store.readOnlyBecause)
    #expect(reason.kind == .damaged)
    #expect(reason.next.contains("caseboard salvage"))
    #expect(try store.open(sample.header.id, by: .sample).people == sample.people)
    #expect(throws: StoreError.self) {
      try store.record(CaseFile { $0.notes = sample.notes }, to: sample.header.id, by: .sample)
    }
  }

  @Test func `writes each reading and each search to a file of its own first`() throws {
    _ = try store.open(sample.header.id, by: .sample)
    _ = try store.entry(sample.entries[0].id, in: sample.header.id, by: .sample)
    try store.noteSearch(
      SearchFindings(words: "two words", hits: [], isCut: false), by: .sample)

    let lines = String(decoding: try place.bytes("cases.sqlite-audit"), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(lines.map { $0[5] } == ["opened", "read", "searched"])
    #expect(lines.map { $0[1] } == ["Test Worker", "Test Worker", "Test Worker"])
    #expect(lines.last?.contains("2 words, 0 hits") == true)
    #expect(!lines.joined().joined().contains("two"))
    #expect(try place.mode("cases.sqlite-audit") == 0o600)
  }

  @Test func `shows nothing where that file cannot be written`() throws {
    mkdir(place.path("cases.sqlite-audit"), 0o700)

    #expect(throws: StoreError.self) { try store.open(sample.header.id, by: .sample) }
    #expect(throws: StoreError.self) { try store.export(sample.header.id, by: .sample) }
  }

  @Test func `is not backed up, since the backup would be damaged too`() throws {
    let error = #expect(throws: StoreError.self) {
      try store.backup(to: place.path("copy"), sealedWith: [1], by: .sample)
    }
    #expect(error?.safe.contains("No backup was made") == true)
    #expect(!place.names("").contains("copy"))
  }
}
