// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Holds every record of a case against the hash that was kept with it.
struct RecordCheck {
  /// Ids of records that read otherwise than they were recorded.
  private(set) var changed: [String] = []
  private(set) var count = 0
  /// The records that search knows of, as they stand now.
  private(set) var searchable: [(key: Int64, record: any Recorded)] = []

  init(_ db: Database, caseKey: Int64, id: String) {
    guard var first = file(db, caseKey, asFirstRecorded: true),
      var now = file(db, caseKey, asFirstRecorded: false)
    else {
      changed = [id]
      return
    }
    var check = HashCheck(db: db, caseKey: caseKey)
    first.fields(&check)
    (changed, count) = (check.changed, check.count)
    var collector = SearchableCollector(keys: check.keys)
    now.fields(&collector)
    searchable = collector.found
  }

  private func file(_ db: Database, _ caseKey: Int64, asFirstRecorded: Bool) -> CaseFile? {
    let rows = CaseRows(
      db, caseKey: caseKey, leavesOutDetail: false, asFirstRecorded: asFirstRecorded)
    let file = rows.caseFile()
    return rows.failure == nil ? file : nil
  }
}

private struct HashCheck: RecordVisitor {
  let db: Database
  let caseKey: Int64
  private(set) var changed: [String] = []
  private(set) var count = 0
  private(set) var keys: [String: [Int64]] = [:]

  init(db: Database, caseKey: Int64) {
    self.db = db
    self.caseKey = caseKey
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    let key = try? Int64.fetchOne(
      db,
      sql: "SELECT key FROM \"\(TableShape.name(of: Part.self))\" WHERE case_key = ?1 "
        + "AND owner_key = ?1", arguments: [caseKey])
    keys["\(name)"] = key.map { [$0] }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    // Rows that cannot be read are no proof of anything: the list counts as changed.
    guard
      let rows = try? Row.fetchAll(
        db,
        sql: "SELECT hash, id, key FROM \"\(TableShape.name(of: Part.self))\" WHERE case_key = ?1 "
          + "AND owner_key = ?1 AND owner_field = ?2 ORDER BY position",
        arguments: [caseKey, "\(name)"])
    else {
      changed.append("\(name)")
      return
    }
    if rows.count != parts.count { changed.append("\(name)") }
    for (row, part) in zip(rows, parts) where (row[0] as String?) != ContentHash.of(part) {
      changed.append(row[1])
    }
    count += parts.count
    keys["\(name)"] = rows.map { $0[2] }
  }
}

/// Entries, notes and people with the keys of their rows.
private struct SearchableCollector: RecordVisitor {
  let keys: [String: [Int64]]
  private(set) var found: [(key: Int64, record: any Recorded)] = []

  init(keys: [String: [Int64]]) { self.keys = keys }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if let part, let key = keys["\(name)"]?.first { found.append((key, part)) }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    guard Part.self is any CaseRecord.Type else { return }
    for (key, part) in zip(keys["\(name)"] ?? [], parts) { found.append((key, part)) }
  }
}
