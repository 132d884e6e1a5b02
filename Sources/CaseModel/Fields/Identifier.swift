// SPDX-License-Identifier: Apache-2.0

/// The name of one record inside its case (`J057`, `mother`), typed by what it names.
///
/// Unique over all records of a case, so that a correction can name any of them.
public struct Identifier<Of>: FieldValue, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  /// Letters, digits, `-`, `_` and `.`, at most 64: safe in a file, a command line and a URL.
  public init(fieldText: String) throws(Unreadable) {
    let isPlain = fieldText.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain, (1...64).contains(fieldText.utf8.count) else {
      throw Unreadable(expected: "an id of letters, digits, - _ or . (at most 64)")
    }
    text = fieldText
  }

  public var fieldText: String { text }
  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
