// SPDX-License-Identifier: Apache-2.0

import Yams

/// Turns what Yams composed into our own tree, and notes everything that we do not take.
struct TreeBuilder {
  private let limits: YAMLLimits
  private let mask: AliasMask?
  private let log: ProblemLog

  /// The tree of a document. What comes with problems is not to be used.
  static func root(of source: SourceText, limits: YAMLLimits, log: ProblemLog) -> YAMLNode {
    if let mask = AliasMask(source) {
      _ = TreeBuilder(limits: limits, mask: mask, log: log).root(of: mask.bytes)
      guard log.isEmpty else { return .null }
    }
    return TreeBuilder(limits: limits, mask: nil, log: log).root(of: source.bytes)
  }

  private func root(of bytes: some Collection<UInt8>) -> YAMLNode {
    do {
      let composition = try Composition(bytes)
      guard let root = composition.root else {
        log.note(at: .start, "found nothing, expected a document")
        return .null
      }
      if let second = composition.second {
        log.note(
          at: Composition.place(second.mark), "found a second document, expected one in a file")
      }
      return withExtendedLifetime(composition) { node(root, depth: 1) }
    } catch {
      let syntax = SyntaxProblem(error)
      log.note(at: syntax.place, mask?.unmasked(syntax.message) ?? syntax.message)
      return .null
    }
  }

  private func node(_ node: Node, depth: Int) -> YAMLNode {
    let place = Composition.place(node.mark)
    guard depth <= limits.depth else {
      log.note(at: place, SyntaxProblem.tooDeep(limits.depth))
      return .null
    }
    noteAnchor(of: node, at: place)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content(scalar, isName: false, at: place), at: place)
    case .sequence(let sequence):
      noteTag(sequence.tag, at: place)
      return YAMLNode(.sequence(sequence.map { self.node($0, depth: depth + 1) }), at: place)
    case .mapping(let mapping):
      noteTag(mapping.tag, at: place)
      return YAMLNode(.mapping(mapping.map { field($0, $1, depth: depth) }), at: place)
    case .alias:
      noteAlias(at: place)
      return YAMLNode(.null, at: place)
    }
  }

  private func field(_ key: Node, _ value: Node, depth: Int) -> YAMLNode.Field {
    let place = Composition.place(key.mark)
    var name = ""
    if case .scalar(let scalar) = key,
      case .scalar(let text) = content(scalar, isName: true, at: place)
    {
      noteAnchor(of: key, at: place)
      name = text
    } else {
      log.note(at: place, "found a field whose name is no text, expected a name")
    }
    return YAMLNode.Field(name, node(value, depth: depth + 1), at: place)
  }

  private func content(
    _ scalar: Node.Scalar, isName: Bool, at place: Place
  ) -> YAMLNode.Content {
    let text = scalar.string
    let isPlain = scalar.style == .plain
    // Text in quotes has this tag; Yams also puts it on every name when it looks for doubles.
    if scalar.tag.rawValue != "tag:yaml.org,2002:str" || isPlain && !isName {
      noteTag(scalar.tag, at: place)
    }
    // The stand-in is longer than an asterisk.
    if mask == nil, text.utf8.count > limits.field {
      log.note(
        at: place, "found a text of \(text.utf8.count) bytes, expected at most \(limits.field)")
    }
    if text.utf8.contains(0) { log.note(at: place, "found the character NUL, expected text") }
    if isPlain, mask?.isAlias(text) ?? false { noteAlias(at: place) }
    return isPlain && ["", "~", "null"].contains(text) ? .null : .scalar(text)
  }
}

// What we do not take.
extension TreeBuilder {
  private func noteAnchor(of node: Node, at place: Place) {
    guard let anchor = node.anchor else { return }
    log.note(at: place, "found the anchor &\(anchor.rawValue.prefix(40)), expected none")
  }

  private func noteAlias(at place: Place) {
    log.note(at: place, SyntaxProblem.alias)
  }

  private func noteTag(_ tag: Tag, at place: Place) {
    guard !tag.rawValue.isEmpty else { return }
    log.note(at: place, "found the tag \(quoted(tag.rawValue)), expected none")
  }
}
