// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import Testing
import TextSafety

struct `A list that scrolls` {
  /// Items of one, two and three lines, over and over.
  private func screen(_ count: Int, rows: Int, _ state: inout ListState) -> [String] {
    let list = ScrollList(
      Array(0..<count), isFocused: true, height: { $0 % 3 + 1 },
      lines: { item in
        (0...(item % 3)).map { StyledLine(SafeText($0 == 0 ? "\(item)" : "\(item).\($0)")) }
      })
    var buffer = CellBuffer(Size(columns: 10, rows: rows))
    list.draw(in: Rect(Size(columns: 10, rows: rows)), on: &buffer, &state)
    return buffer.lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test func `keeps the selection in sight with a line around it`() {
    var state = ListState()
    #expect(screen(100, rows: 6, &state) == ["0", "1", "1.1", "2", "2.1", "2.2"])
    state.move(by: 3, of: 100)
    #expect(screen(100, rows: 6, &state) == ["1.1", "2", "2.1", "2.2", "3", "4"])
    state.move(by: -2, of: 100)
    #expect(screen(100, rows: 6, &state) == ["0", "1", "1.1", "2", "2.1", "2.2"])
  }

  @Test func `leaves no empty lines at its end`() {
    var state = ListState()
    state.move(by: 99, of: 100)
    #expect(screen(100, rows: 6, &state) == ["97", "97.1", "98", "98.1", "98.2", "99"])
    #expect(screen(3, rows: 8, &state) == ["0", "1", "1.1", "2", "2.1", "2.2", "", ""])
  }

  @Test func `measures only what is near the selection`() {
    var measured = 0
    let list = ScrollList(
      Array(0..<100_000), isFocused: true,
      height: { _ in
        measured += 1
        return 2
      }, lines: { _ in [StyledLine("a"), StyledLine("b")] })
    var (state, buffer) = (ListState(), CellBuffer(Size(columns: 10, rows: 20)))
    state.move(by: 50_000, of: 100_000)
    list.draw(in: Rect(Size(columns: 10, rows: 20)), on: &buffer, &state)
    #expect(measured < 200)
  }

  @Test func `keeps its line on the screen while items come above`() {
    var state = ListState()
    state.move(by: 30, of: 100)
    let before = screen(100, rows: 9, &state)
    let line = before.firstIndex(of: "30")
    state.hold()
    state.move(by: 3, of: 103)
    #expect(screen(103, rows: 9, &state).firstIndex(of: "33") == line)
  }
}
