// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// Where to put the page that everybody takes home.
struct PageForm: Sendable {
  private var path: TextField
  private var problem: String?
  var isSaving = false

  /// Named by the day alone: a file's name can be read by others.
  init(_ day: Day) { path = TextField("meeting-\(day).html", isOffer: true) }

  mutating func handle(_ key: Key) {
    problem = nil
    _ = path.handle(key)
  }

  /// The path, where it can be one; what is wrong with it is said otherwise.
  mutating func check() -> String? {
    let text = path.text.trimmingBlanks
    guard text.hasSuffix(".html") || text.hasSuffix(".md") || text.hasSuffix(".csv") else {
      problem = "End it with .html to print, .md for text, or .csv for a spreadsheet"
      return nil
    }
    isSaving = true
    return text
  }

  func draw(in area: Rect, on buffer: inout CellBuffer) {
    let inside = Popup("A page for everybody here", foot: "Enter writes it, Esc back")
      .draw(columns: 74, rows: 8, in: area, on: &buffer)
    buffer.put("Holds what this meeting was shown, and nothing else.", in: inside.line(0))
    buffer.put("File:", in: inside.line(2), as: .heading)
    path.draw(in: inside.line(3), on: &buffer)
    let note = problem ?? (isSaving ? "Writing ..." : "A new file in the folder you started from")
    buffer.put(SafeText(note), in: inside.line(4), as: problem == nil ? .muted : .error)
  }
}
