// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension MeetingScreen {
  func drawCover(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    if let trouble { return trouble.draw(in: area, on: &buffer) }
    switch cover {
    case .help: drawHelp(in: area, on: &buffer)
    case .adding(let form): form.draw(in: area, on: &buffer, naming)
    case .writing(let form): form.draw(in: area, on: &buffer)
    case .leaving(let field): drawLeaving(field, in: area, on: &buffer)
    case .roomCheck, nil: break
    }
  }

  /// The keys of the meeting alone.
  private func drawHelp(in area: Rect, on buffer: inout CellBuffer) {
    let rows = Keymap.all.filter { $0.context == .meeting }.map { binding in
      Paragraph.Block.row(
        SafeText(binding.keys.joined(separator: " ")), SafeText(binding.command.help))
    }
    let inside = Popup("Keys", foot: "Esc back")
      .draw(columns: 84, rows: area.rows - 2, in: area, on: &buffer)
    var top = 0
    Paragraph(rows).draw(in: inside, on: &buffer, from: &top)
  }

  private func drawLeaving(
    _ field: TextField, in area: Rect, on buffer: inout CellBuffer
  ) {
    let inside = Popup("Leave the meeting?", foot: "Esc stays")
      .draw(columns: 64, rows: 6, in: area, on: &buffer)
    buffer.put("The screen goes back to the worker's own view.", in: inside.line(0))
    buffer.put("Once nobody else can see it, type: leave", in: inside.line(1))
    field.draw(in: inside.line(3), on: &buffer)
  }
}

extension RoomCheck {
  func draw(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    buffer.put("Who is in the room now?", in: area.line(1), as: .heading)
    for (index, guest) in guests.enumerated() {
      let line = area.line(3 + index)
      buffer.put(
        SafeText(guest.isHere ? "[x] " : "[ ] ") + naming.text(guest.guest.name), in: line,
        as: index == selected ? .key : .text)
      if index == selected { buffer.cursor = Point(column: line.column + 1, row: line.row) }
    }
    let last = area.line(area.rows - 1)
    if let name {
      let label = buffer.put("Name: ", in: last, as: .key)
      name.draw(in: last.split(.columns, [.fixed(label), .fill])[1], on: &buffer)
      return
    }
    var line = last
    line.column -= 1
    KeyBar([
      ("<Space>", "tick"), ("+", "somebody else"), ("<Enter>", "show the screen again"),
      ("b", "blank"),
    ]).draw(in: line, on: &buffer)
  }
}

extension LiveForm {
  func draw(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    let inside = Popup("We write down", foot: "Tab next, Ctrl-S saves, Ctrl-X blanks, Esc back")
      .draw(columns: min(84, area.columns - 4), rows: fields.count * 3 + 3, in: area, on: &buffer)
    if isSaving {
      buffer.put("Saving ...", in: inside.line(inside.rows - 1), as: .notice)
    }
    for (index, field) in fields.enumerated() {
      let row = index * 3
      buffer.put(
        SafeText((index == focus ? "▸" : " ") + field.label), in: inside.line(row),
        as: index == focus ? .key : .heading)
      let place = Rect(
        column: inside.column + 2, row: inside.row + row + 1, columns: inside.columns - 2, rows: 1)
      draw(field, isFocused: index == focus, in: place, on: &buffer, naming)
      buffer.put(
        "  " + note(on: field), in: inside.line(row + 2), as: field.problem == nil ? .muted : .error
      )
    }
  }

  private func note(on field: FormField) -> SafeText {
    if let problem = field.problem { return SafeText(problem) }
    if case .date(let text) = field.input, !text.text.isEmpty {
      return (try? understood(text.text)).map { SafeText("understood: \($0)") } ?? "not a date yet"
    }
    return SafeText(field.help)
  }

  private func draw(
    _ field: FormField, isFocused: Bool, in area: Rect, on buffer: inout CellBuffer,
    _ naming: Naming
  ) {
    switch field.input {
    case .line(let text), .date(let text):
      if isFocused { return text.draw(in: area, on: &buffer) }
      buffer.clear(area, as: .field)
      buffer.put(SafeText(text.text), in: area, as: .field)
    case .choice(let options, let at):
      let words = options.indices.contains(at) ? naming.text(options[at].words) : ""
      buffer.put(isFocused ? "< " + words + " >" : words, in: area, as: isFocused ? .key : .text)
      if isFocused { buffer.cursor = Point(column: area.column, row: area.row) }
    default: break
    }
  }
}
