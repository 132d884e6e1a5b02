// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The one door to the database: reads as they come, writes in the order in which they were wanted.
struct OrderedWriter: Sendable {
  private let database: any DatabaseWriter
  /// nil where nobody else can write: in memory, or opened for reading.
  private let queue: WriterQueue?

  init(_ database: any DatabaseWriter, _ queue: WriterQueue? = nil) {
    (self.database, self.queue) = (database, queue)
  }

  func read<Value>(_ step: (Database) throws -> Value) throws -> Value {
    try database.read(step)
  }

  /// One transaction: all of it, or nothing where `step` throws. Throws `StoreError.locked` where
  /// somebody else has been writing for too long.
  func write<Value>(_ step: (Database) throws -> Value) throws -> Value {
    var value: Value?
    try transaction { db in
      value = try step(db)
      return .commit
    }
    guard let value else { preconditionFailure("a transaction that was committed has a value") }
    return value
  }

  /// As `write`; `step` says whether anything of it stays.
  func transaction(_ step: (Database) throws -> Database.TransactionCompletion) throws {
    try database.writeWithoutTransaction { db in
      guard let queue else { return try db.inTransaction(.immediate) { try step(db) } }
      try queue.inTurn { try db.inTransaction(.immediate) { try step(db) } }
    }
  }

  /// On the connection that writes, out of turn and in no transaction: what only asks it something,
  /// or folds the log.
  func aside<Value>(_ step: (Database) throws -> Value) rethrows -> Value {
    try database.writeWithoutTransaction(step)
  }

  func close() throws { try database.close() }
}
