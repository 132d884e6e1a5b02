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

  @Test func `goes back what was typed, and what was wiped out at once`() {
    var field = TextField("2017-03-31", isOffer: true)
    for key in Key.keys("June<C-u>") { _ = field.handle(key) }
    #expect(field.text == "")

    _ = field.handle(.control("y"))
    #expect(field.text == "June")
    for _ in 0..<4 { _ = field.handle(.control("y")) }
    #expect(field.text == "2017-03-31")
    _ = field.handle(.control("y"))
    #expect(field.text == "2017-03-31" && field.caret == 10)
  }
}
