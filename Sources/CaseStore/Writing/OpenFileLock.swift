// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Locks of an open file, not of the process: another opening of the same file is somebody else, even
/// in one process, and the kernel lets go of them with a process that dies.
struct OpenFileLock {
  enum Outcome { case taken, held, impossible }

  let descriptor: Int32

  /// Never waits; `impossible` where the file system knows no such locks.
  func take(_ bytes: Range<off_t>) -> Outcome {
    var wish = Self.wish(F_WRLCK, bytes)
    guard fcntl(descriptor, Self.set, &wish) != 0 else { return .taken }
    return errno == EAGAIN || errno == EACCES ? .held : .impossible
  }

  func release(_ bytes: Range<off_t>) {
    var wish = Self.wish(F_UNLCK, bytes)
    _ = fcntl(descriptor, Self.set, &wish)
  }

  /// The first byte of a lock that somebody else has on some of these; nil where nobody has.
  func held(_ bytes: Range<off_t>) -> off_t? {
    var wish = Self.wish(F_WRLCK, bytes)
    guard !bytes.isEmpty, fcntl(descriptor, Self.get, &wish) == 0,
      wish.l_type != Int16(F_UNLCK)
    else { return nil }
    return wish.l_start
  }

  private static func wish(_ kind: Int32, _ bytes: Range<off_t>) -> flock {
    var wish = flock()
    wish.l_type = Int16(kind)
    wish.l_whence = Int16(SEEK_SET)
    wish.l_start = bytes.lowerBound
    wish.l_len = off_t(bytes.count)
    return wish
  }

  // `F_OFD_GETLK` and `F_OFD_SETLK`, which Glibc's module does not show.
  #if canImport(Glibc)
    private static let (get, set): (Int32, Int32) = (36, 37)
  #else
    private static let (get, set): (Int32, Int32) = (92, 90)
  #endif
}
