// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import Synchronization
import Testing

/// Decision 0014: who came first writes first.
struct `The queue of writers` {
  private let place: StorePlace
  private var path: String { place.path("cases.sqlite") }

  init() throws { place = try StorePlace() }

  private func queue(_ stillness: Duration = .seconds(60)) throws -> WriterQueue {
    try #require(WriterQueue(beside: path, stillness: stillness, patience: .seconds(60)))
  }

  /// How many numbers were drawn so far, as the file says.
  private var drawn: UInt64 {
    guard let bytes = try? place.bytes("cases.sqlite-queue"), bytes.count == 8 else { return 0 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
  }

  /// Somebody else, whose turn lasts until `release` is called.
  private func holder() throws -> (release: () -> Void, ended: DispatchSemaphore) {
    let (gate, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let (queue, before) = (try queue(), drawn)
    Thread.detachNewThread {
      try? queue.inTurn { gate.wait() }
      ended.signal()
    }
    while drawn == before { usleep(1_000) }
    return ({ gate.signal() }, ended)
  }

  private final class Order: Sendable {
    private let numbers = Mutex<[Int]>([])

    func note(_ number: Int) { numbers.withLock { $0.append(number) } }
    var all: [Int] { numbers.withLock(\.self) }
  }

  @Test func `lets nobody overtake`() throws {
    let order = Order()
    let first = try holder()
    let ended = DispatchSemaphore(value: 0)
    for number in 1...6 {
      let (queue, before) = (try queue(), drawn)
      Thread.detachNewThread {
        try? queue.inTurn { order.note(number) }
        ended.signal()
      }
      while drawn == before { usleep(1_000) }
    }
    #expect(order.all.isEmpty)
    first.release()
    for _ in 1...6 { ended.wait() }
    first.ended.wait()
    #expect(order.all == [1, 2, 3, 4, 5, 6])
  }

  @Test func `waits no longer for one who does nothing, and forgets one who is gone`() throws {
    let still = try holder()
    let hasty = try queue(.milliseconds(20))
    let error = #expect(throws: StoreError.self) { try hasty.inTurn {} }
    #expect(error?.kind == .locked)
    still.release()
    still.ended.wait()
    // Its number was drawn before the one that was given up, and both are free.
    try hasty.inTurn {}
    #expect(drawn == 3)
  }

  @Test func `keeps a store waiting, and nothing of what it would have written is kept`() throws {
    let store = try place.store()
    let sample = SampleCase.everyField()
    try store.add([sample], by: .sample)
    let still = try holder()
    let note = CaseFile { $0.notes = [sample.notes[0].with { $0.id = "" }] }

    let error = #expect(throws: StoreError.self) {
      try store.record(note, to: sample.header.id, by: .sample)
    }
    #expect(error?.kind == .locked)
    still.release()
    still.ended.wait()
    #expect(try store.record(note, to: sample.header.id, by: .sample).count == 1)
    #expect(try store.verify(for: .sample).breaks.isEmpty)
  }

  @Test func `begins anew after a number that makes no sense`() throws {
    let store = try place.store()
    try Data(repeating: 0xff, count: 8).write(to: URL(filePath: path + "-queue"))
    chmod(path + "-queue", 0o600)

    try store.add([SampleCase.everyField()], by: .sample)
    #expect(drawn == UInt64.max % (1 << 40) + 1)
  }

  @Test func `is a file for this account alone, and no link`() throws {
    try place.store().close()
    #expect(try place.mode("cases.sqlite-queue") == 0o600)

    chmod(path + "-queue", 0o644)
    #expect(throws: StoreError.self) { try place.store() }
    unlink(path + "-queue")
    symlink(place.path("elsewhere"), path + "-queue")
    #expect(throws: StoreError.self) { try place.store() }
    #expect(!place.names("").contains("elsewhere"))
  }

  @Test func `is none where no file can be made`() {
    #expect(WriterQueue(beside: place.path("no-folder/cases.sqlite")) == nil)
  }
}
