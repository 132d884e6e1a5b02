// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What `verify` and the tests look at: the schema itself, and what it refuses.
extension Store {
  package func columns(of table: String) throws -> [String] {
    try writer.read { db in try db.columns(in: table).map(\.name) }
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
