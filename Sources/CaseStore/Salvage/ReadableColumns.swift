// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// For each table of records, whether a text can be what its column holds: a date that is no date
/// any more is no part of a record.
struct ReadableColumns: FieldVisitor {
  typealias Check = (DatabaseValue) -> Bool

  private(set) var tables: [String: [Check]] = [:]
  private var checks: [Check] = []

  static func all() -> [String: [Check]] {
    var collector = ReadableColumns()
    collector.visit(CaseFile.self)
    return collector.tables
  }

  private mutating func visit<Part: Recorded>(_ type: Part.Type) {
    let name = TableShape.name(of: type)
    guard tables[name] == nil else { return }
    tables[name] = []
    let outer = checks
    checks = []
    var blank = Part()
    blank.fields(&self)
    tables[name] = checks
    checks = outer
  }

  private mutating func add<Value: FieldValue>(_ type: Value.Type) {
    checks.append { value in
      if value.isNull { return true }
      let text =
        Value.isNumber
        ? Int64.fromDatabaseValue(value).map { String($0) } : .fromDatabaseValue(value)
      return text.map { (try? Value(fieldText: $0)) != nil } ?? false
    }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add(Value.self)
  }
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { add(Value.self) }
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    add(Value.self)
  }
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    part.fields(&self)
  }
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    var blank = Part()
    blank.fields(&self)
  }
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    visit(Part.self)
  }
  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    visit(Part.self)
  }
}
