// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras

/// The beginning of a sealed file: how the passphrase becomes a key, and the file's own key sealed
/// with that (docs/decisions/0008).
struct SealedHeader {
  /// The logarithm of scrypt's N; 17 takes a third of a second and 128 MB.
  let cost: Int
  let salt: [UInt8]
  let sealedKey: [UInt8]

  static let mark = Array("caseboard backup".utf8)
  static let version: UInt8 = 1
  static let usualCost = 17
  /// What a header may ask for: more would only keep whoever reads it waiting.
  private static let costs = 10...20
  private static let saltCount = 16
  private static let sealedKeyCount = 12 + 32 + 16
  static let count = mark.count + 2 + saltCount + sealedKeyCount + SHA256.byteCount

  private var beginning: [UInt8] { Self.mark + [Self.version, UInt8(cost)] + salt }

  /// A key of its own for one file, sealed with the passphrase.
  static func make(_ passphrase: [UInt8], cost: Int) throws -> (SealedHeader, SymmetricKey) {
    let key = SymmetricKey(size: .bits256)
    let salt = (0..<saltCount).map { _ in UInt8.random(in: .min ... .max) }
    let draft = SealedHeader(cost: cost, salt: salt, sealedKey: [])
    let sealed = try key.withUnsafeBytes { bytes in
      try ChaChaPoly.seal(
        bytes, using: draft.key(from: passphrase), authenticating: draft.beginning)
    }
    return (SealedHeader(cost: cost, salt: salt, sealedKey: Array(sealed.combined)), key)
  }

  private init(cost: Int, salt: [UInt8], sealedKey: [UInt8]) {
    (self.cost, self.salt, self.sealedKey) = (cost, salt, sealedKey)
  }

  /// With a plain sum at its end, so that a damaged beginning is not taken for a wrong passphrase.
  var bytes: [UInt8] {
    let content = beginning + sealedKey
    return content + Array(SHA256.hash(data: content))
  }

  init(_ bytes: [UInt8], of file: String) throws {
    guard bytes.starts(with: Self.mark), bytes.count > Self.mark.count else {
      throw StoreError.unreadableBackup("\(file) is no backup of Caseboard")
    }
    guard bytes[Self.mark.count] == Self.version else { throw StoreError.newer("This backup") }
    let content = bytes.prefix(Self.count - SHA256.byteCount)
    guard bytes.count == Self.count,
      Array(SHA256.hash(data: content)) == Array(bytes.suffix(SHA256.byteCount)),
      Self.costs.contains(Int(bytes[Self.mark.count + 1]))
    else { throw StoreError.unreadableBackup("\(file) is damaged at its beginning") }
    cost = Int(bytes[Self.mark.count + 1])
    salt = Array(content.dropFirst(Self.mark.count + 2).prefix(Self.saltCount))
    sealedKey = Array(content.suffix(Self.sealedKeyCount))
  }

  /// The file's own key.
  func open(_ passphrase: [UInt8]) throws -> SymmetricKey {
    let key = try key(from: passphrase)
    guard let box = try? ChaChaPoly.SealedBox(combined: sealedKey),
      let own = try? ChaChaPoly.open(box, using: key, authenticating: beginning)
    else {
      throw StoreError(
        kind: .notAllowed, what: "This is not the passphrase of this backup.",
        safe: "Nothing was changed.", next: "Try again; nobody can open it without.")
    }
    return SymmetricKey(data: own)
  }

  private func key(from passphrase: [UInt8]) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: passphrase, salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: 8,
      parallelism: 1)
  }
}
