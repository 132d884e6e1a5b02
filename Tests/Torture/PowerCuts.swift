// SPDX-License-Identifier: Apache-2.0

import CaseStore
import CaseboardTesting
import Foundation
import GRDB

/// A2 and A3: everything a writer did to its files is written down; then the power is cut at random
/// steps of it. A control run without our syncing has to lose, or the cuts would prove nothing.
struct PowerCuts {
  let cuts: Int

  func run() throws -> [Finding] {
    let (trace, path, before) = try traced(.reopen, count: cuts < 100 ? 30 : 150)
    var syncs = Finding("syncs of the log, at least one a confirmation")
    let written = trace.steps.filter { $0.isConfirmation }.count
    syncs.confirmed = written
    syncs.attempts = trace.steps.count { $0.act == .sync && $0.path.hasSuffix("-wal") }
    if syncs.attempts < written { syncs.troubles.append("fewer syncs than confirmations") }
    let whole = try cut(trace, "power cut, sectors whole", torn: false, [path: before]) {
      try ours($0, path)
    }
    let torn = try cut(trace, "power cut, sectors torn", torn: true, [path: before]) {
      try ours($0, path)
    }
    let (control, other, _) = try traced(.control, count: cuts < 100 ? 60 : 150)
    var lossy = try cut(control, "control: the same without FULL", torn: false, [:]) {
      try controls($0, other)
    }
    lossy.mustLose = true
    lossy.note = "and must lose"
    return [syncs, whole, torn, lossy]
  }

  private func traced(_ way: Writer.Way, count: Int) throws -> (Trace, String, [UInt8]) {
    let place = try StorePlace()
    let path = place.path("cases.sqlite")
    if way != .control { try Store.prepare(path) }
    // What was there before the first step: not written by it, and on the disk all the same.
    let before = way == .control ? [] : [UInt8](try Data(contentsOf: URL(filePath: path)))
    let log = place.path("trace")
    let child = try Child(
      "Torture", Writer.words(way, path, place.path("w.confirmed"), "cut", count: count),
      ["TORTURE_ROOT": place.folder, "TORTURE_TRACE": log])
    guard child.wait(seconds: 300) == 0 else { throw Child.Failed() }
    return (try Trace(log), path, before)
  }

  private func cut(
    _ trace: Trace, _ what: String, torn: Bool, _ before: [String: [UInt8]],
    _ there: ([String: [UInt8]]) throws -> Set<String>
  ) throws -> Finding {
    var finding = Finding(what)
    var disk = Trace.Disk(files: before)
    let places = (0..<cuts).map { _ in Int.random(in: 0..<trace.steps.count) }.sorted()
    var next = 0
    for (index, step) in trace.steps.enumerated() {
      disk.take(step)
      while next < places.count, places[next] == index {
        next += 1
        guard !disk.confirmed.isEmpty else { continue }
        finding.attempts += 1
        finding.confirmed += disk.confirmed.count
        do {
          let ids = try there(disk.afterCut(torn: torn))
          finding.lost += disk.confirmed.count { $0 != "ready" && !ids.contains($0) }
        } catch { finding.troubles.append("after step \(index): \(error)") }
      }
    }
    return finding
  }

  /// Opens what a cut left.
  private func ours(_ files: [String: [UInt8]], _ path: String) throws -> Set<String> {
    let place = try StorePlace()
    let main = place.path("cases.sqlite")
    for end in ["", "-wal"] {
      guard let bytes = files[path + end] else { continue }
      try Data(bytes).write(to: URL(filePath: main + end))
      chmod(main + end, 0o600)
    }
    let store = try Store.torture(main)
    defer { store.close() }
    if let reason = store.readOnlyBecause { throw reason }
    if Int.random(in: 0..<10) == 0, let found = try store.verify(for: .sample).breaks.first {
      throw StoreTrouble(words: found.words)
    }
    return try store.ids()
  }

  private func controls(_ files: [String: [UInt8]], _ path: String) throws -> Set<String> {
    let place = try StorePlace()
    let main = place.path("control.sqlite")
    for end in ["", "-wal"] {
      if let bytes = files[path + end] { try Data(bytes).write(to: URL(filePath: main + end)) }
    }
    let queue = try DatabaseQueue(path: main)
    return try queue.read { db in
      guard try db.tableExists("control") else { return [] }
      return try Set(String.fetchAll(db, sql: "SELECT id FROM control"))
    }
  }
}

struct StoreTrouble: Error { let words: String }
