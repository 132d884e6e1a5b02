// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Whole transactions in, each with its audit line.
extension Store {
  /// Adds cases: all of them, or none. Refuses one that is there already.
  package func add(_ files: [CaseFile], by worker: Worker) throws {
    try mapped {
      try writer.write { db in
        for file in files {
          let id = file.header.id.text
          if try Bool.fetchOne(
            db, sql: "SELECT 1 FROM open_case WHERE id = ?", arguments: [id]) == true
          {
            throw StoreError.alreadyThere(id)
          }
          try Store.insert(file, db)
          try AuditTrail(db).add(.imported, by: worker, at: clock(), in: id)
        }
      }
    }
  }

  private static func insert(_ file: CaseFile, _ db: Database) throws {
    let first = try nextKey(db)
    var writer = RowWriter(db, caseKey: first, nextKey: first)
    try writer.write(file, owner: 0, field: "", position: 0)
    try keep(writer.nextKey, db)
  }

  /// Adds entries to a case: all of them, or none.
  package func add(
    _ entries: [TimelineEntry], to id: CaseFile.ID, by worker: Worker
  ) throws {
    try mapped {
      try writer.write { db in
        let key = try caseKey(id, db, worker)
        let count =
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM entry WHERE case_key = ?", arguments: [key]) ?? 0
        var rows = RowWriter(db, caseKey: key, nextKey: try Store.nextKey(db))
        for (offset, entry) in entries.enumerated() {
          let own = try rows.write(
            entry, owner: key, field: "entries", position: count + offset,
            hash: ContentHash.of(entry))
          try rows.index.add(entry, key: own, caseKey: key)
        }
        try Store.keep(rows.nextKey, db)
        try AuditTrail(db).add(
          .imported, by: worker, at: clock(), in: id.text, subject: "\(entries.count) entries")
      }
    }
  }

  private static func nextKey(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT value FROM next_key") ?? 1
  }

  private static func keep(_ key: Int64, _ db: Database) throws {
    try db.execute(sql: "UPDATE next_key SET value = ?", arguments: [key])
  }
}
