// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

struct `Filters under a name` {
  private func check(_ columns: Int, _ rows: Int) throws -> ScreenCheck {
    try ScreenCheck(
      try BundledCases.ids().map { try BundledCases.file($0) }, columns: columns, rows: rows)
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `are listed with those that everybody has`(columns: Int, rows: Int) throws {
    var check = try check(columns, rows)
    check.press("fmarlow<Enter>F+")
    check.press("The one on the corner")
    try expectScreen(check.text(), "filters-\(columns)x\(rows)")
  }

  @Test func `are kept, applied and taken out`() throws {
    var check = try check(80, 24)
    check.press("fmarlow<Enter>F+Corner<Enter>")
    #expect(check.lines().contains { $0.contains("Corner") && $0.contains("marlow") })
    check.press("<Esc><Esc>")
    #expect(check.text().contains("The Moyo family"))
    check.press("F<Enter>")
    #expect(check.text().contains("1 of 13") && !check.text().contains("The Moyo family"))
    check.press("<Esc>Fx")
    #expect(!check.text().contains("Corner"))
    #expect(check.text().contains("Child protection plans"))
    check.press("x")
    #expect(check.text().contains("This one everybody has"))
  }

  @Test func `need a name and a filter`() throws {
    var check = try check(80, 24)
    check.press("F+")
    #expect(check.text().contains("No filter is on"))
    check.press("<Esc>fmarlow<Enter>F+<Enter>")
    #expect(check.text().contains("A name of 1 to 40 letters"))
    check.press("<Esc>")
    #expect(!check.text().contains("Name for"))
  }

  @Test func `take the place of one of the same name`() throws {
    var check = try check(80, 24)
    check.press("fmarlow<Enter>F+Mine<Enter><Esc><Esc>fmoyo<Enter>F+Mine<Enter>")
    let lines = check.lines().filter { $0.contains("Mine") }
    #expect(lines.count == 1 && lines[0].contains("moyo"))
  }

  @Test func `that everybody has can be read`() throws {
    var check = try check(80, 24)
    for row in 0..<4 {
      check.press("F" + String(repeating: "j", count: row) + "<Enter>")
      #expect(check.lines().contains { $0.contains(" of 13 ─ ") || $0.contains("No case fits") })
      check.press("<Esc>")
    }
  }
}
