// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

extension Store {
  /// Looks at everything: pages, links, schema, the audit, every record of every case, what search
  /// would find, and who can reach the files.
  ///
  /// - Parameter head: a head of the audit that was kept elsewhere.
  /// - Parameter progress: told which part comes next, and how far it is within it.
  package func verify(
    against head: AuditTrail.Head? = nil, for worker: Worker,
    progress: (Verification.Part, String) -> Void = { _, _ in }
  ) throws -> Verification {
    try mapped {
      var result = Verification()
      progress(.pages, "")
      if !isReadOnly {
        // A command of the full-text index, written as an insertion; it changes nothing.
        result.look(at: .search) { _ in
          try writer.write { db in
            try db.execute(
              sql: "INSERT INTO word_index (word_index, rank) VALUES ('integrity-check', 1)")
          }
        }
      }
      return try writer.read { db in
        result.look(at: .pages) { try StorePages(db).check(&$0) }
        progress(.links, "")
        result.look(at: .links) { try StorePages(db).checkLinks(&$0) }
        result.look(at: .schema) { try SchemaCheck(db).check(&$0) }
        progress(.audit, "")
        var chain: AuditChain?
        result.look(at: .audit) { result in
          let walked = try AuditChain(db, against: head)
          walked.report(to: &result)
          result.head = try AuditTrail(db).head()
          chain = walked
        }
        progress(.records, "")
        result.look(at: .records) { result in
          let closed = try closedCases(to: worker, db)
          var cases = try CaseCheck(db, chain, closed: closed)
          try cases.check(&result) { progress(.records, $0) }
        }
        if let path {
          progress(.files, "")
          StoreFiles.inspect(path, &result)
        }
        return result
      }
    }
  }

  /// The ids of records whose content no longer has the hash it was recorded with.
  package func changedRecords(in id: CaseFile.ID, by worker: Worker) throws -> [String] {
    try mapped {
      try writer.read { db in
        RecordCheck(db, caseKey: try caseKey(id, db, worker), id: id.text).changed
      }
    }
  }
}

/// SQLite's own look at its file.
struct StorePages {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func check(_ result: inout Verification) throws {
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
      result.found(.pages, line)
    }
  }

  func checkLinks(_ result: inout Verification) throws {
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20) {
      let table: String = row[0]
      result.found(.links, "a row of \(table) belongs to one that is not there")
    }
  }
}

/// Holds tables, indexes and triggers against those that this program makes.
struct SchemaCheck {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func check(_ result: inout Verification) throws {
    let fresh = try DatabaseQueue()
    try Migrations.all.migrate(fresh)
    let own = try schema(db)
    for (name, sql) in try fresh.read(schema).sorted(by: { $0.key < $1.key }) {
      switch own[name] {
      case sql: continue
      case nil: result.found(.schema, "\(name) is missing")
      default: result.found(.schema, "\(name) is not as Caseboard makes it")
      }
    }
  }

  private func schema(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }
}

extension AuditChain {
  /// Names the first break, and what still stands before it.
  func report(to result: inout Verification) {
    result.lines = count
    if let salvage {
      result.warn(
        .audit,
        "line \(salvage.seq) says that a damaged store was salvaged"
          + (salvage.before == nil ? "" : "; not all lines before it are there"))
    }
    switch firstBreak {
    case nil: break
    case .line(let seq):
      let before = min(seq - 1, count)
      result.found(
        .audit,
        "line \(seq) does not follow from the one before"
          + (before > 0 ? "; lines 1 to \(before) stand" : "; none stands"))
    case .head(let seq):
      result.found(
        .audit, "line \(seq) is not the one that was noted elsewhere: lines were changed or cut off"
      )
    }
  }
}
