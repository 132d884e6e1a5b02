// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

/// What was recorded a moment ago, in all that is read from the record.
struct `Just recorded` {
  private func family() throws -> ScreenCheck {
    var check = try ScreenCheck(
      [try BundledCases.file("okafor-lindqvist")], columns: 120, rows: 36)
    check.press("<Enter>")
    return check
  }

  private func tabs(_ count: Int) -> String { String(repeating: "<Tab>", count: count) }

  @Test func `is in the four panes, the questions and who knew what, and not the day before`()
    throws
  {
    var check = try family()
    #expect(!check.text().contains("F-2"))
    // An incident of the police with strangulation, where the first child was seen.
    check.press("ni<Tab>A hand at her throat." + tabs(16) + "<Space>" + tabs(11) + "p")
    check.press(tabs(2) + "<Space>" + "<Tab>s<C-s><C-s>")
    let saved = check.text()
    #expect(saved.contains("Saved: entry-"))
    #expect(saved.contains("A hand at her throat."))
    #expect(saved.contains("ASK TODAY F-2"))
    check.press("2z")
    #expect(check.text().contains("Police, 12 Mar"))
    check.press("z3z")
    #expect(check.text().contains("1 incident"))
    check.press("z4z")
    #expect(check.text().contains("F-2   new: A high-risk sign"))
    check.press("zgw")
    #expect(check.text().contains("A hand at her throat."))

    check.press("qa11/3/2026<Enter>")
    let before = check.text()
    #expect(before.contains("11 Mar 2026"))
    for keys in ["1", "2", "3", "4", "gw"] {
      check.press(keys)
      #expect(!check.text().contains("A hand at her throat."))
      #expect(!check.text().contains("F-2"))
      #expect(!check.text().contains("Police, 12 Mar"))
    }
  }

  @Test func `raises the question of a referral that leaves a child out, and not the day before`()
    throws
  {
    var check = try family()
    check.press("nr<Tab>The school worries.<C-s>")
    #expect(
      check.text().contains("No child is named, and 1 more to look at. Ctrl-S saves it as it is"))
    check.press("<Space><C-s><C-s>")
    #expect(check.text().contains("Saved: entry-"))
    check.press("4z")
    #expect(check.text().contains("A-3"))
    check.press("a11/3/2026<Enter>")
    #expect(!check.text().contains("A-3"))
  }

  @Test func `shows a reply in the entry it answers`() throws {
    var check = try family()
    check.press("na<Tab>He shouts at night, says a neighbour.<C-s><C-s>")
    check.press("ny<Tab><Tab><Tab>That was the radio.<C-s><C-s><Enter>")
    #expect(check.text().contains("That was the radio."))
    check.press("<Esc>ta")
    #expect(check.text().contains("That was the radio.") || check.text().contains("replied"))
  }
}
