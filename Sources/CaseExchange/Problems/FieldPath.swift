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

/// Something wrong with a value, before anybody has looked up its line.
package struct Finding: Hashable, Sendable {
  package let path: FieldPath
  package let text: String
}
