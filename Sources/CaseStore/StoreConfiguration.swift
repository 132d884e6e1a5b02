// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

/// How SQLite is set, and the proof that it took.
enum StoreConfiguration {
  /// The loop keeps the keyboard alive, so SQLite itself waits only this long (ruling 37).
  static let busySeconds = 0.2

  static func make(isNew: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.publicStatementArguments = false
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      if isNew {
        try db.execute(sql: "PRAGMA page_size = 4096")
        try reserveBytes(db)
      }
      // temp_store keeps case text out of /var/tmp.
      try db.execute(
        sql: """
          PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
          PRAGMA secure_delete = ON;
          """)
    }
    return configuration
  }

  /// Room at the end of each page, so that encryption can come to a store that is in use.
  static let reservedBytes: Int32 = 32

  private static func reserveBytes(_ db: Database) throws {
    var bytes = reservedBytes
    let code = sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// GRDB sets `synchronous` to NORMAL by itself, which loses confirmed commits in a power cut; so
  /// it is set after opening, and read back.
  static func makeDurable(_ pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2,
        try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
      else { throw StoreError.damaged("it does not write safely on this disk") }
    }
  }
}
