// SPDX-License-Identifier: Apache-2.0

import Yams

/// What Yams makes of a text. Kept alive while its nodes are looked at, since they hold their
/// anchors only weakly.
struct Composition {
  let root: Node?
  /// The first node after the end of the document.
  let second: Node?
  private let parser: Parser

  /// The first line we put before the text. Yams keeps a pointer into the string for as long as it
  /// reads, and a string of 15 bytes or fewer has no lasting address.
  private static let preamble = Array("# read by caseboard\n".utf8)
  private static let preambleLines = 1

  init(_ bytes: some Collection<UInt8>) throws {
    let text = String(decoding: Composition.preamble + bytes, as: UTF8.self)
    // Basic: no word means anything but itself. UTF-8: the default asks the environment.
    parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    root = try parser.nextRoot()
    second = root == nil ? nil : try parser.nextRoot()
  }

  static func place(_ mark: Mark?) -> Place {
    Place(line: max(1, (mark?.line ?? 1) - preambleLines), column: mark?.column ?? 1)
  }
}
