// SPDX-License-Identifier: Apache-2.0

package import StrictYAML

package struct DelimitedRow: Sendable {
  package struct Field: Hashable, Sendable {
    package let text: String
    package let place: Place
  }

  package let fields: [Field]

  /// Where the row begins; a field with line breaks makes it longer than a line.
  package var line: Int { fields.first?.place.line ?? 1 }

  package var texts: [String] { fields.map(\.text) }
}
