// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file that is read and written in order, with every error in words.
final class PrivateFile {
  let path: String
  private let descriptor: Int32

  /// Makes a new file for this account alone; never writes over one that is there.
  init(making path: String) throws {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure("make", path) }
    fchmod(descriptor, 0o600)
  }

  /// - Parameter locks: whether it will be locked, which asks for the right to write as well.
  init(reading path: String, locks: Bool = false) throws {
    self.path = path
    descriptor = open(path, (locks ? O_RDWR : O_RDONLY) | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure("read", path) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(
        kind: .missing, what: "\(path) is no file.", safe: "Nothing was changed.",
        next: "Check the name.")
    }
  }

  deinit { close(descriptor) }

  var size: Int {
    var info = stat()
    return fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
  }

  func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// Up to `count` bytes; fewer only at the end of the file.
  func read(_ count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = systemRead(descriptor, base + filled, count - filled)
        if got < 0 && errno == EINTR { continue }
        guard got >= 0 else { throw Self.failure("read", path) }
        if got == 0 { break }
        filled += got
      }
    }
  }

  func read(_ count: Int, at place: Int) throws -> [UInt8] {
    lseek(descriptor, off_t(place), SEEK_SET)
    return try read(count)
  }

  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let put = bytes[done...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw Self.failure("write", path) }
      done += put
    }
  }

  /// On disk, and its name with it, when this returns.
  func sync() throws {
    guard fsync(descriptor) == 0 else { throw Self.failure("write", path) }
    try Self.syncFolder(of: path)
  }

  static func syncFolder(of path: String) throws {
    let folder = open(StoreFiles.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure("write", path) }
    defer { close(folder) }
    // Some file systems have no way to do this for a folder, and say so.
    guard fsync(folder) == 0 || errno == EINVAL else { throw failure("write", path) }
  }

  /// Keeps others from these bytes until the file is closed; false where somebody has them. Nothing
  /// of SQLite's own in this process may hold the file open meanwhile.
  func lock(_ bytes: Range<Int>) -> Bool {
    OpenFileLock(descriptor: descriptor).take(off_t(bytes.lowerBound)..<off_t(bytes.upperBound))
      == .taken
  }

  func remove() { unlink(path) }

  static func failure(_ verb: String, _ path: String) -> StoreError {
    switch errno {
    case EEXIST:
      StoreError(
        kind: .alreadyThere, what: "\(path) is there already.", safe: "It was left as it is.",
        next: "Give another name.")
    case ENOENT, ENOTDIR:
      StoreError(
        kind: .missing, what: "There is no \(path).", safe: "Nothing was changed.",
        next: "Check the name, and that its folder is there.")
    case EACCES, EPERM, EROFS:
      StoreError(
        kind: .notAllowed, what: "This account may not \(verb) \(path).",
        safe: "Nothing was changed.", next: "Check who owns it, or name another place.")
    case ENOSPC, EDQUOT: .full
    default:
      StoreError(
        kind: .failed, what: "Could not \(verb) \(path) (error \(errno)).",
        safe: "The store is as it was.", next: "Check the disk, or name another place.")
    }
  }
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
