// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

/// Words found in what is in front, whatever that is.
struct `Finding words` {
  private func marlow(_ keys: String) throws -> ScreenCheck {
    var check = try ScreenCheck([try BundledCases.file("marlow")], columns: 120, rows: 36)
    check.press("<Enter>" + keys)
    return check
  }

  @Test func `goes from match to match with Enter, back with Shift-Tab, and stays with Esc`()
    throws
  {
    var check = try marlow("z/tess")
    let first = check.selectedLine
    #expect(first.lowercased().contains("tess"))
    check.press("<Enter>")
    let second = check.selectedLine
    #expect(second != first)
    check.press("<S-Tab>")
    #expect(check.selectedLine == first)
    check.press("<Enter><Esc>")
    #expect(check.selectedLine == second && !check.text().contains("Find:"))
    check.press("<C-p>")
    #expect(check.selectedLine == first)
  }

  @Test(arguments: [
    ("22", "robin", "Robin"), ("33", "hous", "Housing"), ("44", "assessment not to be", "C2-2"),
    ("gw", "speech therapy", "speech"), ("tp", "speech", "speech"),
  ])
  func `works in`(place: String, words: String, line: String) throws {
    var check = try marlow(place + "/" + words)
    #expect(check.selectedLine.contains(line), "\(check.selectedLine)")
    check.press("<Esc>")
    #expect(check.selectedLine.contains(line))
  }

  @Test func `says that nothing has them, and stays where it was`() throws {
    var check = try marlow("44j")
    let before = check.selectedLine
    check.press("/zeppelin")
    #expect(check.text().contains("Nothing here has these words"))
    check.press("<Esc>")
    #expect(check.selectedLine == before)
    check.press("<C-n>")
    #expect(check.text().contains("Nothing here has these words: zeppelin"))
  }
}
