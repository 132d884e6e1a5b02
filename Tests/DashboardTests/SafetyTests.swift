// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

struct `Signs of Safety` {
  private func marlow(_ columns: Int, _ rows: Int, on day: String? = nil) throws -> ScreenCheck {
    var check = try ScreenCheck(
      [try BundledCases.file("marlow")], columns: columns, rows: rows,
      asOf: try day.map { try Day(fieldText: $0) })
    check.press("<Enter>gs")
    return check
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (200, 60)])
  func `stands as mapped with the family`(columns: Int, rows: Int) throws {
    var check = try marlow(columns, rows)

    try expectScreen(check.text(), "marlow-safety-\(columns)x\(rows)")
  }

  @Test func `shows one part after another where there is little room`() throws {
    var check = try marlow(80, 24)
    check.press("l")
    #expect(check.text().contains("Safety that is there already"))
    check.press("ll")
    #expect(check.text().contains("goal: Three months in which nobody counts"))
    check.press("l")
    #expect(check.text().contains("Ash: 5, 6 last time: \"until we know about the house\""))
  }

  @Test func `marks what is new and what is gone since the map before`() throws {
    var check = try marlow(120, 36)
    #expect(check.text().contains("new Two moves in a year"))
    #expect(check.text().contains("gone Letters went astray"))

    check.press(",")

    let text = check.text()
    #expect(text.contains("map 1 of 2"))
    #expect(text.contains("Letters went astray"))
    #expect(!text.contains("gone ") && !text.contains("last time"))
  }

  @Test func `opens the entry that a line was drawn from`() throws {
    var check = try marlow(120, 36)
    check.press("<Enter>")
    #expect(check.effects.last == .openEntry("marlow", "M25"))
  }

  @Test func `shows only what was mapped by the day shown`() throws {
    var check = try marlow(120, 36, on: "2025-06-01")
    #expect(check.text().contains("the only map"))
    #expect(!check.text().contains("Two moves"))

    check = try marlow(120, 36, on: "2024-06-01")
    #expect(check.text().contains("No map is on record by this day"))
  }

  @Test func `puts roles in place of names`() throws {
    var check = try marlow(120, 36)
    check.press("N")
    let text = check.text()
    #expect(!text.contains("Robin") && !text.contains("Ash ") && text.contains("the older child"))
  }
}
