// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

struct `Keys` {
  @Test func `mean one thing in each place`() {
    var seen: Set<String> = []
    for binding in Keymap.all {
      for key in binding.keys {
        #expect(seen.insert("\(binding.context) \(key)").inserted, "\(key) is bound twice")
      }
    }
  }

  @Test func `are in the notation that the terminal gives`() {
    for key in Keymap.all.flatMap(\.keys) where !(key.count == 2 && key.first == "g") {
      #expect(Key.keys(key).map(\.notation) == [key])
    }
  }
}

struct `The dashboard` {
  private func caseload(_ columns: Int, _ rows: Int) throws -> ScreenCheck {
    try ScreenCheck(
      try BundledCases.ids().map { try BundledCases.file($0) }, columns: columns, rows: rows)
  }

  @Test func `blanks at one key and comes back at the same`() throws {
    var check = try caseload(80, 24)
    check.press("b")
    let blank = check.lines().filter { !$0.isEmpty }.isEmpty
    #expect(blank)
    check.press("b")
    #expect(check.text().contains("Child J"))
  }

  @Test func `says what size it needs, and recovers`() throws {
    var check = try caseload(80, 24)
    check.send(.resized(Size(columns: 40, rows: 10)))
    #expect(check.text().contains("60x16"))
    check.send(.resized(Size(columns: 80, rows: 24)))
    #expect(check.text().contains("Cases"))
  }

  @Test func `draws at any size without going over the edge`() throws {
    for columns in stride(from: 1, through: 210, by: 11) {
      for rows in [1, 2, 5, 16, 24, 61] {
        var check = try ScreenCheck(
          [try BundledCases.file("child-j")], columns: columns, rows: rows,
          asOf: try Day(fieldText: "2017-02-28"))
        check.press("<Enter>")
        #expect(check.buffer().lines.count == rows)
      }
    }
  }

  @Test func `filters the caseload as it is typed`() throws {
    var check = try caseload(80, 24)
    check.press("/szym<Enter>")
    #expect(check.text().contains("Cases ─ 1 of"))
    check.press("<Esc>")
    #expect(!check.text().contains("Cases ─ 1 of"))
  }

  @Test func `narrows the caseload by what cases have to do with, and says what it cannot read`()
    throws
  {
    var check = try caseload(120, 36)
    check.press("fstatus:cin theme:housing")
    let narrowed = check.text()
    #expect(narrowed.contains("Cases ─ ") && narrowed.contains(" of 1"))
    check.press("<C-u>under:old")
    #expect(check.text().contains("under:old: expected an age"))
    check.press("<C-u>changed:yes<Enter>")
    #expect(check.text().contains("No case fits. Esc shows all again."))
    check.press("<Esc>ooo")
    #expect(check.text().contains("by status"))
  }

  @Test func `pages through more cases than it holds`() throws {
    let cases = (0..<700).map { number in
      CaseFile {
        $0.header.id = CaseFile.ID("c\(1_000 + number)")
        $0.header.label = "Family \(1_000 + number)"
      }
    }
    var check = try ScreenCheck(cases, columns: 80, rows: 24)
    check.press("oG")
    #expect(check.text().contains("Family 1699"))
    check.press("gg")
    #expect(check.text().contains("Family 1000"))
    for _ in 0..<30 { check.press("<PageDown>") }
    #expect(check.text().contains("Family 1480"))
    #expect(!check.text().contains("…\n"))
  }

  @Test func `puts roles in place of names everywhere`() throws {
    var check = try ScreenCheck(
      [try BundledCases.file("child-j")], columns: 120, rows: 36,
      asOf: try Day(fieldText: "2017-02-28"))
    check.press("<Enter>N")
    #expect(!check.text().contains("Maternal Grandmother"))
    #expect(check.text().contains("the mother"))
  }

  @Test func `tells trouble in three sentences and goes on`() throws {
    var check = try caseload(80, 24)
    check.send(
      .failed(Trouble(what: "The disk is full.", safe: "All is saved.", next: "Free some space.")))
    #expect(check.text().contains("The disk is full."))
    check.press("x")
    #expect(!check.text().contains("The disk is full."))
  }

  @Test func `says why a command does nothing here`() throws {
    var check = try caseload(80, 24)
    check.press(":viewpoint<Enter>")
    #expect(!check.effects.contains(.quit))
    check.press("<Esc>q")
    #expect(check.effects.contains(.quit))
  }

  @Test func `keeps hostile text inside its own cell`() throws {
    var file = CaseFile()
    file.header = CaseHeader {
      $0.id = "hostile"
      $0.label = "Hostile"
      $0.kind = .invented
      $0.today = Day(year: 2026, month: 3, day: 12)
    }
    file.agencies = [
      Agency {
        $0.id = "police"
        $0.name = "Police"
        $0.sector = .police
      }
    ]
    let texts = [
      "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{202E}txet desrever", "a\rb\nc\td", "x\u{200B}\u{FEFF}y",
      String(repeating: "long ", count: 2_000), "Zoë 名前 👩‍👩‍👧 น้ำ", "\u{9B}31m", "\u{301}alone",
    ]
    file.entries = try texts.enumerated().map { index, text in
      let when = try EDTF(fieldText: "2026-01-0\(index + 1)")
      return TimelineEntry {
        $0.id = TimelineEntry.ID("E\(index)")
        $0.when = When(when)
        $0.summary = text
        $0.source = Source("police")
      }
    }
    for (columns, rows) in [(80, 24), (120, 36)] {
      var check = try ScreenCheck([file], columns: columns, rows: rows)
      check.press("<Enter>z")
      let lines = check.buffer().lines
      for line in lines {
        #expect(TextMeasure.columns(of: line) == columns)
        #expect(
          line.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
          })
      }
    }
  }
}
