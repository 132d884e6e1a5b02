// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The store that is being brought back, under a name of its own beside its place.
struct NewStore {
  let path: String
  let file: PrivateFile
  /// Locked while a restoration runs: far from every byte that SQLite locks.
  private static let running = 1 << 40..<1 << 40 + 1

  /// Takes the place of one that a killed restoration left; refuses where one is running.
  init(beside store: String) throws {
    path = store + ".restoring"
    if let left = try? PrivateFile(reading: path, locks: true) {
      guard left.lock(Self.running) else {
        throw StoreError(
          kind: .locked, what: "Another restoration is running here.",
          safe: "Nothing was changed.", next: "Try again when it has ended.")
      }
      StoreFiles.remove(path)
    }
    file = try PrivateFile(making: path)
    guard file.lock(Self.running) else { throw StoreError.locked }
  }

  /// Into a place where nothing is: `link` never takes the place of a file.
  func settle(at place: String) throws {
    guard link(path, place) == 0 else { throw PrivateFile.failure("make", place) }
    unlink(path)
    try PrivateFile.syncFolder(of: place)
  }

  /// Everything is in the one file, and nothing in a log beside it.
  func folded() throws {
    var info = stat()
    if lstat(path + "-wal", &info) == 0, info.st_size > 0 {
      throw StoreError.damaged("its log could not be taken back")
    }
  }

  func remove() { StoreFiles.remove(path) }
}
