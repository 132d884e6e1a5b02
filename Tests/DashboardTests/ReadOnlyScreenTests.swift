// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

struct `A store that can only be read` {
  private let reason = Trouble(
    what: "The store cannot be written to.", safe: "What is in it is safe.",
    next: "Check that the disk is writable.")

  @Test(arguments: [(60, 16), (80, 24), (120, 36)])
  func `is said at once, on every screen, and where recording is asked for`(
    _ columns: Int, _ rows: Int
  ) throws {
    var check = try ScreenCheck([try BundledCases.file("marlow")], columns: columns, rows: rows)
    check.setReadOnly(reason)
    #expect(check.text().contains("cannot be written"))
    check.press("<Esc>")
    #expect(check.lines().last?.hasSuffix("READ-ONLY") == true)
    check.press("<Enter>")
    #expect(check.lines().last?.hasSuffix("READ-ONLY") == true)
    check.press("n")
    #expect(check.lines().last?.contains("Nothing can be recorded") == true)
    check.press("gp")
    #expect(check.lines().last?.hasSuffix("READ-ONLY") == true)
  }
}
