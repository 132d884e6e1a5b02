// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

struct `The list of who may be the same person` {
  /// A man of another case who goes by the father's former name.
  private func other() throws -> CaseFile {
    let birth = When(try EDTF(fieldText: "1991"))
    return CaseFile {
      $0.header.id = "tully"
      $0.header.label = "The Tully family"
      $0.people = [
        Person {
          ($0.id, $0.label, $0.birth) = ("man", "Ashley", birth)
          $0.names = [PersonName { $0.text = "Ash Peter Tully" }]
        }
      ]
    }
  }

  private func check(_ columns: Int, _ rows: Int) throws -> ScreenCheck {
    try ScreenCheck(
      [try BundledCases.file("marlow"), try other()], columns: columns, rows: rows)
  }

  /// The father, chosen on the family's page: up from the baby to the mother, and beside her.
  private func father(_ columns: Int, _ rows: Int) throws -> ScreenCheck {
    var check = try check(columns, rows)
    check.press("<Enter>gfkl")
    return check
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `says what agrees`(columns: Int, rows: Int) throws {
    var check = try father(columns, rows)
    check.press("o")
    try expectScreen(check.text(), "same-people-\(columns)x\(rows)")
  }

  @Test func `links, and takes the link back`() throws {
    var check = try father(120, 36)
    check.press("ol")
    #expect(check.text().contains("The same person in another case"))
    check.press("<C-s>")
    #expect(check.text().contains("linked"))
    #expect(check.text().contains("Test Worker"))
    check.press("<Esc><Enter>")
    #expect(check.text().contains("As man of case tully"))
    check.press("<Esc>ox")
    check.press("<Tab>Another man, Ashley says<C-s>")
    #expect(!check.text().contains("   linked") && check.text().contains("agrees"))
  }

  @Test func `opens the other case at the person`() throws {
    var check = try father(120, 36)
    check.press("o<Enter>")
    #expect(check.effects.contains(.openCase("tully")))
    #expect(check.text().contains("person:man"))
  }

  @Test func `keeps names back where roles stand for them`() throws {
    var check = try father(120, 36)
    check.press("No")
    #expect(!check.text().contains("Tully") && check.text().contains("agrees   name"))
  }

  @Test func `is offered once somebody is recorded`() throws {
    var check = try check(120, 36)
    check.press("<Enter>nP")
    check.press("Uncle<Tab><Tab>Peter Ash Tully<C-s>")
    if !check.text().contains("Saved") { check.press("<C-s>") }
    #expect(check.text().contains("In other cases 1 may be the same"))
  }

  @Test func `says that there is nobody`() throws {
    var check = try check(80, 24)
    check.press("<Enter>gfo")
    #expect(check.text().contains("Nobody in the other cases"))
    check.press("s")
    #expect(check.text().contains("Search"))
  }
}
