// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension YAMLNode {
  /// The node that a path leads to, or the last one on its way that is there.
  func node(at path: FieldPath) -> YAMLNode {
    path.steps.reduce(self) { node, step in node.child(step) ?? node }
  }

  private func child(_ step: FieldPath.Step) -> YAMLNode? {
    switch step {
    case .key(let name): self[name]
    case .item(let index): items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    case .value(let text): items?.first { $0.text == text }
    }
  }
}

extension ProblemLog {
  /// Looks up where the findings stand.
  func note(_ findings: [Finding], in root: YAMLNode) {
    for finding in findings {
      note(
        at: root.node(at: finding.path).place, field: finding.path.description, finding.message)
    }
  }
}
