// SPDX-License-Identifier: Apache-2.0

import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a backup holds, or brought back.
package struct BackupContent: Hashable, Sendable {
  package let cases: Int
  /// The last line of the audit in it.
  package let head: AuditTrail.Head
  /// When that line was written.
  package let at: String
}

extension Store {
  /// Copies the store as it is at one moment into a sealed file that was not there before, while
  /// others go on writing; then reads the file back and compares. Where it throws, no file is left.
  ///
  /// - Parameter progress: told in words what is done now, and how far that is, of 100.
  package func backup(
    to file: String, sealedWith passphrase: [UInt8], cost: Int? = nil, by worker: Worker,
    progress: (String, Int) -> Void = { _, _ in }
  ) throws -> BackupContent {
    try mapped {
      if let readOnlyBecause {
        throw StoreError(
          kind: .damaged, what: readOnlyBecause.what,
          safe: "No backup was made: it would be damaged too.", next: readOnlyBecause.next)
      }
      let target = try PrivateFile(making: file)
      do {
        try noted(.backedUp, in: nil, by: worker)
        return try withSnapshot(progress) { snapshot, content in
          let sealed = try SealedFile.seal(
            snapshot, into: target, passphrase, cost: cost ?? SealedHeader.usualCost
          ) { progress("Sealing", $0 * 100 / max(1, $1)) }
          let back = try SealedFile.open(PrivateFile(reading: file), passphrase) {
            progress("Reading it back", $0 * 100 / max(1, $1))
          }
          guard sealed == back else {
            throw StoreError.unreadableBackup("\(file) does not read as it was written")
          }
          return content
        }
      } catch {
        target.remove()
        throw error
      }
    }
  }

  /// Runs `body` on a copy beside the store, as private as the store; its name is gone before
  /// anything is in it, so that not even a killed process leaves it behind.
  private func withSnapshot<Value>(
    _ progress: (String, Int) -> Void, _ body: (PrivateFile, BackupContent) throws -> Value
  ) throws -> Value {
    guard let path else { throw StoreError.missing("(in memory)") }
    let snapshot = try PrivateFile(making: "\(path).copy-\(getpid())")
    defer { snapshot.remove() }
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // Nobody reads this copy but us: no journal, no syncing.
      try db.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")
    }
    let copy = try DatabaseQueue(path: snapshot.path, configuration: configuration)
    snapshot.remove()
    let content = try writer.read { db in
      progress("Looking at the pages", 0)
      guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw StoreError.damaged("some of its pages cannot be read, and no backup was made")
      }
      try withoutActuallyEscaping(progress) { progress in
        try copy.writeWithoutTransaction { copy in
          try db.backup(to: copy, pagesPerStep: 2_000) { step in
            progress("Copying", step.completedPageCount * 100 / max(1, step.totalPageCount))
          }
        }
      }
      return try Store.content(db)
    }
    try copy.close()
    return try body(snapshot, content)
  }

  static func content(_ db: Database) throws -> BackupContent {
    guard let head = try AuditTrail(db).head() else {
      throw StoreError.damaged("it has no audit")
    }
    return BackupContent(
      cases: try Int.fetchOne(db, sql: "SELECT count(*) FROM open_case") ?? 0, head: head,
      at: try String.fetchOne(db, sql: "SELECT at FROM audit ORDER BY seq DESC LIMIT 1") ?? "")
  }
}
