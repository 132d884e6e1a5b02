// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// A whole entry, read once its reading is in the audit.
package struct EntryOverlay: Sendable {
  package let id: TimelineEntry.ID
  var text: DetailOverlay

  init(_ entry: TimelineEntry, _ reading: CaseReading) {
    id = entry.id
    text = DetailOverlay(
      EntryDetail(entry, reading).detail,
      foot: "Esc back, { } others, e put right, d disputed, + add, o original")
  }
}
