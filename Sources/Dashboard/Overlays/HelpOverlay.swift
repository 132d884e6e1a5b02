// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

/// The keys that work where the person is, from the one table of keys.
package struct HelpOverlay: Sendable {
  let contexts: [Keymap.Context]
  var top = 0

  init(_ contexts: [Keymap.Context]) { self.contexts = contexts }

  var blocks: [Paragraph.Block] {
    (contexts + [.everywhere]).flatMap { context -> [Paragraph.Block] in
      let bindings = Keymap.all.filter { $0.context == context }
      return [.heading(SafeText(context.words))]
        + bindings.map { binding in
          .row(SafeText(binding.keys.joined(separator: " ")), SafeText(binding.command.help))
        } + [.blank]
    } + [.heading("Marks")] + Legend.all.map { .row(SafeText($0.mark), SafeText($0.meaning)) }
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer) {
    let inside = Popup("Keys", foot: "Esc back, j and k scroll")
      .draw(columns: 96, rows: area.rows - 2, in: area, on: &buffer)
    Paragraph(blocks).draw(in: inside, on: &buffer, from: &top)
  }
}

/// What the marks mean; the last line of a case says the shortest of it.
enum Legend {
  static let all: [(mark: String, meaning: String)] = [
    ("a..b", "happened once, some day between"), ("a to b", "lasted, and has ended"),
    ("Jan on", "lasted, and still went on on the day shown"),
    ("Dec..?", "happened once, and may be later than the day shown"), ("~", "about"),
    ("*", "worked out from the order of the story, not stated"), ("+", "going well"),
    ("x3", "three reports that read alike; Enter lays them out"),
    ("!", "a high-risk sign"), ("own yes part", "this service's own entry; told; told in part"),
    ("x -", "not told, or decided not to tell; nothing on record about telling"),
    ("S s h t .", "seen alone, seen, heard, told about, nothing; ? not surely in that month"),
    ("◇", "not yet born"),
  ]
  static let wide =
    " a..b once between  ~ about  * worked out  ? may be, or later  + going well  - not stated │ s seen  t told of  . nothing"
  static let wideLanes =
    " ! high-risk sign  x not told  = told  - not stated  + going well │ a..b once between  ~ about  * worked out  ? may be"
  static let lanes = " ! high-risk  x not told  = told  - not stated  a..b once between  + well"
  static let wideDensity =
    " █ falls in this column, or lasted through it  ░ may fall in it  3-5 at least 3, at most 5  . none recorded"
  static let density = " █ falls in it  ░ may fall in it  3-5 at least 3, at most 5  . none"
  static let narrow =
    " a..b once between  ~ about  * worked out  ? may be  + well  s seen  t told of  "
}

extension Keymap.Context {
  package var words: String {
    switch self {
    case .everywhere: "Everywhere"
    case .caseload: "The caseload"
    case .caseScreen: "A case"
    case .timeline: "The timeline"
    case .prompts: "The questions"
    case .whoKnew: "Who knew what"
    case .replay: "Replay"
    case .safety: "Signs of Safety"
    case .family: "The family"
    case .register: "Registers, records and plan"
    case .meeting: "A meeting"
    case .entry: "An entry"
    }
  }
}
