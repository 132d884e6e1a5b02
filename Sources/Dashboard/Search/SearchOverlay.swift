// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Search over every case, as it is typed.
package struct SearchOverlay: Sendable {
  var field: TextField
  var findings: SearchFindings?
  var list = ListState()
  /// Which of the selected hit's family Enter opens instead; nil for the hit itself.
  private(set) var relative: Int?
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

  var selectedRelative: SearchHit.Relative? {
    guard let relative, let family = selected?.family, family.indices.contains(relative) else {
      return nil
    }
    return family[relative]
  }

  mutating func move(by count: Int) {
    list.move(by: count, of: hits.count)
    relative = nil
  }

  /// To the next or the one before of the selected hit's family; past either end to the hit.
  mutating func turnFamily(_ step: Int) {
    guard let count = selected?.family.count, count > 0 else { return }
    let next = (relative ?? (step > 0 ? -1 : count)) + step
    relative = (0..<count).contains(next) ? next : nil
  }

  mutating func show(_ findings: SearchFindings) {
    self.findings = findings
    (list, relative) = (ListState(), nil)
    isNoted = false
  }
}
