// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Testing

struct `The invented caseload on screen` {
  @Test(arguments: [(120, 36), (80, 24), (200, 60)])
  func `shows the caseload and the Marlow family`(columns: Int, rows: Int) throws {
    var check = try ScreenCheck(
      try BundledCases.ids().map { try BundledCases.file($0) }, columns: columns, rows: rows)
    try expectScreen(check.text(), "caseload-\(columns)x\(rows)")

    check.press("/marlow<Enter><Enter>")

    try expectScreen(check.text(), "marlow-\(columns)x\(rows)")
    check.press("22")
    try expectScreen(check.text(), "marlow-children-\(columns)x\(rows)")
    check.press("z3z")
    try expectScreen(check.text(), "marlow-agencies-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func `opens every case with its children on the screen`(columns: Int, rows: Int) throws {
    for id in try BundledCases.ids() where id != "child-j" {
      let file = try BundledCases.file(id)
      var check = try ScreenCheck([file], columns: columns, rows: rows)
      check.press("<Enter>")
      let first = check.lines().prefix(2).joined(separator: "\n")
      let hasMore = first.contains(#/ · and \d more/#)
      for child in file.people where file.header.children.contains(child.id) {
        #expect(first.contains(child.label) || hasMore, "\(id): \(first)")
      }
    }
  }

  @Test func `cuts nothing of what cannot wait, at 80 columns`() throws {
    for id in try BundledCases.ids() {
      let day = id == "child-j" ? try Day(fieldText: "2017-02-28") : nil
      var check = try ScreenCheck(
        [try BundledCases.file(id)], columns: 80, rows: 24, asOf: day)
      check.press("<Enter>")
      let lines = check.lines().prefix(6)
      for label in [" ASK TODAY", " Last seen", " Staff"] {
        let line = try #require(lines.first { $0.hasPrefix(label) }, "\(id): \(label)")
        #expect(!line.contains("…"), "\(id): \(line)")
      }
    }
  }

  @Test func `raises no question for the families whose lives are ordinary`() throws {
    for id in [
      "adeleke", "banerjee-holt", "da-silva", "petrov", "rahman-price", "szymanski", "tanaka-ward",
      "okafor-lindqvist",
    ] {
      var check = try ScreenCheck([try BundledCases.file(id)], columns: 120, rows: 36)
      check.press("<Enter>")
      #expect(
        check.text().contains("That is no reassurance") || check.text().contains("no rule"), "\(id)"
      )
    }
  }
}
