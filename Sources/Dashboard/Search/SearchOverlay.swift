// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Search over every case, as it is typed.
package struct SearchOverlay: Sendable {
  var field: TextField
  var findings: SearchFindings?
  var list = ListState()
  /// Whether the audit knows of what is shown.
  var isNoted = true

  init(_ words: String = "") { field = TextField(words, isOffer: true) }

  /// The same search again; typing begins another one.
  func again() -> SearchOverlay {
    var copy = self
    copy.field = TextField(field.text, isOffer: true)
    return copy
  }

  var hits: [SearchHit] { findings?.hits ?? [] }

  var selected: SearchHit? {
    hits.indices.contains(list.selected) ? hits[list.selected] : nil
  }

  mutating func show(_ findings: SearchFindings) {
    self.findings = findings
    list = ListState()
    isNoted = false
  }
}
