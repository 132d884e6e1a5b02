// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What `verify` and the tests look at: the schema itself, and what it refuses.
extension Store {
  package func columns(of table: String) throws -> [String] {
    try writer.read { db in try db.columns(in: table).map(\.name) }
  }

  /// Where a table or an index begins, in pages from 1.
  package func firstPage(of name: String) throws -> Int {
    try writer.read { db in
      try Int.fetchOne(
        db, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [name]) ?? 0
    }
  }

  /// How SQLite would answer a query, step by step in its own words: `SEARCH case USING INDEX …`.
  package func plan(of query: String) throws -> [String] {
    try writer.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(query)").map { $0["detail"] }
    }
  }

  /// Whether the database itself turns a statement down; true too where the table is empty, which
  /// no trigger can notice.
  package func refuses(_ statement: String, in table: String) -> Bool {
    let outcome: Bool? = try? writer.write { db in
      if try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"") == 0 { return true }
      try db.execute(sql: statement)
      return false
    }
    return outcome ?? true
  }
}
