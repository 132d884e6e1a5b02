// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// Turns a record into the keys that a document needs to say it again: nothing that is blank or
/// usual, and the shorthand where it says all.
struct DocumentWriter: FieldVisitor {
  private var fields: [YAMLNode.Field] = []

  static func node<Part: Recorded>(of part: Part) -> YAMLNode {
    var writer = DocumentWriter()
    var part = part
    part.fields(&writer)
    if let only = writer.fields.first, writer.fields.count == 1, only.name == Part.shorthand,
      only.value.text != nil
    {
      return only.value
    }
    return YAMLNode(.mapping(writer.fields))
  }

  private mutating func add(_ name: StaticString, _ value: YAMLNode) {
    fields.append(YAMLNode.Field("\(name)", value))
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add(name, .text(value.fieldText))
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    if value != usual { add(name, .text(value.fieldText)) }
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if let value { add(name, .text(value.fieldText)) }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    if !values.isEmpty { add(name, .list(values.map { .text($0.fieldText) })) }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    let node = DocumentWriter.node(of: part)
    if node.fields?.isEmpty != true { add(name, node) }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    record(name, &part)
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if let part { add(name, DocumentWriter.node(of: part)) }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    if !parts.isEmpty { add(name, .list(parts.map { DocumentWriter.node(of: $0) })) }
  }
}
