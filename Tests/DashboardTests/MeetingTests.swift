// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

struct `A meeting` {
  private func marlow(_ columns: Int = 100, _ rows: Int = 30) throws -> ScreenCheck {
    var check = try ScreenCheck(
      [try BundledCases.file("marlow")], columns: columns, rows: rows)
    check.press("<Enter>M")
    return check
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (200, 60)])
  func `shows the children, what was agreed and the numbers`(columns: Int, rows: Int) throws {
    var check = try marlow(columns, rows)
    try expectScreen(check.text(), "meeting-before-\(columns)x\(rows)")
    check.press("<Enter>")
    try expectScreen(check.text(), "meeting-children-\(columns)x\(rows)")
    check.press("2")
    try expectScreen(check.text(), "meeting-agreed-\(columns)x\(rows)")
    check.press("3")
    try expectScreen(check.text(), "meeting-numbers-\(columns)x\(rows)")
  }

  @Test func `writes down an action with its owner and a yes, and a decision`() throws {
    var check = try marlow()
    check.press("<Enter>2a<Tab>Walk in together on Mondays<Tab><Right><Tab>20/3/2026<Tab><C-s>")
    #expect(check.text().contains("Written down"))
    #expect(check.text().contains("Walk in together on Mondays"))
    #expect(check.text().contains("Fri 20 March"))
    check.press("a<Right><Tab>We meet at the school<C-s>")
    #expect(check.text().contains("Written down"))
    #expect(check.text().contains("We meet at the school"))
    try expectScreen(check.text(), "meeting-written-down")
    check.press("qleave<Enter>")
    #expect(check.effects.contains(.leaveMeeting("marlow")))
    #expect(check.text().contains("1 Timeline"))
    #expect(check.text().contains("We meet at the school"))
  }

  @Test func `puts somebody who is not here down as to be asked`() throws {
    var check = try marlow()
    check.press("<Enter>2a<Tab>Lend the pram<Tab>Nan<Tab><Tab><C-s>")
    let line = try #require(check.lines().first { $0.contains("Lend the pram") })
    #expect(line.contains("to ask"))
  }

  @Test func `is left by a word, and by nothing else`() throws {
    var check = try marlow()
    check.press("<Enter>q<Enter>y<Enter><Esc>q")
    check.press("leav<Enter>")
    #expect(check.text().contains("Leave the meeting?"))
    #expect(!check.effects.contains(.leaveMeeting("marlow")))
    check.press("<Esc><Esc><Esc>:q<Enter>")
    #expect(!check.text().contains("1 Timeline"))
  }

  @Test func `left alone shows the room no caseload until the word is typed`() throws {
    var check = try marlow()
    check.press("<Enter>")
    check.send(.leftAlone)
    #expect(check.effects.contains(.leaveMeeting("marlow")))

    check.press("b<Enter>leav<Enter>")
    #expect(check.lines().filter { !$0.isEmpty } == ["Type leave to go on"])

    check.press("leave")
    #expect(check.text().contains("Cases"))
  }

  @Test func `asks who is here when the screen comes back`() throws {
    var check = try marlow()
    check.press("<Enter>b")
    #expect(check.lines().filter { !$0.isEmpty } == [])
    check.press("x2q")
    #expect(check.lines().filter { !$0.isEmpty } == [])
    check.press("b")
    #expect(check.text().contains("Who is in the room now?"))
    #expect(!check.text().contains("ROBIN"))
    check.press("j<Space>+Aunt May<Enter><Enter>")
    #expect(check.text().contains("In the room: Kim, "))
    #expect(check.text().contains("Aunt May"))
    #expect(!check.text().contains("Kim, Ash"))
  }

  @Test func `takes out what the worker took out`() throws {
    var check = try marlow()
    var sawIt = false
    for _ in 0..<40 where !sawIt {
      check.press("j")
      sawIt =
        check.buffer().lines.contains { $0.contains("[x] Robin, working well: Robin reads") }
        && check.selectedLine.contains("Robin reads")
    }
    #expect(sawIt)
    check.press("<Space><Enter>")
    #expect(!check.text().contains("Robin reads"))
  }

  @Test func `writes the page that was shown, as it was shown, and no other`() throws {
    var check = try marlow()
    check.press("<Enter>p")
    try expectScreen(check.text(), "meeting-paper")
    check.press("page<Enter>")
    #expect(check.text().contains("End it with .html"))
    check.press(".md<Enter>")
    #expect(check.text().contains("Written to page.md"))
    let written = check.effects.compactMap { effect -> MeetingFile? in
      if case .writePage("marlow", let file, false, "page.md") = effect { file } else { nil }
    }
    let room = MeetingRoom(
      people: ["kim", "ash"], practitioners: ["w-sch", "w-hv", "w-fc"])
    let day = try #require(Day(year: 2026, month: 3, day: 12))
    #expect(
      written.map(\.children) == [
        try BundledCases.file("marlow").forMeeting(with: room, on: day).children
      ])
  }

  @Test func `is entered only once that is in the audit`() throws {
    var check = try marlow()
    check.press("<Enter>")
    #expect(
      check.effects.contains(.enterMeeting("marlow", "family 2, professionals 3, visitors 0")))
  }

  @Test func `says nothing of any case where a key does not work here`() throws {
    var check = try marlow()
    check.press("<Enter>")
    for key in [":", "/", "f", "V", "[", "gf", "gs", "s", "u", "n", "z", "4", "A", "t"] {
      check.press(key)
      #expect(!check.text().contains("Timeline") && check.text().contains("In the room"))
    }
  }

  @Test func `names nobody when roles are shown`() throws {
    var check = try marlow()
    check.press("<Enter>N")
    for name in ["Robin", "Tess", "Kim", "Ash", "Obi", "Jo ", "Sam "] {
      check.press("1")
      #expect(!check.text().contains(name))
      check.press("2")
      #expect(!check.text().contains(name))
    }
  }
}
