// SPDX-License-Identifier: Apache-2.0

/// Takes the fields of one group by name, and says at the end which nobody asked for.
///
///     var fields = YAMLFields(of: node, as: "person", log: log)
///     let name = fields.text("name")
///     let born = fields.value("born", expecting: "a date") { When($0) }
///     fields.finish()
package struct YAMLFields {
  package let place: Place
  /// The way to this group: `entries[3].source`. Empty at the root.
  package let path: String
  private let noun: String
  private let log: ProblemLog
  private let found: [YAMLNode.Field]
  private var asked: [String] = []
  private let isGroup: Bool

  /// Notes a node that is no group; every field of it is then absent, without further complaint.
  package init(of node: YAMLNode, as noun: String, path: String = "", log: ProblemLog) {
    place = node.place
    self.path = path
    self.noun = noun
    self.log = log
    found = node.fields ?? []
    isGroup = node.fields != nil
    if !isGroup { note(node, "found \(node.kind), expected the fields of \(noun)") }
  }

  /// The field as it stands, `null` included: left blank is not the same as absent.
  package mutating func node(_ name: String) -> YAMLNode? {
    asked.append(name)
    return found.first { $0.name == name }?.value
  }

  /// The field, unless it is absent or left blank.
  package mutating func optional(_ name: String) -> YAMLNode? {
    node(name).flatMap { $0.isNull ? nil : $0 }
  }

  /// The field; its absence is a problem.
  package mutating func required(_ name: String) -> YAMLNode? {
    if let node = optional(name) { return node }
    if isGroup { log.note(at: place, field: path(to: name), "found nothing, expected a value") }
    return nil
  }

  /// Notes every field that was not asked for. The last thing to do.
  package func finish() {
    for field in found where !asked.contains(field.name) {
      let hint = nearest(to: field.name, among: asked).map { "; did you mean \(quoted($0))?" }
      log.note(
        at: field.place, field: path.isEmpty ? nil : path,
        "unknown field \(quoted(field.name))\(hint ?? "")")
    }
  }

  package func note(_ node: YAMLNode, field name: String? = nil, _ message: String) {
    let field = name.map { path(to: $0) } ?? (path.isEmpty ? nil : path)
    log.note(at: node.place, field: field, message)
  }

  package func path(to name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

// Fields of a known form.
extension YAMLFields {
  package mutating func text(_ name: String) -> String? {
    required(name).flatMap { text(of: $0, name) }
  }

  package mutating func optionalText(_ name: String) -> String? {
    optional(name).flatMap { text(of: $0, name) }
  }

  package mutating func value<Value>(
    _ name: String, expecting expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    required(name).flatMap { value(of: $0, name, expected, parse) }
  }

  package mutating func optionalValue<Value>(
    _ name: String, expecting expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    optional(name).flatMap { value(of: $0, name, expected, parse) }
  }

  /// One of a closed list.
  package mutating func choice<Value>(_ name: String, of choices: [String: Value]) -> Value? {
    guard let node = required(name), let text = text(of: node, name) else { return nil }
    if let value = choices[text] { return value }
    let hint = nearest(to: text, among: choices.keys).map { "; did you mean \(quoted($0))?" }
    let list = choices.keys.sorted().joined(separator: ", ")
    note(node, field: name, "found \(quoted(text)), expected one of \(list)\(hint ?? "")")
    return nil
  }

  /// The items of a list; none where it is absent or left blank.
  package mutating func list(_ name: String) -> [YAMLNode] {
    guard let node = optional(name) else { return [] }
    if let items = node.items { return items }
    note(node, field: name, "found \(node.kind), expected a list")
    return []
  }

  package mutating func texts(_ name: String) -> [String] {
    list(name).enumerated().compactMap { text(of: $1, "\(name)[\($0 + 1)]") }
  }

  /// The items of a list, each of a form of its own.
  package mutating func values<Value>(
    _ name: String, expecting expected: String, _ parse: (String) -> Value?
  ) -> [Value] {
    list(name).enumerated().compactMap { value(of: $1, "\(name)[\($0 + 1)]", expected, parse) }
  }

  /// The groups of a list, each with its own way: `entries[1]` is the first.
  package mutating func groups(_ name: String, as noun: String) -> [YAMLFields] {
    list(name).enumerated().map {
      YAMLFields(of: $1, as: noun, path: path(to: "\(name)[\($0 + 1)]"), log: log)
    }
  }

  package mutating func group(_ name: String, as noun: String) -> YAMLFields? {
    required(name).map { YAMLFields(of: $0, as: noun, path: path(to: name), log: log) }
  }

  package mutating func optionalGroup(_ name: String, as noun: String) -> YAMLFields? {
    optional(name).map { YAMLFields(of: $0, as: noun, path: path(to: name), log: log) }
  }

  private func text(of node: YAMLNode, _ name: String) -> String? {
    if node.text == nil { note(node, field: name, "found \(node.kind), expected a text") }
    return node.text
  }

  private func value<Value>(
    of node: YAMLNode, _ name: String, _ expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    if let value = node.text.flatMap(parse) { return value }
    note(node, field: name, "found \(node.kind), expected \(expected)")
    return nil
  }
}
