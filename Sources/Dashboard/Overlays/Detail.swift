// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// All that is recorded about one thing, in headed parts.
package struct Detail: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package let title: String
    package let lines: [String]
  }

  package let title: String
  package private(set) var parts: [Part] = []

  /// The entry it was said in, which Enter goes on to.
  var entry: TimelineEntry.ID?

  init(_ title: String) { self.title = title }

  /// A part with nothing in it is left out.
  mutating func add(_ title: String, _ lines: [String]) {
    if !lines.isEmpty { parts.append(Part(title: title, lines: lines)) }
  }
}
