// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB
import GRDBSQLite

/// Every case this account keeps. What is confirmed is on disk; what was recorded stays as it was.
package struct Store: Sendable {
  let writer: OrderedWriter
  /// The clock of the person's machine, in UTC.
  let clock: @Sendable () -> Moment
  /// Where the store is; nil in memory.
  let path: String?
  /// Why this store can only be read; nil where it can be written.
  package let readOnlyBecause: StoreError?

  package var isReadOnly: Bool { readOnlyBecause != nil }
  var sideFile: SideFile { SideFile(beside: path ?? "") }

  /// Opens a store, and makes it first where `makesNew` says so.
  ///
  /// Throws `StoreError`: missing, not allowed, newer than this program, damaged, read-only.
  ///
  /// - Parameter indexing: told how many cases of how many are done where what search finds has to be
  ///   worked out anew, which a large store of an older version takes a while for.
  package init(
    at path: String, makesNew: Bool, clock: @escaping @Sendable () -> Moment,
    indexing: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws {
    do {
      let isNew = makesNew ? try StoreFiles.make(at: path) : false
      try self.init(at: path, isNew: isNew, clock: clock, indexing: indexing)
    } catch { throw StoreError.mapped(error) }
  }

  /// - Parameter isNew: whether the file was just made, and is still empty.
  init(
    at path: String, isNew: Bool, clock: @escaping @Sendable () -> Moment,
    indexing: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws {
    do {
      try StoreFiles.checkExisting(path)
      do {
        self.init(
          writer: OrderedWriter(
            try Store.writable(path, isNew: isNew, indexing), WriterQueue(beside: path)),
          clock: clock, path: path, because: nil)
      } catch {
        let reason = StoreError.mapped(error)
        guard [.damaged, .readOnly].contains(reason.kind), let reader = Store.readable(path) else {
          throw reason
        }
        self.init(writer: OrderedWriter(reader), clock: clock, path: path, because: reason)
      }
    } catch { throw StoreError.mapped(error) }
  }

  private static func writable(
    _ path: String, isNew: Bool, _ indexing: (_ done: Int, _ all: Int) -> Void
  ) throws -> DatabasePool {
    if !isNew { try refuseNewer(path) }
    let pool = try DatabasePool(path: path, configuration: StoreConfiguration.make(isNew: isNew))
    do {
      try StoreConfiguration.makeDurable(pool)
      try refuseMoved(pool)
      try Migrations.all.migrate(pool)
      try check(pool)
      try SearchIndex.refresh(pool, indexing)
      return pool
    } catch {
      try? pool.close()
      throw error
    }
  }

  /// A damaged store, as far as it can be read; nil where not even its cases can be listed.
  private static func readable(_ path: String) -> DatabaseQueue? {
    var configuration = StoreConfiguration.make(isNew: false)
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
      return nil
    }
    let isReadable = try? queue.read { db in
      guard try Migrations.all.hasCompletedMigrations(db) else { return false }
      _ = try Row.fetchAll(db, sql: "SELECT id, label FROM open_case")
      return true
    }
    return isReadable == true ? queue : nil
  }

  /// A store in memory, for the demonstration and for tests: gone with the process.
  package static func inMemory(clock: @escaping @Sendable () -> Moment) throws -> Store {
    do {
      let queue = try DatabaseQueue(configuration: StoreConfiguration.make(isNew: true))
      try Migrations.all.migrate(queue)
      try SearchIndex.refresh(queue)
      return Store(writer: OrderedWriter(queue), clock: clock, path: nil, because: nil)
    } catch { throw StoreError.mapped(error) }
  }

  private init(
    writer: OrderedWriter, clock: @escaping @Sendable () -> Moment, path: String?,
    because reason: StoreError?
  ) {
    self.writer = writer
    self.clock = clock
    self.path = path
    readOnlyBecause = reason
  }

  /// A store that knows migrations this program does not is left untouched: looked at read-only.
  private static func refuseNewer(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let isNewer = try queue.read { db in
      try Migrations.all.hasBeenSuperseded(db)
    }
    try queue.close()
    if isNewer { throw StoreError.newer() }
  }

  /// Whoever opened the file just before a restoration put it aside would write where nobody reads.
  private static func refuseMoved(_ pool: DatabasePool) throws {
    let hasMoved = pool.writeWithoutTransaction { db in
      var hasMoved: Int32 = 0
      sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
      return hasMoved != 0
    }
    if hasMoved { throw StoreError.locked }
  }

  /// Below this size a whole check costs no more than a blink (ruling 36).
  private static let quickCheckPages = 25_000

  private static func check(_ pool: DatabasePool) throws {
    try pool.read { db in
      guard (try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0) < quickCheckPages else { return }
      let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
      if answer != "ok" { throw StoreError.damaged("some of its pages cannot be read") }
    }
  }

  /// A number that changes when another connection has written (SQLite's `data_version`).
  package func dataVersion() -> Int {
    (try? writer.aside { db in
      try Int.fetchOne(db, sql: "PRAGMA data_version")
    }) ?? 0
  }

  /// Folds the log into the store where nobody else has it open, so that one file holds everything.
  package func close() {
    if path != nil, !isReadOnly {
      // What could not be folded is safe in the log, and folded by whoever opens it next.
      _ = try? writer.aside { db in try db.checkpoint(.truncate) }
    }
    try? writer.close()
  }
}
