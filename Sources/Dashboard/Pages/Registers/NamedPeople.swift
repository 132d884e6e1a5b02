// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Everyone whom a record names, however deep.
struct NamedPeople: FieldVisitor {
  private var people: Set<Person.ID> = []

  static func of(_ record: some Recorded) -> Set<Person.ID> {
    var named = NamedPeople()
    var record = record
    record.fields(&named)
    return named.people
  }

  private mutating func note<Value: FieldValue>(_ value: Value?) {
    if let person = value as? Person.ID { people.insert(person) }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    note(value)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    note(value)
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values.forEach { note($0) }
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
