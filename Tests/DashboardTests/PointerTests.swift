// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

struct `A mouse` {
  private func marlow(_ columns: Int = 120, _ rows: Int = 36) throws -> ScreenCheck {
    var check = try ScreenCheck(
      [try BundledCases.file("marlow")], columns: columns, rows: rows)
    check.press("<Enter>")
    return check
  }

  @Test func `selects a case, and opens the one that is selected`() throws {
    let files = try BundledCases.ids().map { try BundledCases.file($0) }
    var check = try ScreenCheck(files, columns: 80, rows: 24)
    try check.point(at: "Marlow")
    #expect(check.selectedLine.contains("Marlow"))
    #expect(!check.effects.contains(.openCase("marlow")))
    try check.point(at: "Marlow")
    #expect(check.effects.contains(.openCase("marlow")))
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `moves to another pane, and to the line in it`(columns: Int, rows: Int) throws {
    var check = try marlow(columns, rows)
    try check.point(at: "4 Questions")
    var keyed = try marlow(columns, rows)
    keyed.press("4")
    #expect(check.text() == keyed.text())
  }

  @Test func `selects as many lines further as the keys would`() throws {
    var check = try marlow()
    let lines = check.buffer().lines
    let rows = lines.indices.filter { row in
      let buffer = check.buffer()
      return buffer.targets.keys(for: .pressed(Point(column: 5, row: row))).contains(.down)
    }
    for row in rows.prefix(12) {
      var pointed = try marlow()
      pointed.point(.pressed(Point(column: 5, row: row)))
      let selected = try #require(pointed.buffer().cursor).row
      #expect(
        pointed.buffer().lines[selected].prefix(70).dropFirst(2)
          == lines[selected].prefix(70).dropFirst(2))
      #expect([row, row - 1, row - 2].contains(selected), "row \(row): \(lines[row])")
    }
    #expect(rows.count > 5)
  }

  @Test func `turns its wheel over the pane it points at`() throws {
    var check = try marlow()
    let right = Point(column: 115, row: 33)
    check.point(.wheel(.down, right))
    var keyed = try marlow()
    keyed.press("4jjj")
    #expect(check.text() == keyed.text())
    check.point(.wheel(.up, right))
    keyed.press("kkk")
    #expect(check.text() == keyed.text())
  }

  @Test func `presses the words of the foot`() throws {
    var check = try marlow()
    try check.point(at: "zoom")
    var keyed = try marlow()
    keyed.press("z")
    #expect(check.text() == keyed.text())
  }

  @Test func `finds nothing behind what lies on top`() throws {
    var check = try marlow()
    check.press("V")
    let before = check.text()
    check.point(.pressed(Point(column: 1, row: 34)))
    #expect(check.text() == before)
    try check.point(at: "GP")
    try check.point(at: "GP")
    #expect(check.lines().prefix(3).joined().contains("GP"))
  }

  @Test(arguments: ["b", "nc", "a", "f"])
  func `does nothing where it could do harm`(keys: String) throws {
    var check = try marlow()
    check.press(keys)
    let before = check.text()
    let effects = check.effects
    for row in 0..<36 {
      for column in stride(from: 0, to: 120, by: 7) {
        check.point(.pressed(Point(column: column, row: row)))
        check.point(.wheel(.down, Point(column: column, row: row)))
      }
    }
    #expect(check.text() == before)
    #expect(check.effects == effects)
  }

  @Test func `does nothing in a meeting`() throws {
    var check = try marlow()
    check.enterMeeting(MeetingRoom(people: ["mother"]))
    let before = check.text()
    for row in 0..<36 {
      for column in stride(from: 0, to: 120, by: 7) {
        check.point(.pressed(Point(column: column, row: row)))
        check.point(.wheel(.down, Point(column: column, row: row)))
      }
    }
    #expect(check.text() == before)
    #expect(check.isMeeting)
  }
}
