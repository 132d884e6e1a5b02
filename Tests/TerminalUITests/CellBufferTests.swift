// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import Testing
import TextSafety

struct `A cell buffer` {
  private func buffer(_ columns: Int, _ rows: Int, _ text: SafeText, at column: Int = 0)
    -> CellBuffer
  {
    var buffer = CellBuffer(Size(columns: columns, rows: rows))
    buffer.put(text, at: Point(column: column, row: 0), in: Rect(buffer.size))
    return buffer
  }

  @Test func `cuts at the edge, and never draws half a wide character`() {
    #expect(buffer(5, 1, "abcdefg").lines == ["abcde"])
    #expect(buffer(5, 1, "名前名").lines == ["名前 "])
    #expect(buffer(3, 1, "a名", at: 1).lines == [" a "])
  }

  @Test func `keeps parts whole and says how many have no room`() {
    let parts: [SafeText] = ["one and two", "three", "four"]
    #expect(SafeText.whole(parts, by: " · ", in: 40).text == "one and two · three · four")
    #expect(SafeText.whole(parts, by: " · ", in: 22).text == "one and two · 2 more")
    #expect(SafeText.whole(parts, by: " · ", in: 12).text == "one and two")
    #expect(SafeText.whole(parts, by: " · ", in: 8).text == "one and…")
    #expect(SafeText.whole([], by: " · ", in: 8).text == "")
  }

  @Test func `blanks what is left of a wide character that is written over`() {
    var buffer = buffer(4, 1, "名前")
    buffer.put("x", at: Point(column: 1, row: 0), in: Rect(buffer.size))
    #expect(buffer.lines == [" x前"])
    buffer.put("y", at: Point(column: 2, row: 0), in: Rect(buffer.size))
    #expect(buffer.lines == [" xy "])
  }

  @Test func `gives a lone mark something to stand on`() {
    #expect(buffer(3, 1, "\u{301}a").lines == ["\u{25CC}\u{301}a "])
  }

  @Test func `keeps accents, Thai and Devanagari whole`() {
    for text in ["Zoë", "Zoe\u{308}", "น้ำ", "कि"] {
      let line = buffer(8, 1, SafeText(text)).lines[0]
      #expect(line.unicodeScalars.filter { $0 != " " }.elementsEqual(text.unicodeScalars))
    }
  }

  @Test func `has rows exactly as wide as the screen, whatever is written`() {
    var seed: UInt64 = 11
    func next() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 33
    }
    var buffer = CellBuffer(Size(columns: 17, rows: 5))
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(next() % 9) {
        if let scalar = Unicode.Scalar(UInt32(next() % 0x2FFFF)) { text.append(scalar) }
      }
      buffer.put(
        SafeText(String(text)), at: Point(column: Int(next() % 20) - 1, row: Int(next() % 6)),
        in: Rect(buffer.size))
    }
    for row in 0..<5 {
      let width = (0..<17).reduce(0) { $0 + buffer[$1, row].columns }
      #expect(width == 17)
    }
  }
}

struct `Layout` {
  @Test func `gives fixed parts their due and shares the rest without a gap`() {
    let area = Rect(column: 2, row: 3, columns: 10, rows: 20)
    let parts = area.split(.rows, [.fixed(3), .fill, .fixed(2)])
    #expect(parts.map(\.rows) == [3, 15, 2])
    #expect(parts.map(\.row) == [3, 6, 21])
    #expect(area.split(.columns, [.share(1), .share(2)]).map(\.columns) == [3, 7])
    #expect(area.split(.rows, [.fixed(15), .fixed(15)]).map(\.rows) == [15, 5])
  }
}

struct `Text` {
  @Test func `is measured in columns`() {
    #expect(SafeText("Zoë").columns == 3)
    #expect(SafeText("名前").columns == 4)
  }

  @Test func `is wrapped between words, and broken only where a word is too long`() {
    #expect(SafeText("one two three").wrapped(to: 7).map(\.text) == ["one two", "three"])
    #expect(SafeText("abcdefghij k").wrapped(to: 4).map(\.text) == ["abcd", "efgh", "ij k"])
    #expect(SafeText("").wrapped(to: 4).map(\.text) == [""])
    #expect(SafeText("名前名前").wrapped(to: 3).map(\.text) == ["名", "前", "名", "前"])
  }

  @Test func `is cut with a sign that it goes on`() {
    #expect(SafeText("abcdef").truncated(to: 4).text == "abc…")
    #expect(SafeText("名前名").truncated(to: 4).text == "名…")
    #expect(SafeText("abc").truncated(to: 0).text == "")
  }
}

struct `Keys in text` {
  @Test(arguments: ["j", "<Enter>", "<C-d>", "<Esc>", "<S-Tab>", "<F5>", "?", "<Space>", "<lt>"])
  func `come back as they were`(notation: String) {
    #expect(Key.keys(notation).map(\.notation) == [notation])
  }

  @Test func `are read in order`() {
    #expect(Key.keys("jj<Enter>") == [.character("j"), .character("j"), .enter])
  }
}

struct `A line of typing` {
  private func field(_ keys: String, in text: String = "") -> TextField {
    var field = TextField(text)
    for key in Key.keys(keys) { _ = field.handle(key) }
    return field
  }

  @Test func `inserts, goes by words, and takes back`() {
    #expect(field("ab<Left>c").text == "acb")
    #expect(field("<C-w>", in: "one two").text == "one ")
    #expect(field("<C-Left><BS>", in: "one two").text == "onetwo")
    #expect(field("<Home><Del>", in: "abc").text == "bc")
    #expect(field("<C-u>", in: "abc").text == "")
    #expect(field("<BS>", in: "e\u{301}").text == "")
  }

  @Test func `takes a paste as one line`() {
    var field = TextField()
    _ = field.handle(.paste("two\nlines"))
    #expect(field.text == "two lines")
  }

  @Test(arguments: [1, 2, 10]) func `draws at any width`(columns: Int) {
    var buffer = CellBuffer(Size(columns: columns, rows: 1))
    TextField("名前 and more").draw(in: Rect(buffer.size), on: &buffer)
    #expect(buffer.cursor.map { $0.column < max(1, columns) } == true)
  }
}

struct `Widgets` {
  @Test func `draw a frame with titles and a foot`() {
    var buffer = CellBuffer(Size(columns: 24, rows: 3))
    Box("Cases", corner: "by name", foot: "▾ 9 more").draw(in: Rect(buffer.size), on: &buffer)
    #expect(
      buffer.lines == [
        "┌─ Cases ──── by name ─┐", "│                      │", "└ ▾ 9 more ────────────┘",
      ])
  }

  @Test func `draw anywhere, at any size, without going over the edge`() {
    for columns in 0..<6 {
      for rows in 0..<6 {
        var buffer = CellBuffer(Size(columns: columns, rows: rows))
        let area = Rect(column: -1, row: -1, columns: columns + 3, rows: rows + 3)
        Box("title", corner: "corner", foot: "foot").draw(in: area, on: &buffer)
        TitleRule("title").draw(in: area, on: &buffer)
        KeyBar([(key: "?", label: "keys")]).draw(in: area, on: &buffer)
        var top = 0
        Paragraph([.heading("a"), .text("b c d", .text), .row("k", "v")])
          .draw(in: area, on: &buffer, from: &top)
        var state = ListState()
        ScrollList(
          [1, 2, 3], isFocused: true, height: { $0 },
          lines: { count in
            (0..<count).map { _ in StyledLine("line") }
          }
        ).draw(in: area, on: &buffer, &state)
        #expect(buffer.lines.count == rows)
      }
    }
  }

  @Test func `keep the selected item in sight`() {
    var state = ListState()
    var buffer = CellBuffer(Size(columns: 6, rows: 3))
    let list = ScrollList(
      Array(1...9), isFocused: true, height: { _ in 1 },
      lines: { [StyledLine(SafeText(String($0)))] })
    state.move(by: 6, of: 9)
    let below = list.draw(in: Rect(buffer.size), on: &buffer, &state)
    #expect(buffer.lines.map { $0.prefix(1) } == ["5", "6", "7"])
    #expect(below == 2)
  }
}

struct `Themes` {
  @Test func `without colour use attributes alone`() {
    for role in Role.allCases {
      let cell = Cell(text: "x", columns: 1, role: role, selection: .none)
      for name in ColourTheme.Name.allCases {
        let style = ColourTheme(name).style(of: cell, depth: .none)
        #expect(style.foreground == nil && style.background == nil)
      }
    }
  }

  @Test func `show the selection in every theme and depth`() {
    for name in ColourTheme.Name.allCases {
      for depth in ColourDepth.allCases {
        let plain = Cell(text: "x", columns: 1, role: .text, selection: .none)
        var selected = plain
        selected.selection = .focused
        let theme = ColourTheme(name)
        #expect(theme.style(of: plain, depth: depth) != theme.style(of: selected, depth: depth))
      }
    }
  }
}
