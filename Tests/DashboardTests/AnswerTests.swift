// SPDX-License-Identifier: Apache-2.0

import CaseboardTesting
import Testing

struct `Answering a question` {
  private func marlow() throws -> ScreenCheck {
    var check = try ScreenCheck([try BundledCases.file("marlow")], columns: 120, rows: 36)
    check.press("<Enter>4z")
    return check
  }

  @Test func `needs a reason, and says so at the field`() throws {
    var check = try marlow()
    check.press("r<C-s>")
    #expect(check.text().contains("This is needed"))
    #expect(!check.text().contains("Saved"))
  }

  @Test func `keeps it with its reason, and takes the question off the open ones`() throws {
    var check = try marlow()
    let first = try #require(check.lines().first { $0.contains("B-3") })
    check.press("r<Tab>A manager looked at it with the school<C-s>")

    #expect(check.text().contains("Saved: answer-"))
    let after = try #require(check.lines().last { $0.contains("B-3") })
    #expect(first != after)
    #expect(after.contains("done"))
  }

  @Test func `asks until when it is put off, and not for a day that has gone`() throws {
    var check = try marlow()
    check.press("rd")
    check.press("<Tab>After the meeting<C-s>")
    #expect(check.text().contains("Until when?"))
    check.press("1/1/2020<C-s>")
    #expect(check.text().contains("has come already"))
  }

  @Test func `throws nothing away without asking`() throws {
    var check = try marlow()
    check.press("r<Tab>half a sen<Esc>")
    #expect(check.text().contains("half a sen"))
    check.press("<Esc>tence")
    #expect(check.text().contains("half a sentence"))
    check.press("<Esc>y")
    #expect(!check.text().contains("half a sen"))
  }
}
