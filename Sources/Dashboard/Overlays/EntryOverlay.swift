// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI
import TextSafety

/// A whole entry, read once its reading is in the audit.
package struct EntryOverlay: Sendable {
  package let id: TimelineEntry.ID
  private let detail: EntryDetail
  var top = 0

  init(_ entry: TimelineEntry, _ reading: CaseReading) {
    id = entry.id
    detail = EntryDetail(entry, reading)
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    let inside = Popup(naming.text(detail.title), foot: "Esc back, { } entry before and after")
      .draw(
        columns: min(100, area.columns - 4), rows: area.rows - 2, in: area, on: &buffer)
    let blocks = detail.parts.flatMap { part -> [Paragraph.Block] in
      [.heading(SafeText(part.title))]
        + part.lines.flatMap { line in
          line.split(separator: "\n").map { piece in
            let text = naming.text(String(piece))
            return .text(text, role(of: text))
          }
        } + [.blank]
    }
    Paragraph(blocks).draw(in: inside, on: &buffer, from: &top)
  }

  private func role(of line: SafeText) -> Role {
    if line.text.hasPrefix("! ") { return .alert }
    if line.text.hasPrefix("x ") { return .leftOut }
    return .text
  }
}
