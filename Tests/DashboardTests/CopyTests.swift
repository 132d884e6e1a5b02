// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

struct `Copying` {
  private func opened(_ keys: String, isAllowed: Bool = true) throws -> ScreenCheck {
    var check = try ScreenCheck([try BundledCases.file("marlow")], columns: 120, rows: 36)
    if isAllowed { check.allowCopying() }
    check.press("<Enter>" + keys)
    return check
  }

  private func copies(_ check: ScreenCheck) -> [(subject: String?, text: String)] {
    check.effects.compactMap {
      if case .copy(_, let subject, let text) = $0 { (subject, text) } else { nil }
    }
  }

  @Test func `is off unless the configuration says so`() throws {
    var check = try opened("<Enter>c", isAllowed: false)
    #expect(check.text().contains("Copying is off"))
    check.press("y")
    #expect(copies(check).isEmpty)
  }

  @Test(arguments: ["<Enter>", "n", "q", "c", "<Esc>"])
  func `asks, and takes no other key for yes`(key: String) throws {
    var check = try opened("<Enter>c")
    #expect(check.text().contains("Copy this?"))
    check.press(key)
    #expect(!check.text().contains("Copy this?"))
    #expect(copies(check).isEmpty)
  }

  @Test func `takes the entry that is open in full`() throws {
    var check = try opened("<Enter>")
    let shown = try #require(
      check.effects.compactMap { if case .openEntry(_, let id) = $0 { id } else { nil } }.last)
    check.press("cy")
    let copy = try #require(copies(check).first)
    #expect(copy.subject == shown.text)
    let entry = try #require(try BundledCases.file("marlow").entries.first { $0.id == shown })
    #expect(copy.text.contains(entry.summary))
    #expect(check.text().contains("Copied"))
  }

  @Test func `takes a question with its reasons, and what a page says of a person`() throws {
    var check = try opened("4<Enter>cy")
    #expect(copies(check).first?.text.contains("To ask ourselves") == true)
    check = try opened("gf<Enter>cy")
    #expect(copies(check).first?.text.contains("In this family") == true)
  }

  @Test func `keeps to roles where roles are shown`() throws {
    let check = try opened("N4<Enter>cy")
    let names = try BundledCases.file("marlow").people.map(\.label)
    let text = try #require(copies(check).first?.text)
    for name in names where name.count > 3 { #expect(!text.contains(name)) }
  }
}
