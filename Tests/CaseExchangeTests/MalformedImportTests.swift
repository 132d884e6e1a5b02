// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import StrictYAML
import Testing

/// A10: what is broken on the way is refused in words, in time, and whole.
struct `A malformed import` {
  @Test(arguments: 0..<20) func `of a case document is refused or read whole`(batch: Int) throws {
    let documents = [try Sample.document, CaseDocument.write(SeededCase.file(seed: batch))]
    for seed in batch * 50..<(batch + 1) * 50 {
      var damage = Damage(seed: seed)
      let bytes = damage.done(to: Array(documents[seed % 5 == 0 ? 1 : 0].utf8))

      let (found, time) = timed { problems(of: bytes) }

      #expect(found.allSatisfy { $0.place.line > 0 && !$0.message.isEmpty }, "seed \(seed)")
      #expect(time < .seconds(2), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20) func `of a chronology is refused or read whole`(batch: Int) throws {
    let entries = SeededCase.file(seed: batch, texts: SeededCase.trimmedTexts).entries
    let texts = [try Sample.chronology, ChronologyExport().write(entries)]
    let settings = importer(SeededCase.file(seed: batch).with { $0.entries = [] })
    for seed in batch * 50..<(batch + 1) * 50 {
      var damage = Damage(seed: seed)
      let bytes = damage.done(to: Array(texts[seed % 2].utf8))

      let (report, time) = timed { settings.read(bytes, name: "chronology.csv") }

      #expect(
        report.problems.list.allSatisfy { $0.place.line > 0 && !$0.message.isEmpty }, "seed \(seed)"
      )
      #expect(report.isAccepted || report.accepted.isEmpty, "seed \(seed)")
      #expect(time < .seconds(2), "seed \(seed)")
    }
  }

  private func problems(of bytes: [UInt8]) -> [Problem] {
    do {
      _ = try CaseDocument.read(bytes, name: "case.yaml", vocabulary: Sample.vocabulary)
      return []
    } catch {
      return error.list.isEmpty ? [Problem(at: .start, "")] : error.list
    }
  }

  private func timed<Value>(_ work: () -> Value) -> (Value, Duration) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = work()
    return (value, clock.now - start)
  }
}

/// What happens to a file on its way: bytes lost, doubled, changed, and whole lines moved.
struct Damage {
  private var random: Seeded

  init(seed: Int) { random = Seeded(seed) }

  private static let scraps: [[UInt8]] =
    [
      "\"", "'", ":", "- ", "\n", "\r\n", ",", ";", "[", "]", "{", "}", "&a ", "*a", "!!t ", "|",
      ">", "#", "%", "\t", "\\", "null", "---\n", "...\n", "2016-99", "\u{202E}", "\u{FEFF}", "=",
      "@", "<<: ", "? ",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1B, 0x5B]]

  mutating func done(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty { hurt(&bytes) }
    return bytes
  }

  private mutating func hurt(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
    default: bytes.insert(contentsOf: random.pick(Damage.scraps), at: place)
    }
  }
}
