// SPDX-License-Identifier: Apache-2.0

/// Where a value stands in a record: `entries`, the fourth of them, its `told`, the first, `to`.
package struct FieldPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case key(String)
    case item(Int)
    /// The plain value of a list that has this text form.
    case value(String)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }

  /// The innermost key.
  package var key: String? {
    for case .key(let name) in steps.reversed() { return name }
    return nil
  }
}

extension FieldPath: CustomStringConvertible {
  /// `entries[4].told[1].to`: people count from 1.
  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let name): text += text.isEmpty ? name : ".\(name)"
      case .item(let index): text += "[\(index + 1)]"
      case .value: break
      }
    }
    return text
  }
}
