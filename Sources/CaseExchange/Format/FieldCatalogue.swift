// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Walks over blank records and lists their fields, each kind of record once.
struct FieldCatalogue: FieldVisitor {
  struct Row {
    let name: String
    let form: String
    let absent: String
  }

  struct Table {
    let noun: String
    let shorthand: String?
    var rows: [Row] = []
  }

  private(set) var tables: [Table] = []
  private var open: Int?
  private var waiting: [(inout FieldCatalogue) -> Void] = []
  private var seen: Set<String> = []

  mutating func visit<Root: Recorded>(_ root: Root) {
    list(Root.self)
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      next(&self)
    }
  }

  private mutating func list<Part: Recorded>(_ type: Part.Type) {
    guard seen.insert(Part.noun).inserted else { return }
    tables.append(Table(noun: Part.noun, shorthand: Part.shorthand))
    open = tables.count - 1
    var part = Part()
    part.fields(&self)
  }

  private mutating func add(_ name: StaticString, _ form: String, absent: String) {
    guard let open else { return }
    tables[open].rows.append(Row(name: "\(name)", form: form, absent: absent))
  }

  private mutating func later<Part: Recorded>(_ type: Part.Type) {
    waiting.append { $0.list(type) }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    let isOwn = "\(name)" == "id"
    add(name, isOwn ? "id of its own" : Value.form(in: name), absent: "refused")
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    add(name, Value.form(in: name), absent: "`\(usual.fieldText)`")
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    add(name, Value.form(in: name), absent: "")
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    add(name, "list of: \(Value.form(in: name))", absent: "")
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    add(name, Part.noun, absent: Part.noun == "audience" ? "`professionals`" : "refused")
    later(Part.self)
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    add(name, Part.noun, absent: "")
    later(Part.self)
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    add(name, Part.noun, absent: "\(name)" == "case" ? "refused" : "")
    later(Part.self)
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    add(name, "list of: \(Part.noun)", absent: "")
    later(Part.self)
  }
}

extension FieldValue {
  /// What stands for a value of this type, in a word or two.
  fileprivate static func form(in name: StaticString) -> String {
    if let noun = RecordIndex.referable[ObjectIdentifier(self)] {
      return "id of \(Wording.article(noun))"
    }
    if let choices { return choices.map { "`\($0)`" }.joined(separator: ", ") }
    switch ObjectIdentifier(self) {
    case ObjectIdentifier(Tag.self): return "\(name)" == "signs" ? "sign" : "tag"
    case ObjectIdentifier(Day.self): return "day: `2016-03-09`"
    case ObjectIdentifier(EDTF.self): return "date text (see *Dates*)"
    case ObjectIdentifier(Moment.self): return "moment: `2026-03-12T17:40:00Z`"
    case ObjectIdentifier(Int.self): return "whole number"
    default: return "text"
    }
  }
}
