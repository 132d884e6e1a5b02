// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import Testing

struct `A salvage` {
  private let place: StorePlace
  private let files = (0..<2).map { number in
    SampleCase.everyField().with { $0.header.id = CaseFile.ID("case-\(number)") }
  }

  init() throws {
    place = try StorePlace()
    let store = try place.store()
    try store.add(files, by: .sample)
    store.close()
  }

  private func salvage() throws -> (Store, Salvage.Outcome) {
    let outcome = try Salvage(
      of: place.path("cases.sqlite"), clock: { Moment(seconds: 1_700_000_000) }
    ).run(into: place.path("new/cases.sqlite"), by: .sample)
    let store = try Store(
      at: place.path("new/cases.sqlite"), makesNew: false,
      clock: { Moment(seconds: 1_700_000_000) })
    return (store, outcome)
  }

  private func damage(_ body: (inout Data) -> Void) throws {
    var bytes = try place.bytes("cases.sqlite")
    body(&bytes)
    try bytes.write(to: URL(filePath: place.path("cases.sqlite")))
  }

  @Test func `of a whole store brings every record, and finds nothing missing`() throws {
    let before = try place.bytes("cases.sqlite")
    let (store, outcome) = try salvage()

    for file in files { #expect(try store.export(file.header.id, by: .sample) == file) }
    #expect(outcome.lost == [] && outcome.partial == [] && outcome.gaps == 0)
    #expect(outcome.lostRows == 0 && outcome.lostPages == 0)
    #expect(try store.verify(for: .sample).breaks == [])
    #expect(try place.bytes("cases.sqlite") == before)
  }

  @Test func `reads what is only in the log beside the store`() throws {
    // An open store that nobody closes, as after a crash.
    let store = try place.store()
    try store.record(
      CaseFile { $0.notes = [files[0].notes[0].with { $0.id = "late" }] }, to: "case-0",
      by: .sample)
    try #require(place.names("").contains("cases.sqlite-wal"))

    let (new, outcome) = try salvage()
    #expect(outcome.lostRows == 0)
    #expect(try new.export("case-0", by: .sample).notes.last?.id == "late")
    store.close()
  }

  /// Row A7 in small: pages are overwritten where they lie, the list of tables among them.
  @Test(arguments: 1...3) func `brings what whole pages hold, and names what is gone`(
    seed: Int
  ) throws {
    var chance = Draws(seed: UInt64(seed))
    try damage { bytes in
      for _ in 0..<8 {
        let page = Int(chance.next() % UInt64(bytes.count / 4096))
        for index in 0..<4096 {
          bytes[page * 4096 + index] = UInt8(truncatingIfNeeded: chance.next())
        }
      }
    }
    let (store, outcome) = try salvage()

    let result = try store.verify(for: .sample)
    #expect(result.breaks == [], "seed \(seed)")
    #expect(result.warnings.contains { $0.words.contains("salvaged") })
    // Whoever looks at a record that is not whole is told so beside it.
    for one in outcome.partial {
      let file = try store.export(CaseFile.ID(one.caseID), by: .sample)
      #expect(file.corrections.contains { $0.of == one.id && $0.kind == .adds })
    }
    let all = files.flatMap { file in file.entries.map { (file.header.id, $0.id) } }
    for (id, entry) in all {
      let isThere = (try? store.export(id, by: .sample))?.entries.contains { $0.id == entry }
      if isThere != true {
        #expect(outcome.lost.contains { $0.id == entry.text } || outcome.gaps > 0)
      }
    }
    // And recording goes on.
    if let file = try store.caseload(for: .sample).first {
      let note = files[0].notes[0].with { $0.id = "" }
      try store.record(CaseFile { $0.notes = [note] }, to: file.id, by: .sample)
      #expect(try store.verify(for: .sample).breaks == [])
    }
  }

  @Test func `opens no case whose readers are lost`() throws {
    let closed = SampleCase.everyField().with {
      $0.header.id = "closed"
      $0.header.access = [
        AccessStatement {
          $0.kind = .named
          $0.workers = ["Test Worker"]
          $0.reason = "staff"
        }
      ]
    }
    let store = try place.store()
    try store.add([closed], by: .sample)
    store.close()
    try damage { bytes in
      let marks = Data("Test Worker".utf8)
      // The access row itself, and every other page that names the reason.
      for page in 0..<bytes.count / 4096 {
        let range = page * 4096..<(page + 1) * 4096
        if page > 60, bytes[range].range(of: Data("staff".utf8)) != nil,
          bytes[range].range(of: marks) != nil || bytes[range.lowerBound] == 13
        {
          bytes.replaceSubrange(range, with: Data(repeating: 0x5a, count: 4096))
        }
      }
    }
    let (new, outcome) = try salvage()
    let other = Worker(name: "Somebody", role: nil, agency: nil, isManager: false, uid: 7)

    let mine = try new.caseload(for: .sample).map(\.id)
    #expect(outcome.closed.contains("closed") || mine.contains("closed"))
    #expect(try !new.caseload(for: other).contains { $0.id == "closed" })
  }

  @Test func `of a file that is no store makes none`() throws {
    try damage { $0 = Data(repeating: 0x41, count: 50_000) }

    let error = #expect(throws: StoreError.self) { try salvage() }
    #expect(error?.kind == .damaged)
    #expect(place.names("new") == [])
  }
}

/// Numbers that are the same in each run.
private struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
