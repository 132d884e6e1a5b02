// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

/// Rows as SQLite holds them: the bytes of each cell, without a value made of them. A chain of a
/// million lines is read in seconds this way.
struct RawRows {
  private let statement: Statement
  private let raw: OpaquePointer
  let columns: [String]

  init(_ db: Database, _ sql: String, _ arguments: StatementArguments = []) throws {
    statement = try db.cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    raw = statement.sqliteStatement
    sqlite3_reset(raw)
    columns = statement.columnNames
  }

  /// Steps to the next row; false after the last, and the statement is free again.
  func next() throws -> Bool {
    let code = sqlite3_step(raw)
    if code == SQLITE_ROW { return true }
    sqlite3_reset(raw)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return false
  }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(raw, Int32(column)) == SQLITE_NULL }

  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(raw, Int32(column)) }

  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// The cell as text in UTF-8; a number as its digits, nothing as none.
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let text = sqlite3_column_text(raw, Int32(column))
    return UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(raw, Int32(column))))
  }
}
