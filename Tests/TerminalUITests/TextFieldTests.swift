// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import Testing

struct `A line that offers a text` {
  @Test func `typing takes its place, or is edited from there`() {
    var typed = TextField("2017-03-31", isOffer: true)
    _ = typed.handle(.character("a"))
    _ = typed.handle(.character("b"))
    #expect(typed.text == "ab")

    var edited = TextField("2017-03-31", isOffer: true)
    _ = edited.handle(.left)
    _ = edited.handle(.character("2"))
    #expect(edited.text == "2017-03-321")
  }
}
