// SPDX-License-Identifier: Apache-2.0

import Crypto

/// Texts one after the other, each with its length before it, so that no two lists of texts have
/// the same bytes.
struct CanonicalBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if !bytes.isEmpty { bytes.append(10) }
    addNumber(text.count)
    bytes.append(58)
    bytes.append(contentsOf: text)
  }

  private mutating func addNumber(_ number: Int) {
    if number >= 10 { addNumber(number / 10) }
    bytes.append(48 + UInt8(number % 10))
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  var digest: SHA256.Digest { SHA256.hash(data: bytes) }
}

/// Lower-case hexadecimal.
enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  static func bytes(_ data: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in data {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  static func text(_ data: some Sequence<UInt8>) -> String {
    String(decoding: bytes(data), as: UTF8.self)
  }
}
