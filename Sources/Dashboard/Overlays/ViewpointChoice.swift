// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// Whose eyes: pooled, this service, or any agency of the case.
package struct ViewpointChoice: Sendable {
  struct Option: Sendable {
    let viewpoint: Viewpoint
    let words: String
  }

  let options: [Option]
  var list = ListState()

  init(_ reading: CaseReading) {
    let naming = reading.naming
    let agencies = Set(reading.file.entries.map(\.source.agency) + reading.file.agencies.map(\.id))
    options =
      [
        Option(viewpoint: .pooled, words: "pooled: everything that anyone knew"),
        Option(
          viewpoint: .agency(reading.hub),
          words: "hub: what \(naming.agencyInFull(reading.hub)) had received"),
      ]
      + agencies.filter { $0 != reading.hub }.sorted {
        naming.agencyInFull($0) < naming.agencyInFull($1)
      }
      .map { Option(viewpoint: .agency($0), words: naming.agencyInFull($0)) }
    list.selected = options.firstIndex { $0.viewpoint == reading.board.viewpoint } ?? 0
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    let inside = Popup("Viewpoint", foot: "Enter takes it, Esc back")
      .draw(columns: 64, rows: min(options.count + 2, area.rows - 2), in: area, on: &buffer)
    let list = ScrollList(
      options, isFocused: true, height: { _ in 1 },
      lines: { [StyledLine(" " + naming.text($0.words))] })
    list.draw(in: inside, on: &buffer, &self.list)
  }
}
