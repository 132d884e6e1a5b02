// SPDX-License-Identifier: Apache-2.0

/// Finds aliases without following one.
///
/// Yams follows aliases while it composes, and compares whole keys: a few nested aliases in a key
/// keep it busy for ever. So a text with an asterisk is composed with every asterisk replaced by a
/// character it does not contain. That changes no other token, and a plain value that starts with
/// the stand-in is where an alias was, since plain text cannot start with an asterisk.
struct AliasMask {
  let bytes: [UInt8]
  private let standIn: Unicode.Scalar

  /// Nil where there is no asterisk, and so no alias.
  init?(_ source: SourceText) {
    guard source.bytes.contains(UInt8(ascii: "*")) else { return nil }
    standIn = AliasMask.unused(in: source.bytes)
    let replacement = Array(String(standIn).utf8)
    bytes = source.bytes.flatMap { $0 == UInt8(ascii: "*") ? replacement : [$0] }
  }

  func isAlias(_ plainText: String) -> Bool { plainText.unicodeScalars.first == standIn }

  func unmasked(_ text: String) -> String { text.replacing(String(standIn), with: "*") }

  private static func unused(in bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
    let present = Set(String(decoding: bytes, as: UTF8.self).unicodeScalars.filter(isPrivate))
    let candidates = (0xE000...0xF8FF).lazy.compactMap(Unicode.Scalar.init)
    return candidates.first { !present.contains($0) } ?? "\u{E000}"
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value)
  }
}
