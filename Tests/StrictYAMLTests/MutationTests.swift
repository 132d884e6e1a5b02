// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

struct `A damaged document` {
  @Test func `gives a tree or problems with a line, soon, a thousand times`() {
    for seed in 0..<1_000 {
      var seeded = Seeded(UInt64(seed))
      let bytes = seeded.damaged(Array(YAMLWriter.text(of: seeded.tree()).utf8))

      let start = ContinuousClock.now
      check(bytes)

      #expect(ContinuousClock.now - start < .seconds(2), "seed \(seed)")
    }
  }

  private func check(_ bytes: [UInt8]) {
    do throws(Problems) {
      _ = try YAMLDocument(bytes)
    } catch {
      #expect(!error.list.isEmpty && error.list.allSatisfy { $0.place >= .start })
    }
  }
}

extension Seeded {
  private static let scraps = [
    "*a", "&a ", "!x ", "{}:", "? ", "\0", "\t", "[", "{", "}", "]", "---\n", "...\n", "|\n", "'",
    "\"", "\\", "%YAML 9.9\n", "\r", "\u{FEFF}", "\u{2028}", "<<: *a", "a: b: c", "\n\n  ", ": ",
  ].map { Array($0.utf8) }

  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 0...8, using: &self))
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: pick(Seeded.scraps), at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
      default: bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }
}
