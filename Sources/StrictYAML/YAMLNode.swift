// SPDX-License-Identifier: Apache-2.0

/// A piece of a document: its content, and where it stands.
///
/// Two nodes are equal when they say the same in the same order, wherever they stand.
package struct YAMLNode: Sendable {
  package indirect enum Content: Hashable, Sendable {
    /// A plain `null`, `~` or nothing at all. In quotes these are text.
    case null
    /// Text as it was written: `no` is "no" and `012` is "012".
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Field])
  }

  package struct Field: Sendable {
    package let name: String
    package let place: Place
    package let value: YAMLNode

    package init(_ name: String, _ value: YAMLNode, at place: Place = .start) {
      self.name = name
      self.value = value
      self.place = place
    }
  }

  package let content: Content
  package let place: Place

  package init(_ content: Content, at place: Place = .start) {
    self.content = content
    self.place = place
  }
}

extension YAMLNode: Hashable {
  package static func == (left: YAMLNode, right: YAMLNode) -> Bool {
    left.content == right.content
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension YAMLNode.Field: Hashable {
  package static func == (left: YAMLNode.Field, right: YAMLNode.Field) -> Bool {
    left.name == right.name && left.value == right.value
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(value)
  }
}

extension YAMLNode {
  package var text: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  package var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  package var fields: [Field]? {
    guard case .mapping(let fields) = content else { return nil }
    return fields
  }

  package var isNull: Bool { content == .null }

  package subscript(name: String) -> YAMLNode? { fields?.first { $0.name == name }?.value }

  /// What it is, as a problem says it.
  package var kind: String {
    switch content {
    case .null: "nothing"
    case .scalar(let text): quoted(text)
    case .sequence: "a list"
    case .mapping: "a group of fields"
    }
  }
}

/// Nodes to be written, which stand nowhere yet.
extension YAMLNode {
  package static let null = YAMLNode(.null)

  package static func text(_ text: String) -> YAMLNode { YAMLNode(.scalar(text)) }

  package static func list(_ items: [YAMLNode]) -> YAMLNode { YAMLNode(.sequence(items)) }

  package static func group(_ fields: [(name: String, value: YAMLNode)]) -> YAMLNode {
    YAMLNode(.mapping(fields.map { Field($0.name, $0.value) }))
  }
}
