// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Brings a backup back: whole and looked at beside its place first, then there in one step. The
/// store that was there is kept.
package struct Restoration {
  package struct Outcome: Hashable, Sendable {
    package let content: BackupContent
    /// Where the store that was there is now.
    package let kept: String?
    /// Lines of its audit that the backup does not have: what was done since.
    package let later: Int?
  }

  private let path: String
  private let clock: @Sendable () -> Moment

  package init(at path: String, clock: @escaping @Sendable () -> Moment) {
    self.path = path
    self.clock = clock
  }

  /// Refuses where a store is there and nobody said that it may be put aside.
  package func refuseUnlessFree(replacing: Bool) throws {
    var info = stat()
    guard !replacing, lstat(path, &info) == 0 else { return }
    throw StoreError(
      kind: .alreadyThere, what: "There is a store at \(path).", safe: "It was left as it is.",
      next: "--replace puts it aside and keeps it; --store names another place.")
  }

  /// Refuses what is no backup, or not one that this program reads.
  package static func refuseUnreadable(_ file: String) throws {
    do {
      _ = try SealedHeader(PrivateFile(reading: file).read(SealedHeader.count), of: file)
    } catch { throw StoreError.mapped(error) }
  }

  package func run(
    _ file: String, openedWith passphrase: [UInt8], replacing: Bool, by worker: Worker,
    progress: (String, Int) -> Void = { _, _ in }
  ) throws -> Outcome {
    do {
      try refuseUnlessFree(replacing: replacing)
      try StoreFiles.makePlace(for: path)
      // Nobody waits for a passphrase to be worked out only to hear that the store is in use.
      _ = try OldStore(at: path)
      let new = try NewStore(beside: path)
      defer { new.remove() }
      _ = try SealedFile.open(PrivateFile(reading: file), passphrase, into: new.file) {
        progress("Opening", $0 * 100 / max(1, $1))
      }
      progress("Looking through it", 0)
      let content = try check(new.path)
      let old = try OldStore(at: path)
      let later = old?.lastLine.map { max(0, $0 - content.head.seq) }
      try sign(new.path, "line \(content.head.seq) of \(content.at)", worker)
      try new.folded()
      let kept = try old?.replace(with: new.path, at: clock())
      if old == nil { try new.settle(at: path) }
      return Outcome(content: content, kept: kept, later: later)
    } catch { throw StoreError.mapped(error) }
  }

  /// What is in it stands by SQLite's own check and by the chain of its audit.
  private func check(_ new: String) throws -> BackupContent {
    let store = try Store(at: new, makesNew: false, clock: clock)
    defer { store.close() }
    if let reason = store.readOnlyBecause { throw reason }
    return try store.writer.read { db in
      var result = Verification()
      try StorePages(db).check(&result)
      try AuditChain(db).report(to: &result)
      guard result.isWhole else {
        throw StoreError.unreadableBackup("What is in this backup does not hold together")
      }
      return try Store.content(db)
    }
  }

  /// The restoration is the first line that the restored store has more than its backup.
  private func sign(_ new: String, _ subject: String, _ worker: Worker) throws {
    let store = try Store(at: new, makesNew: false, clock: clock)
    try store.note(.restored, subject: subject, by: worker)
    try store.writer.aside { db in _ = try db.checkpoint(.truncate) }
    try store.writer.close()
  }
}
