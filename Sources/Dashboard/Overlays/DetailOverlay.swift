// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

/// Headed parts over the screen, scrolled as a whole.
package struct DetailOverlay: Sendable {
  let detail: Detail
  let foot: String
  var top = 0

  init(_ detail: Detail, foot: String? = nil) {
    self.detail = detail
    let usual = "Esc back, j k scroll"
    self.foot = foot ?? (detail.entry == nil ? usual : "Enter the entry it stands in, \(usual)")
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    let inside = Popup(naming.text(detail.title), foot: SafeText(foot))
      .draw(
        columns: min(100, area.columns - 4), rows: area.rows - 2, in: area, on: &buffer)
    Paragraph(blocks(naming)).draw(in: inside, on: &buffer, from: &top)
  }

  func blocks(_ naming: Naming) -> [Paragraph.Block] {
    detail.parts.flatMap { part -> [Paragraph.Block] in
      [.heading(naming.text(part.title))]
        + part.lines.flatMap { line in
          line.split(separator: "\n").map { piece in
            let text = naming.text(String(piece))
            return .text(text, role(of: text))
          }
        } + [.blank]
    }
  }

  private func role(of line: SafeText) -> Role {
    if line.text.hasPrefix("! ") { return .alert }
    if line.text.hasPrefix("x ") { return .leftOut }
    return .text
  }
}
