// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Everything that somebody wrote in a record, in the order of its description.
struct TextCollector: FieldVisitor {
  private(set) var found: [String] = []

  private mutating func add<Value: FieldValue>(_ value: Value) {
    if let text = value as? String, !text.isEmpty { found.append(text) }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add(value)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { add(value) }
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if let value { add(value) }
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    if Value.self == String.self { values.forEach { add($0) } }
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    // A source says who told us, not what.
    if Part.self != Source.self { part.fields(&self) }
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part?.fields(&self)
  }
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if Part.self != Source.self { part?.fields(&self) }
  }
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    // Names and numbers have an index of their own.
    guard Part.self != PersonName.self, Part.self != PersonIdentifier.self else { return }
    for index in parts.indices { parts[index].fields(&self) }
  }
}
