// SPDX-License-Identifier: Apache-2.0

/// A filter of the caseload under a name, for the worker who keeps it and nobody else.
public struct SavedFilter: Hashable, Sendable {
  public let name: String
  /// As it is typed: `status:cin changed:yes`.
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
