// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

/// Any command by its name, and anything that can be recorded, as it is typed.
package struct PaletteOverlay: Sendable {
  enum Row: Hashable, Sendable {
    case command(Keymap.Binding)
    /// By its place in the catalogue.
    case form(Int)
  }

  var field = TextField()
  var list = ListState()
  private let contexts: [Keymap.Context]

  init(_ contexts: [Keymap.Context]) { self.contexts = contexts }

  /// Commands with all the words, those with them in their name first.
  var matches: [Row] { commands.map(Row.command) + forms.map(Row.form) }

  private var words: [Substring] { field.text.lowercased().split(separator: " ") }

  private var forms: [Int] {
    guard contexts.contains(.caseScreen) else { return [] }
    return FormCatalogue.all.indices.filter { index in
      let name = "record \(FormCatalogue.all[index].title) \(FormCatalogue.all[index].name)"
        .lowercased()
      return words.allSatisfy(name.contains)
    }
  }

  private var commands: [Keymap.Binding] {
    let offered = Keymap.all.filter { (contexts + [.everywhere]).contains($0.context) }
    let byName = offered.filter { binding in
      words.allSatisfy { binding.command.title.contains($0) }
    }
    let byHelp = offered.filter { binding in
      !byName.contains(binding)
        && words.allSatisfy { binding.command.help.lowercased().contains($0) }
    }
    return byName + byHelp
  }

  var selected: Row? {
    let all = matches
    return all.indices.contains(list.selected) ? all[list.selected] : nil
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, reason: @escaping (Row) -> String?
  ) {
    let inside = Popup("Command", foot: "Enter does it, Esc back")
      .draw(columns: 76, rows: min(20, area.rows - 2), in: area, on: &buffer)
    field.draw(in: inside.line(0), on: &buffer)
    let place = buffer.cursor
    let rows = matches
    if rows.isEmpty { buffer.put("No command has these words", in: inside.line(1), as: .muted) }
    let list = ScrollList(
      rows, isFocused: true, height: { _ in 1 },
      lines: { row in [Self.line(of: row, reason(row))] })
    list.draw(in: inside.below(1), on: &buffer, &self.list)
    buffer.cursor = place
  }

  private static func line(of row: Row, _ why: String?) -> StyledLine {
    let (key, title, help) =
      switch row {
      case .command(let binding):
        (binding.keys.first ?? "", binding.command.title, binding.command.help)
      case .form(let index):
        ("n \(FormCatalogue.all[index].letter)", "record", FormCatalogue.all[index].title)
      }
    return StyledLine(SafeText(key).padded(to: 10), as: .key)
      .adding(SafeText(title).padded(to: 18), as: why == nil ? .text : .muted)
      .adding(SafeText(why ?? help), as: .muted)
  }
}
