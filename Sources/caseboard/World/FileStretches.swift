// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of any size, a stretch at a time.
final class FileStretches {
  private let path: String
  private let file: Int32
  private let size: Int
  private var taken = 0

  private static let length = 1 << 18

  init(_ path: String) throws {
    self.path = path
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw Failure(
        .noInput,
        isMissing
          ? "There is no file \(path).\nNothing was changed.\nCheck the name."
          : "\(path) cannot be read.\nNothing was changed.\nCheck who may read it.")
    }
    var facts = stat()
    size = fstat(file, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// How much of it has been read, from 0 to 1; 0 where its size is not known.
  var share: Double { size > 0 ? min(1, Double(taken) / Double(size)) : 0 }

  /// The next bytes; none at the end.
  func next() throws -> [UInt8] {
    var stretch = [UInt8](repeating: 0, count: Self.length)
    let count = read(file, &stretch, stretch.count)
    guard count >= 0 else {
      throw Failure(
        .inputOutput,
        "\(path) could not be read to its end.\nNothing was changed.\n"
          + "Try again, or copy it to this disk first.")
    }
    taken += count
    stretch.removeLast(stretch.count - count)
    return stretch
  }

  deinit { close(file) }
}
