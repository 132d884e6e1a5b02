// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// Chances that are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &self)]
  }
}

extension Seeded {
  private static let pieces = [
    "no", "null", "~", "012", "2016-03", "1e3", "yes", "", " ", "  ", ": ", ":", " #", "#", "- x",
    "-", "?", "? ", "*a", "&a", "!t", "|", ">", "'", "\"", "\\", "%", "@", "`", "{", "}", "[", "]",
    ",", "\n", "\n\n", "\t", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "\u{200B}",
    "\u{1B}", "\u{7F}", "\u{9B}", "\u{E000}", "\u{FFFE}", "\u{10FFFF}", "é", "\u{301}", "名前", "👩‍👧",
    "a", "b c",
    "mother said", "---", "...", "--- ", "<<", "=", "x: y", "a, b", "The child was seen. ",
  ]

  mutating func text() -> String {
    (0..<Int.random(in: 0...5, using: &self)).map { _ in pick(Seeded.pieces) }.joined()
  }

  mutating func tree(depth: Int = 0) -> YAMLNode {
    switch Int.random(in: 0...(depth > 4 ? 3 : 7), using: &self) {
    case 0: return .null
    case 1...3: return .text(text())
    case 4, 5:
      return .list((0..<Int.random(in: 0...4, using: &self)).map { _ in tree(depth: depth + 1) })
    default: return group(depth: depth)
    }
  }

  private mutating func group(depth: Int) -> YAMLNode {
    var names: Set<String> = []
    var fields: [(name: String, value: YAMLNode)] = []
    for _ in 0..<Int.random(in: 0...5, using: &self) {
      let name =
        Int.random(in: 0..<40, using: &self) == 0 ? String(repeating: "n", count: 1_100) : text()
      if names.insert(name).inserted { fields.append((name, tree(depth: depth + 1))) }
    }
    return .group(fields)
  }
}
