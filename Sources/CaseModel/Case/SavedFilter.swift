// SPDX-License-Identifier: Apache-2.0

/// A filter of the caseload under a name, for the worker who keeps it and nobody else.
package struct SavedFilter: Hashable, Sendable {
  package let name: String
  /// As it is typed: `status:cin changed:yes`.
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
