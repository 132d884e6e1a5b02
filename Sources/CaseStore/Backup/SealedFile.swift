// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A file sealed with a passphrase: a header, then chunks, each sealed with its number and with
/// whether it is the last. A chunk that is altered, missing, moved or cut off does not open.
enum SealedFile {
  static let chunkCount = 1 << 20
  private static let tagCount = 16

  typealias Told = (_ done: Int, _ of: Int) -> Void

  /// Seals everything in `source`, and returns the hash of it.
  static func seal(
    _ source: PrivateFile, into target: PrivateFile, _ passphrase: [UInt8], cost: Int,
    _ told: Told
  ) throws -> SHA256.Digest {
    let (header, key) = try SealedHeader.make(passphrase, cost: cost)
    try target.write(header.bytes)
    var hasher = SHA256()
    let size = source.size
    source.rewind()
    var (done, number) = (0, 0)
    repeat {
      let chunk = try source.read(chunkCount)
      done += chunk.count
      hasher.update(data: chunk)
      let box = try ChaChaPoly.seal(
        chunk, using: key, nonce: nonce(number, isLast: done >= size))
      try target.write(Array(box.ciphertext) + Array(box.tag))
      number += 1
      told(done, size)
      if chunk.isEmpty { break }
    } while done < size
    try target.sync()
    return hasher.finalize()
  }

  /// Opens a sealed file into another one, or only looks whether it would open; returns the hash of
  /// what is in it.
  static func open(
    _ source: PrivateFile, _ passphrase: [UInt8], into target: PrivateFile? = nil, _ told: Told
  ) throws -> SHA256.Digest {
    let size = source.size
    source.rewind()
    let header = try SealedHeader(try source.read(SealedHeader.count), of: source.path)
    let key = try header.open(passphrase)
    var hasher = SHA256()
    var (done, number) = (SealedHeader.count, 0)
    repeat {
      let sealed = try source.read(chunkCount + tagCount)
      done += sealed.count
      let chunk = try open(sealed, key, number, isLast: done >= size, source.path)
      hasher.update(data: chunk)
      try target?.write(chunk)
      number += 1
      told(done, size)
    } while done < size
    try target?.sync()
    return hasher.finalize()
  }

  private static func open(
    _ sealed: [UInt8], _ key: SymmetricKey, _ number: Int, isLast: Bool, _ path: String
  ) throws -> [UInt8] {
    func opened(_ nonce: ChaChaPoly.Nonce) -> [UInt8]? {
      guard sealed.count >= tagCount,
        let box = try? ChaChaPoly.SealedBox(
          nonce: nonce, ciphertext: sealed.dropLast(tagCount), tag: sealed.suffix(tagCount)),
        let chunk = try? ChaChaPoly.open(box, using: key)
      else { return nil }
      return Array(chunk)
    }
    if let chunk = opened(try nonce(number, isLast: isLast)) { return chunk }
    if isLast, try sealed.isEmpty || opened(nonce(number, isLast: false)) != nil {
      throw StoreError.unreadableBackup("\(path) is not whole: its end is missing")
    }
    throw StoreError.unreadableBackup(
      "\(path) was altered or damaged after \(number) MB, or its end is missing")
  }

  /// The key is new with each file, so that numbers never come twice under one key.
  private static func nonce(_ number: Int, isLast: Bool) throws -> ChaChaPoly.Nonce {
    let digits = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    return try ChaChaPoly.Nonce(data: [0, 0, 0] + digits + [isLast ? 1 : 0])
  }
}
