// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

/// Registers, records and plan over the published review and the invented family, at every size.
struct `Registers on screen` {
  private static let sizes = [(80, 24), (100, 30), (120, 36), (200, 60)]
  private static let pages = [
    ("incidents", "ti"), ("allegations", "ta"), ("appointments", "tp"), ("help", "th"),
    ("substances", "ts"), ("consent", "tc"), ("staff-safety", "tv"), ("rapport", "tw"),
    ("records", "gr"), ("plan", "gp"),
  ]

  private func check(
    _ id: String, _ size: (Int, Int), on day: String? = nil, _ viewpoint: String? = nil
  ) throws -> ScreenCheck {
    var check = try ScreenCheck(
      [try BundledCases.file(id)], columns: size.0, rows: size.1,
      asOf: try day.map { try Day(fieldText: $0) }, viewpoint: viewpoint)
    check.press("<Enter>")
    return check
  }

  @Test(arguments: sizes)
  func `show the published review`(columns: Int, rows: Int) throws {
    for (name, keys) in Self.pages {
      var check = try check("child-j", (columns, rows), on: "2017-02-28")
      check.press(keys)
      try expectScreen(check.text(), "child-j-\(name)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: sizes)
  func `show the Marlow family`(columns: Int, rows: Int) throws {
    for (name, keys) in Self.pages {
      var check = try check("marlow", (columns, rows))
      check.press(keys)
      try expectScreen(check.text(), "marlow-\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `offer themselves by letter`() throws {
    var check = try check("marlow", (80, 24))
    check.press("t")
    try expectScreen(check.text(), "marlow-registers-80x24")
    check.press("<Esc>")
    #expect(check.text().contains("1 Timeline"))
  }

  @Test func `tell nothing on 30 September 2016 that came later`() throws {
    let file = try BundledCases.file("child-j")
    let day = try Day(fieldText: "2016-09-30")
    let later = file.entries.filter { entry in
      Board(file, .day(day), .pooled).file.entries.allSatisfy { $0.id != entry.id }
    }
    #expect(later.count > 20)
    for (name, keys) in Self.pages {
      var check = try check("child-j", (200, 60), on: "2016-09-30")
      check.press(keys)
      let shown = check.text()
      for entry in later {
        for text in [entry.headline, entry.summary].compactMap({ $0 }) where text.count > 12 {
          #expect(!shown.contains(text.prefix(40)), "\(name) tells of \(entry.id)")
        }
      }
      #expect(!shown.contains("2017") && !shown.contains(" 17 "), "\(name)")
      #expect(shown.contains("Not shown"), "\(name)")
    }
  }
}
