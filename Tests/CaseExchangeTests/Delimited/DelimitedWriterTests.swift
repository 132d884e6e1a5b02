// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import StrictYAML
import Testing

struct `Writing comma-separated rows` {
  @Test func `quotes stand only where they must`() {
    #expect(
      DelimitedWriter.row(["a", "b,c", "d \"e\"", "f\ng", "", " h"])
        == "a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",,\" h\"\r\n")
  }

  @Test(arguments: [
    "=1+1", "+44", "-5", "@x", "|calc", "%x", "\tx", " =1", "\u{FEFF}=1", ";=1", ";x", "\r=1",
    "\u{A0}@x", "\u{200B}+1", "'=1", "\"=1\"", "＝1", "=\u{301}",
  ])
  func `what may be a formula gets an apostrophe, and loses it again`(text: String) {
    #expect(DelimitedWriter.guarded(text) == "'" + text)
    #expect(DelimitedWriter.unguarded(DelimitedWriter.guarded(text)) == text)
  }

  @Test(arguments: ["", "a=b", "2016-03", "5", "mother said -", "a;b"])
  func `other text is left alone`(text: String) {
    #expect(DelimitedWriter.guarded(text) == text)
  }
}

struct `A chronology written and read` {
  @Test func `is the same again, in chunks of any size, a thousand times`() throws {
    for seed in 0..<1_000 {
      var chance = RowChance(state: UInt64(seed))
      let table = chance.table()

      let bytes = Array(table.map(DelimitedWriter.row).joined().utf8)
      let back = try rows(bytes, inChunksOf: seed % 9 + 1)

      try #require(back.map { $0.map(DelimitedWriter.unguarded) } == table, "seed \(seed)")
    }
  }

  @Test func `and damaged in between gives all of it or problems, a thousand times`() throws {
    for seed in 0..<1_000 {
      var chance = RowChance(state: UInt64(seed))
      let bytes = chance.damaged(Array(chance.table().map(DelimitedWriter.row).joined().utf8))

      let whole = outcome { try rows(bytes) }
      let chunked = outcome { try rows(bytes, inChunksOf: seed % 5 + 1) }

      try #require(whole == chunked, "seed \(seed)")
    }
  }

  private func outcome(_ read: () throws -> [[String]]) -> String {
    do { return "\(try read())" } catch { return "\(error)" }
  }
}

/// Chances that are the same on every run (SplitMix64).
private struct RowChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "a", "seen, not heard", "\"", "\"\"", "\n", "\r", "\r\n", ",", "=", "'", " ", "\t", "é", "名前",
    "\u{FEFF}", "\u{301}", ";", "-5", "@", "👩‍👧", "\u{1B}", "\u{202E}",
  ]

  mutating func table() -> [[String]] {
    let header = ["when", "agency", "summary"]
    return [header]
      + (0..<Int.random(in: 0...6, using: &self)).map { _ in
        header.indices.map { _ in text() }
      }
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...4, using: &self)).map { _ in pick(RowChance.pieces) }.joined()
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &self)]
  }

  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...5, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 0...6, using: &self))
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(pick([0, 0x0A, 0x0D, 0x22, 0x2C, 0xC3, 0xFF]), at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
      default: bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }
}
