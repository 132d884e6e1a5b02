// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The registers by letter, each with what stands in it on the day shown.
package struct RegisterChoice: Sendable {
  struct Option: Sendable {
    let register: Register
    let count: String
  }

  let options: [Option]
  var list = ListState()

  init(_ reading: CaseReading) {
    options = Register.menu.map { register in
      let content = RegisterContent(register, reading, .none)
      let none = content.count.sure + content.count.possible == 0
      return Option(register: register, count: none ? "none" : content.count.perhaps)
    }
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer) {
    let inside = Popup("Registers", foot: "a letter or Enter opens, Esc back")
      .draw(columns: 78, rows: options.count + 2, in: area, on: &buffer)
    let list = ScrollList(
      options, isFocused: true, height: { _ in 1 },
      lines: { option in
        [
          StyledLine(SafeText(" \(option.register.letter ?? " ")  "), as: .key)
            .adding(SafeText(option.register.title).padded(to: 19))
            .adding(SafeText(option.count).padded(to: 22), as: .date)
            .adding(SafeText(option.register.about), as: .muted)
        ]
      })
    list.draw(in: inside, on: &buffer, &self.list)
  }
}
