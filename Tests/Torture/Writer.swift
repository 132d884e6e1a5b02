// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import GRDB

/// A child that writes to a store, and puts each id into a file once the store has confirmed it.
struct Writer {
  enum Way: String { case record, create, cases, reopen, backup, control }

  static let caseID: CaseFile.ID = "torture"
  private let way: Way
  private let store: String
  private let confirmations: String
  private let name: String
  private let count: Int

  init(_ arguments: [String]) {
    way = Way(rawValue: arguments[0]) ?? .record
    (store, confirmations, name) = (arguments[1], arguments[2], arguments[3])
    count = Int(arguments[4]) ?? 0
  }

  static func words(
    _ way: Way, _ store: String, _ confirmations: String, _ name: String, count: Int
  ) -> [String] { ["writer", way.rawValue, store, confirmations, name, String(count)] }

  /// Ends with 0, or with 3 and the kind of error as the last line that it confirms.
  func run() -> Never {
    let file = open(confirmations, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    func confirm(_ text: String) {
      let bytes = Array((text + "\n").utf8)
      _ = Foundation.write(file, bytes, bytes.count)
    }
    do {
      try work(confirm)
      exit(0)
    } catch let error as StoreError {
      confirm("error \(error.kind)")
      exit(3)
    } catch {
      confirm("error other")
      exit(4)
    }
  }

  private func work(_ confirm: (String) -> Void) throws {
    switch way {
    case .control: return try writeControl(confirm)
    case .backup: return try backUp(confirm)
    case .create, .cases, .record, .reopen: break
    }
    var one = try patiently { try Store.torture(store, makesNew: way == .create) }
    for number in 0..<count {
      let id = "\(name)-\(number)"
      let start = Date()
      if way == .cases || way == .create {
        let file = SampleCase.everyField().with { $0.header.id = CaseFile.ID(id) }
        try patiently { try one.add([file], by: .sample) }
      } else {
        _ = try patiently { try one.record(Self.entry(id), to: Self.caseID, by: .sample) }
      }
      confirm("\(id) \(Int(Date().timeIntervalSince(start) * 1_000_000))")
      if way == .reopen, number % 5 == 4 {
        one.close()
        one = try patiently { try Store.torture(store) }
      }
    }
    one.close()
  }

  /// As the program does: again for ten seconds.
  private func patiently<Value>(_ step: () throws -> Value) throws -> Value {
    let end = Date().addingTimeInterval(10)
    while true {
      do { return try step() } catch let error as StoreError {
        guard error.kind == .locked, Date() < end else { throw error }
        usleep(100_000)
      }
    }
  }

  private func backUp(_ confirm: (String) -> Void) throws {
    let one = try Store.torture(store)
    for number in 0..<count {
      let file = "\(store).copy.\(name)-\(number)"
      _ = try one.backup(to: file, sealedWith: Store.phrase, cost: 10, by: .sample)
      confirm("backup \(file)")
    }
  }

  /// As GRDB would write by itself: without the syncing that the store insists on.
  private func writeControl(_ confirm: (String) -> Void) throws {
    let pool = try DatabasePool(path: store)
    try pool.write { db in
      try db.execute(sql: "CREATE TABLE IF NOT EXISTS control (id TEXT PRIMARY KEY, text TEXT)")
    }
    confirm("ready 0")
    for number in 0..<count {
      try pool.write { db in
        try db.execute(
          sql: "INSERT INTO control VALUES (?, ?)",
          arguments: ["\(name)-\(number)", String(repeating: "x", count: 700)])
      }
      confirm("\(name)-\(number) 0")
    }
  }

  static func entry(_ id: String) -> CaseFile {
    CaseFile {
      $0.entries = [
        TimelineEntry {
          $0.id = TimelineEntry.ID(id)
          $0.kind = .contact
          $0.when = When(EDTF(Day(number: 17_000)))
          $0.summary = "A call about the school run, number \(id)."
          $0.tags = ["education"]
          $0.source = Source("school")
        }
      ]
    }
  }
}

extension Store {
  static let phrase = Array("several words together".utf8)

  static func torture(_ path: String, makesNew: Bool = false) throws -> Store {
    try Store(at: path, makesNew: makesNew, clock: { Moment(seconds: time(nil)) })
  }

  /// A new store with one small case that everybody writes to.
  static func prepare(_ path: String) throws {
    let store = try torture(path, makesNew: true)
    try store.add(
      [
        CaseFile {
          $0.header.id = Writer.caseID
          $0.header.label = "Torture"
          $0.agencies = [
            Agency {
              $0.id = "school"
              $0.name = "School"
            }
          ]
        }
      ], by: .sample)
    store.close()
  }

  func ids() throws -> Set<String> {
    Set(try export(Writer.caseID, by: .sample).entries.map(\.id.text))
  }
}

/// Ids that were confirmed, and how long each took, in microseconds.
struct Confirmations {
  private(set) var ids: [String] = []
  private(set) var times: [Int] = []
  private(set) var error: String?

  init(_ path: String) {
    for line in ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n")
    {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      if parts[0] == "error" {
        error = String(parts[1])
      } else if parts[0] != "ready" && parts[0] != "backup" {
        ids.append(String(parts[0]))
        times.append(Int(parts[1]) ?? 0)
      }
    }
  }
}
