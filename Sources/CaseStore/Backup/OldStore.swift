// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The store that stands where another is to come: put aside whole, and only while nobody has it
/// open, since whoever has would go on writing to what was put aside.
struct OldStore {
  private let path: String
  /// The last line of its audit; nil where it is too damaged to tell.
  let lastLine: Int?

  /// What SQLite locks of a database file: whoever has it open holds some of these bytes.
  private static let lockedBySQLite = 0x4000_0000..<0x4000_0000 + 512

  /// nil where nothing is there. Folds the log into the file, which succeeds for the last one only.
  init?(at path: String) throws {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    self.path = path
    do { lastLine = try Self.folded(path) } catch {
      guard StoreError.mapped(error).kind != .locked else { throw Self.inUse }
      lastLine = nil
    }
  }

  private static func folded(_ path: String) throws -> Int? {
    let queue = try DatabaseQueue(path: path)
    let line = try queue.writeWithoutTransaction { db in
      let line = try Int.fetchOne(db, sql: "SELECT max(seq) FROM audit")
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
      return line
    }
    try queue.close()
    return line
  }

  /// Puts `new` in its place and returns where it is now. At each moment a whole store is there.
  func replace(with new: String, at moment: Moment) throws -> String {
    let lock = try PrivateFile(reading: path, locks: true)
    guard lock.lock(Self.lockedBySQLite) else { throw Self.inUse }
    let kept = try freeName(moment)
    for end in ["", "-wal", "-shm", "-audit"] where link(path + end, kept + end) != 0 {
      guard errno == ENOENT, !end.isEmpty else { throw PrivateFile.failure("make", kept + end) }
    }
    // The names of the old log go before the new store comes, which must not take it for its own.
    for end in ["-wal", "-shm", "-audit"] { unlink(path + end) }
    guard rename(new, path) == 0 else { throw PrivateFile.failure("make", path) }
    try PrivateFile.syncFolder(of: path)
    return kept
  }

  private func freeName(_ moment: Moment) throws -> String {
    let stamp = moment.description.filter { $0.isNumber || $0 == "T" }
    var info = stat()
    for number in 1..<100 {
      let name = "\(path).before-\(stamp)" + (number == 1 ? "" : "-\(number)")
      if lstat(name, &info) != 0 { return name }
    }
    throw StoreError.locked
  }

  private static let inUse = StoreError(
    kind: .locked, what: "Somebody has this store open.", safe: "Nothing was changed.",
    next: "Leave Caseboard everywhere, then do this again.")
}
