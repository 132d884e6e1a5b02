// SPDX-License-Identifier: Apache-2.0

import TerminalUI

extension DashboardState {
  /// A letter opens its register; so does Enter.
  mutating func press(_ key: Key, on choice: RegisterChoice) {
    var choice = choice
    let byLetter = choice.options.firstIndex { $0.register.letter == key.notation }
    if let index = key == .enter ? choice.list.selected : byLetter {
      overlays.removeLast()
      if choice.options.indices.contains(index), let reading = open?.reading {
        open?.page = RegisterPage(choice.options[index].register, reading)
      }
      return
    }
    switch key.notation {
    case "j", "<Down>", "t": choice.list.move(by: 1, of: choice.options.count)
    case "k", "<Up>": choice.list.move(by: -1, of: choice.options.count)
    default: break
    }
    replaceTop(.registers(choice), closing: key)
  }
}
