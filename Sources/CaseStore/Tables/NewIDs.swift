// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Gives ids to new records that other new records mention: in `+visit` the `+` says that the id is
/// still to come.
enum NewIDs {
  /// - Parameter key: a number that no id of this store has had.
  static func named(_ additions: CaseFile, from key: Int64) -> CaseFile {
    var additions = additions
    var collector = NewIDCollector(key: key)
    additions.fields(&collector)
    guard !collector.ids.isEmpty else { return additions }
    var namer = NewIDNamer(ids: collector.ids)
    additions.fields(&namer)
    return additions
  }
}

private struct NewIDCollector: RecordVisitor {
  let key: Int64
  private(set) var ids: [String: String] = [:]

  init(key: Int64) { self.key = key }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    for case let record as any CaseRecord in parts {
      let id = RecordID.text(of: record)
      if id.hasPrefix("+") { ids[id] = "\(Part.noun)-\(key)-\(ids.count + 1)" }
    }
  }
}

private struct NewIDNamer: FieldVisitor {
  let ids: [String: String]

  private func named<Value: FieldValue>(_ value: Value) -> Value {
    guard let id = ids[value.fieldText] else { return value }
    return (try? Value(fieldText: id)) ?? value
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    value = named(value)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { value = named(value) }
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    value = value.map(named)
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = values.map(named)
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
