// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

/// Any command by its name, as it is typed.
package struct PaletteOverlay: Sendable {
  var field = TextField()
  var list = ListState()
  private let contexts: [Keymap.Context]

  init(_ contexts: [Keymap.Context]) { self.contexts = contexts }

  /// Commands with all the words, those with them in their name first.
  var matches: [Keymap.Binding] {
    let words = field.text.lowercased().split(separator: " ")
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

  var selected: Command? {
    let all = matches
    return all.indices.contains(list.selected) ? all[list.selected].command : nil
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, reason: @escaping (Command) -> String?
  ) {
    let inside = Popup("Command", foot: "Enter does it, Esc back")
      .draw(columns: 76, rows: min(20, area.rows - 2), in: area, on: &buffer)
    field.draw(in: inside.line(0), on: &buffer)
    let place = buffer.cursor
    let rows = matches
    if rows.isEmpty { buffer.put("No command has these words", in: inside.line(1), as: .muted) }
    let list = ScrollList(
      rows, isFocused: true, height: { _ in 1 },
      lines: { binding in
        let key = SafeText(binding.keys.first ?? "").padded(to: 10)
        let title = SafeText(binding.command.title).padded(to: 18)
        let why = reason(binding.command)
        return [
          StyledLine(key, as: .key).adding(title, as: why == nil ? .text : .muted)
            .adding(SafeText(why ?? binding.command.help), as: .muted)
        ]
      })
    list.draw(in: inside.below(1), on: &buffer, &self.list)
    buffer.cursor = place
  }
}
