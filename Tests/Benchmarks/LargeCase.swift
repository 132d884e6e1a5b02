// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting

/// One invented family's entries over again, each round some weeks later: a long case with ordinary
/// texts, sharing, links and vague dates.
enum LargeCase {
  /// - Parameter count: of the entries; the first round keeps its ids, which the rest of the case names.
  static func make(entries count: Int) throws -> CaseFile {
    var file = try BundledCases.file("marlow")
    let round = file.entries
    let rounds = count / round.count + 1
    file.entries = (0..<rounds).flatMap { index in
      round.map { copy($0, index) }
    }
    file.entries.removeLast(file.entries.count - count)
    // The last round may be cut before what it refers to.
    let there = Set(file.entries.map(\.id))
    for index in file.entries.indices {
      file.entries[index].links.removeAll { !there.contains($0.entry) }
    }
    return file
  }

  private static func copy(_ entry: TimelineEntry, _ round: Int) -> TimelineEntry {
    var later = Later(round: round)
    var entry = entry
    entry.fields(&later)
    return entry
  }
}

/// Moves every date of a record, and gives every id that it holds its round.
private struct Later: FieldVisitor {
  let round: Int

  private func moved<Value: FieldValue>(_ value: Value) -> Value {
    if round > 0, let id = value as? TimelineEntry.ID {
      return TimelineEntry.ID("\(id)-\(round)") as? Value ?? value
    }
    guard let date = value as? EDTF, round > 0 else { return value }
    // Years are what a date text begins with, whatever its form.
    let text = date.text.replacing("202", with: String(202 - round % 20))
    return (try? EDTF(fieldText: text)) as? Value ?? value
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    value = moved(value)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    value = value.map(moved)
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = values.map(moved)
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    part.fields(&self)
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    for index in parts.indices { parts[index].fields(&self) }
  }
}
