// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// Fills records from the nodes of a document, noting every value that does not fit.
///
/// A list keeps the places of its items even where one cannot be read, so that a path into the
/// values is a path into the document.
struct DocumentReader {
  private let log: ProblemLog
  private var frame: Frame
  private var steps: [FieldPath.Step] = []

  /// One mapping of the document while the record for it is being filled.
  private struct Frame {
    let node: YAMLNode
    var values: [String: YAMLNode] = [:]
    var names: [String] = []
    var leftBlank: [String] = []
    /// One value stands for the whole, so that its key is in no path.
    var isShort = false
  }

  /// Reads the whole document into `root`. `outside` are keys that are no fields of it.
  static func read<Root: Recorded>(
    _ root: inout Root, from node: YAMLNode, outside: [String] = [], _ log: ProblemLog
  ) {
    var reader = DocumentReader(log: log, frame: Frame(node: node))
    reader.fill(&root, from: node, outside: outside)
  }

  private init(log: ProblemLog, frame: Frame) {
    self.log = log
    self.frame = frame
  }

  private mutating func fill<Part: Recorded>(
    _ part: inout Part, from node: YAMLNode, outside: [String] = []
  ) {
    let outer = frame
    // What a part without a source leaves blank, the statement around it left blank.
    defer {
      let blank = Part.self is any Statement.Type ? [] : frame.leftBlank
      frame = outer
      frame.leftBlank += blank
    }
    frame = Frame(node: node, names: outside)
    if let fields = node.fields {
      for field in fields { frame.values[field.name] = field.value }
    } else if let shorthand = Part.shorthand, node.text != nil {
      frame.values[shorthand] = node
      frame.isShort = true
    } else {
      let short = Part.shorthand.map { ", or its \($0) alone" } ?? ""
      return note(
        node.place, "found \(node.kind), expected the fields of \(noun(Part.self))\(short)")
    }
    part.fields(&self)
    noteUnknownKeys(of: noun(Part.self))
    DocumentReader.carry(frame.leftBlank, into: &part)
  }

  private func noun<Part: Recorded>(_ type: Part.Type) -> String { Wording.article(Part.noun) }

  /// What was on the form and left blank is carried by the statement's source, if it has one.
  private static func carry<Part: Recorded>(_ names: [String], into part: inout Part) {
    guard !names.isEmpty, var statement = part as? any Statement,
      var source = statement.known.source
    else { return }
    source.carries += names.filter { !source.carries.contains($0) }
    statement.known.source = source
    if let carrying = statement as? Part { part = carrying }
  }

  private func noteUnknownKeys(of noun: String) {
    for field in frame.node.fields ?? [] where !frame.names.contains(field.name) {
      let hint = log.hint(for: field.name, among: frame.names)
      note(field.place, "unknown field \(quoted(field.name)) of \(noun)\(hint)")
    }
  }

  private func note(_ place: Place, key: StaticString? = nil, _ message: String) {
    let key = frame.isShort ? [] : key.map { [FieldPath.Step.key("\($0)")] } ?? []
    let path = FieldPath(steps + key).description
    log.note(at: place, field: path.isEmpty ? nil : path, message)
  }

  private mutating func descend(_ step: FieldPath.Step, _ visit: (inout Self) -> Void) {
    steps.append(step)
    visit(&self)
    steps.removeLast()
  }
}

// Nodes of the open mapping.
extension DocumentReader {
  /// The node of a field; nil where it is absent or blank.
  private mutating func node(_ name: StaticString) -> YAMLNode? {
    let key = "\(name)"
    frame.names.append(key)
    guard let node = frame.values[key] else { return nil }
    guard node.isNull else { return node }
    frame.leftBlank.append(key)
    return nil
  }

  private func read<Value: FieldValue>(
    _ name: StaticString, _ node: YAMLNode, as type: Value.Type
  ) -> Value? {
    guard let text = node.text else {
      note(node.place, key: name, "found \(node.kind), expected a text")
      return nil
    }
    do {
      return try Value(fieldText: text)
    } catch {
      let hint = log.hint(for: text, among: Value.choices ?? [])
      note(node.place, key: name, "found \(quoted(text)), expected \(error.expected)\(hint)")
      return nil
    }
  }

  private mutating func items(_ name: StaticString) -> [YAMLNode] {
    guard let node = node(name) else { return [] }
    if let items = node.items { return items }
    note(node.place, key: name, "found \(node.kind), expected a list")
    return []
  }
}

extension DocumentReader: FieldVisitor {
  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    guard let node = node(name) else {
      return note(frame.node.place, key: name, "found nothing, expected a value")
    }
    if let read = read(name, node, as: Value.self) { value = read }
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {
    value = node(name).flatMap { read(name, $0, as: Value.self) } ?? usual
  }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    value = node(name).flatMap { read(name, $0, as: Value.self) }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = items(name).compactMap { read(name, $0, as: Value.self) }
  }

  /// A group whose own fields are needed is needed itself.
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    if let node = node(name) {
      descend(.key("\(name)")) { $0.fill(&part, from: node) }
    } else if FieldNeeds.has(Part.self) {
      note(frame.node.place, key: name, "found nothing, expected \(noun(Part.self))")
    }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    record(name, &part)
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    guard let node = node(name) else { return }
    var filled = Part()
    descend(.key("\(name)")) { $0.fill(&filled, from: node) }
    part = filled
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    let nodes = items(name)
    steps.append(.key("\(name)"))
    parts = nodes.enumerated().map { index, node in
      var part = Part()
      descend(.item(index)) { $0.fill(&part, from: node) }
      return part
    }
    steps.removeLast()
  }
}
