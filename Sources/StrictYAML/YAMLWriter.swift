// SPDX-License-Identifier: Apache-2.0

/// Writes a tree as a person would: in blocks, short groups on one line, quotes only where the text
/// would read as something else. The same tree always gives the same text, and reads back as itself.
package struct YAMLWriter {
  private static let width = 90
  private var output = ""

  private init() {}

  package static func text(of root: YAMLNode) -> String {
    var writer = YAMLWriter()
    writer.writeRoot(root)
    return writer.output
  }

  private mutating func writeRoot(_ root: YAMLNode) {
    switch root.content {
    case .mapping(let fields) where !fields.isEmpty: write(fields, indent: 0)
    case .sequence(let items) where !items.isEmpty: write(items, indent: 0)
    default: output += (YAMLWriter.line(root, inFlow: false) ?? "") + "\n"
    }
  }

  /// Every line but the first is indented here; the first continues a line begun by the caller.
  private mutating func write(_ fields: [YAMLNode.Field], indent: Int) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output += YAMLWriter.pad(indent) }
      let name = YAMLText(field.name).inline(inFlow: true)
      if name.utf8.count <= YAMLText.longestName {
        output += "\(name):"
        writeValue(field.value, after: indent + name.count + 1, indent: indent)
      } else {
        output += "? \(name)\n\(YAMLWriter.pad(indent)):"
        writeValue(field.value, after: indent + 1, indent: indent)
      }
    }
  }

  private mutating func write(_ items: [YAMLNode], indent: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { output += YAMLWriter.pad(indent) }
      output += "-"
      switch item.content {
      case _ where fits(item, after: indent + 1): writeLine(item)
      case .mapping(let fields): nested { $0.write(fields, indent: indent + 2) }
      case .sequence(let items): nested { $0.write(items, indent: indent + 2) }
      default: writeText(item, indent: indent + 2)
      }
    }
  }

  private mutating func nested(_ body: (inout YAMLWriter) -> Void) {
    output += " "
    body(&self)
  }

  private mutating func writeValue(_ node: YAMLNode, after column: Int, indent: Int) {
    switch node.content {
    case _ where fits(node, after: column): writeLine(node)
    case .mapping(let fields):
      output += "\n\(YAMLWriter.pad(indent + 2))"
      write(fields, indent: indent + 2)
    case .sequence(let items):
      output += "\n\(YAMLWriter.pad(indent + 2))"
      write(items, indent: indent + 2)
    default: writeText(node, indent: indent + 2)
    }
  }

  private mutating func writeText(_ node: YAMLNode, indent: Int) {
    if let block = node.text.flatMap({ YAMLText($0).block(indent: indent) }) {
      output += " \(block)"
    } else {
      writeLine(node)
    }
  }

  private mutating func writeLine(_ node: YAMLNode) {
    output += " \(YAMLWriter.line(node, inFlow: false) ?? "")\n"
  }

  /// Whether a list or group goes on the rest of the line.
  private func fits(_ node: YAMLNode, after column: Int) -> Bool {
    guard node.items != nil || node.fields != nil,
      let line = YAMLWriter.line(node, inFlow: false)
    else { return false }
    return node.items?.isEmpty ?? node.fields?.isEmpty ?? false
      || column + 1 + line.count <= YAMLWriter.width
  }

  /// A text, or a list or group of texts, in one line; nil where there is more inside.
  private static func line(_ node: YAMLNode, inFlow: Bool) -> String? {
    switch node.content {
    case .null: return "null"
    case .scalar(let text): return YAMLText(text).inline(inFlow: inFlow)
    case .sequence(let items):
      let parts = items.compactMap { inFlow ? nil : short($0) }
      return parts.count == items.count ? "[\(parts.joined(separator: ", "))]" : nil
    case .mapping(let fields):
      let parts = fields.compactMap { field in
        inFlow
          ? nil : short(field.value).map { "\(YAMLText(field.name).inline(inFlow: true)): \($0)" }
      }
      return parts.count == fields.count ? "{\(parts.joined(separator: ", "))}" : nil
    }
  }

  /// A part of a line; nil for a list, a group, or what is better off on lines of its own.
  private static func short(_ node: YAMLNode) -> String? {
    guard node.text?.utf8.count ?? 0 <= width, node.text?.utf8.contains(10) != true else {
      return nil
    }
    return line(node, inFlow: true)
  }

  private static func pad(_ count: Int) -> String { String(repeating: " ", count: count) }
}
