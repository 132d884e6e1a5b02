// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder and file of a store: made by us before SQLite sees them, for this account alone, and
/// refused where anyone else could have a hand in them.
enum StoreFiles {
  /// Makes the folder (0700) and the empty file (0600) where they are missing, exclusively and
  /// without following links. Returns true where the file is new.
  static func make(at path: String) throws -> Bool {
    try makePlace(for: path)
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      guard errno == EEXIST else { throw failure("make", path) }
      try check(path, isFolder: false)
      return false
    }
    fchmod(file, 0o600)
    close(file)
    return true
  }

  /// The folder that a store is to be in.
  static func makePlace(for path: String) throws {
    let folder = self.folder(of: path)
    try makeFolder(folder)
    try check(folder, isFolder: true)
  }

  /// Refuses what is not ours alone; throws `missing` where there is nothing.
  static func checkExisting(_ path: String) throws {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw StoreError.missing(path) }
      throw failure("look at", path)
    }
    try check(folder(of: path), isFolder: true)
    try check(path, isFolder: false)
    for companion in ["-wal", "-shm", "-queue"] where lstat(path + companion, &info) == 0 {
      try check(path + companion, isFolder: false)
    }
  }

  private static func makeFolder(_ path: String) throws {
    var info = stat()
    if lstat(path, &info) == 0 { return }
    let parent = folder(of: path)
    if parent != path, parent != "." { try makeFolder(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure("make", path) }
    chmod(path, 0o700)
  }

  private static func check(_ path: String, isFolder: Bool) throws {
    var info = stat()
    guard lstat(path, &info) == 0 else { throw failure("look at", path) }
    let kind = info.st_mode & S_IFMT
    if kind == S_IFLNK {
      throw StoreError.notAllowed(
        "\(path) is a link", "Name the real place with --store.")
    }
    guard kind == (isFolder ? S_IFDIR : S_IFREG) else {
      throw StoreError.notAllowed(
        "\(path) is no \(isFolder ? "folder" : "file")", "Name another place with --store.")
    }
    if info.st_uid != geteuid() {
      throw StoreError.notAllowed(
        "\(path) belongs to another account",
        "Run Caseboard as that account, or name your own "
          + "store with --store.")
    }
    if info.st_mode & 0o077 != 0 {
      throw StoreError.notAllowed(
        "others may reach \(path)", "chmod \(isFolder ? "700" : "600") \(path) takes that away.")
    }
    if !isFolder, info.st_nlink > 1 {
      throw StoreError.notAllowed(
        "\(path) has a second name", "Remove the other hard link, or name another store.")
    }
  }

  /// Says of the folder, the store and what SQLite keeps beside it whether anyone else can reach
  /// them, and warns where they are on a disk that is not encrypted.
  static func inspect(_ path: String, _ result: inout Verification) {
    let companions = ["", "-wal", "-shm", "-audit", "-queue"].map { (path + $0, false) }
    for (place, isFolder) in [(folder(of: path), true)] + companions {
      var info = stat()
      guard lstat(place, &info) == 0 else { continue }
      do { try check(place, isFolder: isFolder) } catch {
        result.found(.files, StoreError.mapped(error).what)
      }
    }
    if !EncryptedStorage.holds(path) {
      result.warn(
        .files,
        "the disk it is on is not encrypted as far as can be told: whoever has it can read it")
    }
  }

  /// A store of ours that came to nothing.
  static func remove(_ path: String) {
    for end in ["", "-wal", "-shm", "-queue"] { unlink(path + end) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ verb: String, _ path: String) -> StoreError {
    switch errno {
    case EACCES, EPERM, EROFS:
      StoreError.notAllowed(
        "this account may not \(verb) \(path)", "Check who owns the folder, or use --store.")
    case ENOSPC, EDQUOT: .full
    default: StoreError.notAllowed("could not \(verb) \(path)", "Check the path given.")
    }
  }
}
