// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

/// Puts rows into one table, one after the other; a million of them are written without a value
/// made for each cell.
struct RowInsertion {
  private let db: Database
  private let statement: GRDB.Statement
  private let raw: OpaquePointer
  private var column: Int32 = 0

  init(_ db: Database, into table: String, columns: Int) throws {
    let marks = Array(repeating: "?", count: columns).joined(separator: ",")
    try self.init(db, "INSERT INTO \"\(table)\" VALUES (\(marks))")
  }

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    raw = statement.sqliteStatement
    begin()
  }

  /// Forgets what was bound; columns come next from the first.
  mutating func begin() {
    sqlite3_reset(raw)
    sqlite3_clear_bindings(raw)
    column = 0
  }

  mutating func bind(_ number: Int64) {
    column += 1
    sqlite3_bind_int64(raw, column, number)
  }

  /// SQLite keeps a copy of it.
  mutating func bind(_ text: String) {
    column += 1
    sqlite3_bind_text(raw, column, text, Int32(text.utf8.count), Self.copied)
  }

  mutating func bindNull() { column += 1 }

  func run() throws {
    let code = sqlite3_step(raw)
    let message = code == SQLITE_DONE ? nil : db.lastErrorMessage
    sqlite3_reset(raw)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
