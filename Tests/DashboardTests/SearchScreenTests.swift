// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

struct `The search screen` {
  private func check(_ columns: Int, _ rows: Int) throws -> ScreenCheck {
    let cases = try BundledCases.ids().map { try BundledCases.file($0) }
    return try ScreenCheck(cases, columns: columns, rows: rows)
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func `shows what matched and where`(columns: Int, rows: Int) throws {
    var screen = try check(columns, rows)
    screen.press("s")
    try expectScreen(screen.text(), "search-blank-\(columns)x\(rows)")
    screen.press("tess")
    try expectScreen(screen.text(), "search-tess-\(columns)x\(rows)")
    screen.press("<C-u>zzzz")
    #expect(screen.lines().contains { $0.contains("Nothing in the cases you may open") })
  }

  @Test func `opens the case at the entry, and comes back to what was found`() throws {
    var screen = try check(120, 36)
    screen.press("scot in her loft<Esc>s")
    #expect(screen.lines().contains { $0.contains("one in her loft") })
    screen.press("<Enter>")
    #expect(screen.effects.contains(.openCase("marlow")))
    #expect(
      screen.effects.contains { effect in
        if case .openEntry("marlow", _) = effect { true } else { false }
      })
    screen.press("<Esc>qs")
    #expect(screen.lines().contains { $0.contains("one in her loft") })
  }

  @Test func `opens the case with the entries of the person`() throws {
    var screen = try check(120, 36)
    screen.press("stess<Enter>")
    #expect(screen.lines().contains { $0.contains("person:tess") })
  }

  @Test func `offers the family of what was found`() throws {
    var screen = try check(120, 36)
    screen.press("stess")
    let family = try #require(screen.lines().first { $0.contains("   with ") })
    screen.press("<Tab><Tab>")
    let chosen = try #require(screen.lines().first { $0.contains("   with [") })
    let second = try #require(family.split(separator: ", ").dropFirst().first)
    #expect(chosen.contains("[\(second)]"))
    screen.press("<S-Tab><S-Tab>")
    #expect(!screen.lines().contains { $0.contains("with [") })
    screen.press("<S-Tab><Enter>")
    #expect(screen.lines().contains { $0.contains("person:") && !$0.contains("person:tess") })
  }

  @Test func `offers the family of a text that was found, and not where roles stand for names`()
    throws
  {
    var screen = try check(80, 24)
    screen.press("scot in her loft<Tab>")
    #expect(screen.lines().contains { $0.contains("with [") })
    screen.press("<Esc>Ns<Tab>")
    #expect(!screen.lines().contains { $0.contains("with [") })
  }

  @Test func `is in the audit once nothing is typed for a while, and never by its words`() throws {
    var screen = try check(80, 24)
    screen.press("ste")
    #expect(!screen.effects.contains(where: isNoted))
    screen.send(.settled)
    screen.send(.settled)
    #expect(screen.effects.count(where: isNoted) == 1)
    screen.press("s<Esc>")
    #expect(screen.effects.count(where: isNoted) == 2)
  }

  private func isNoted(_ effect: Effect) -> Bool {
    if case .noteSearch = effect { true } else { false }
  }

  @Test func `shows no names where roles stand for them`() throws {
    var screen = try check(120, 36)
    screen.press("Nstess")
    let found = screen.lines().dropFirst(2)
    #expect(!found.isEmpty && !found.contains { $0.contains("Tess") })
  }
}
