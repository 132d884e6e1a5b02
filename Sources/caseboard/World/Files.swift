// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files in and out, with errors in words.
enum Files {
  /// Documents are at most 64 MiB (ruling 30); anything larger is refused by its reader.
  private static let most = 70 * 1024 * 1024

  static func read(_ path: String) throws -> [UInt8] {
    guard let bytes = try readIfThere(path) else {
      throw Failure(.noInput, "There is no file \(path).\nNothing was changed.\nCheck the name.")
    }
    return bytes
  }

  static func readIfThere(_ path: String) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Failure(
        .noInput, "\(path) cannot be read.\nNothing was changed.\nCheck who may read it.")
    }
    defer { close(file) }
    return try readAll(file, path)
  }

  /// A file that holds a secret: refused where anyone else could read it.
  static func readPrivately(_ path: String) throws -> [UInt8] {
    var info = stat()
    if stat(path, &info) == 0, info.st_mode & 0o077 != 0 {
      throw Failure(
        .notAllowed,
        "Others may read \(path).\nNothing was changed.\nchmod 600 \(path) takes that away.")
    }
    return try read(path)
  }

  /// Everything on standard input, as text: where a reason or a record is given to a command.
  static func standardInput() throws -> String {
    let bytes = try readAll(STDIN_FILENO, "Standard input")
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw Failure(
        .badData,
        "Standard input is not text in UTF-8.\nNothing was changed.\nSend it as UTF-8.")
    }
    return text
  }

  private static func readAll(_ file: Int32, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        throw Failure(
          .inputOutput,
          "\(path) could not be read to its end.\nNothing was changed.\n"
            + "Try again, or copy it to this disk first.")
      }
      bytes += chunk[..<count]
      if bytes.count > most {
        throw Failure(
          .badData,
          "\(path) is larger than any document may be (64 MiB).\n"
            + "Nothing was changed.\nSplit it, or send a chronology as CSV.")
      }
    }
  }

  /// Before anybody is asked for anything that would come to nothing.
  static func refuseExisting(_ path: String) throws {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    throw Failure(
      .cannotCreate, "\(path) is there already.\nIt was left as it is.\nGive another name.")
  }

  /// Makes a new file for this account alone; refuses one that is there.
  static func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw Failure(
        .cannotCreate,
        "\(path) could not be made"
          + (errno == EEXIST ? ": it is there already" : "") + ".\nNothing was written.\n"
          + "Name another file.")
    }
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        unlink(path)
        throw Failure(
          .inputOutput,
          "\(path) could not be written whole.\nIt was taken away again.\n"
            + "Check the room on the disk.")
      }
      bytes = bytes.dropFirst(count)
    }
    guard fsync(file) == 0 else {
      throw Failure(
        .inputOutput,
        "\(path) may not be on disk.\nThe store is unchanged.\n"
          + "Write it again to another disk.")
    }
  }
}

extension Files {
  /// A folder for this account alone, with those above it.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o700) == 0 { return }
    }
    throw Failure(
      .cannotCreate, "\(path) could not be made.\nNothing was written.\nCheck the folder above.")
  }

  /// Writes a file for this account alone; the old one stands until the new one is whole.
  static func replacePrivately(_ path: String, with text: String) throws {
    let new = path + ".new"
    unlink(new)
    try write(text, to: new)
    guard rename(new, path) == 0 else {
      unlink(new)
      throw Failure(
        .cannotCreate, "\(path) cannot be written.\nIt is as it was.\nCheck the folder.")
    }
  }

  /// Writes a page of the documentation over the old one. Never used for case text.
  static func replace(_ path: String, with text: String) throws {
    guard let file = fopen(path, "w") else {
      throw Failure(
        .cannotCreate, "\(path) cannot be written.\nIt is as it was.\nCheck the folder.")
    }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else {
      throw Failure(
        .inputOutput,
        "\(path) could not be written whole.\nRun it again.\n"
          + "Check the room on the disk.")
    }
  }
}
