// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What a description asks of a table: one column a plain field, groups flattened into it.
///
/// The schema itself is frozen text (`Migrations/`); a test compares the two, so a field that is
/// described and has no column cannot slip through.
package struct TableShape: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let name: String
    package let isNumber: Bool
    package let isRequired: Bool
    package let choices: [String]?
  }

  package let name: String
  package fileprivate(set) var columns: [Column] = []

  /// The table of a record type: `entry`, `person_name`.
  static func name(of type: any Recorded.Type) -> String {
    type.noun.replacing("-", with: "_")
  }

  static func column(_ path: String) -> String {
    path.replacing("-", with: "_").replacing(".", with: "_")
  }

  /// The tables of everything a case file is made of, each once, in the order of the description.
  package static func all() -> [TableShape] {
    var collector = ShapeCollector()
    collector.visit(CaseFile.self)
    return collector.shapes
  }
}

/// Walks the descriptions from the case file down.
struct ShapeCollector: FieldVisitor {
  private(set) var shapes: [TableShape] = []
  private var columns: [TableShape.Column] = []
  private var path: [String] = []
  private var isInOptional = false

  mutating func visit<Part: Recorded>(_ type: Part.Type) {
    let name = TableShape.name(of: type)
    guard !shapes.contains(where: { $0.name == name }) else { return }
    let place = shapes.count
    shapes.append(TableShape(name: name))
    let outer = (columns, path, isInOptional)
    (columns, path, isInOptional) = ([], [], false)
    var blank = Part()
    blank.fields(&self)
    shapes[place].columns = columns
    (columns, path, isInOptional) = outer
  }

  private mutating func add<Value: FieldValue>(
    _ name: StaticString, _ type: Value.Type, isRequired: Bool
  ) {
    columns.append(
      TableShape.Column(
        name: TableShape.column((path + ["\(name)"]).joined(separator: ".")),
        isNumber: type.isNumber, isRequired: isRequired && !isInOptional,
        choices: type.choices))
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add(name, Value.self, isRequired: true)
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    add(name, Value.self, isRequired: true)
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    add(name, Value.self, isRequired: false)
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    path.append("\(name)")
    part.fields(&self)
    path.removeLast()
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    var blank = Part()
    let outer = isInOptional
    isInOptional = true
    group(name, &blank)
    isInOptional = outer
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    visit(Part.self)
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    visit(Part.self)
  }
}
