// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Whether a record has a field that must be there.
struct FieldNeeds: FieldVisitor {
  private var isNeeded = false

  static func has<Part: Recorded>(_ type: Part.Type) -> Bool {
    var visitor = FieldNeeds()
    var part = Part()
    part.fields(&visitor)
    return visitor.isNeeded
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    isNeeded = true
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {}
}
