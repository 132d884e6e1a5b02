// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing
import TextSafety

/// What registers, records and plan do at the keyboard, and what they hold.
struct `Registers` {
  private func open(
    _ file: CaseFile, columns: Int = 120, rows: Int = 36, on day: String? = nil
  ) throws -> ScreenCheck {
    var check = try ScreenCheck(
      [file], columns: columns, rows: rows, asOf: try day.map { try Day(fieldText: $0) })
    check.press("<Enter>")
    return check
  }

  private func text(_ name: String, of id: String, on day: String, _ viewpoint: Viewpoint = .pooled)
    throws -> RegisterText
  {
    let board = Board(try BundledCases.file(id), .day(try Day(fieldText: day)), viewpoint)
    let reading = CaseReading(board, try BundledCases.practice(), hub: "csc", showsRoles: false)
    return try #require(RegisterText(name, reading))
  }

  @Test func `count the incidents of the last 12 months as the header does`() throws {
    var check = try open(try BundledCases.file("child-j"), on: "2017-02-28")

    check.press("tiw")

    let title = try #require(check.lines().first { $0.contains("Incidents") })
    #expect(title.contains("8, up to 6 more may fall inside"), "\(title)")
    #expect(title.contains("within:12m"))
  }

  @Test func `keep a smell apart from what was said of another substance at the same visit`()
    throws
  {
    let lines = try text("substances", of: "child-j", on: "2017-02-28").lines
      .map(\.text)
    let visit = lines.filter { $0.contains("he thought he smelled cannabis") }

    #expect(visit.count == 2)
    #expect(visit[0].contains("smell ") && !visit[0].contains(" past "), "\(visit[0])")
    #expect(visit[1].contains("statement ") && visit[1].contains(" past "), "\(visit[1])")
  }

  @Test func `go through the windows and back to all`() throws {
    var check = try open(try BundledCases.file("marlow"))
    check.press("ti")
    let all = check.text()
    check.press("w")
    #expect(check.text().contains("1 ─ within:12m, 4 hidden by it"))
    check.press("wwww")
    #expect(check.text() == all)
  }

  @Test func `take the filter line of the timeline, and give it back with Esc`() throws {
    var check = try open(try BundledCases.file("child-j"), on: "2017-02-28")
    check.press("tafperson:grandmother<Enter>")
    #expect(check.text().contains("hidden by it"))
    #expect(!check.text().contains("A second call of the same sort"))
    check.press("<Esc>")
    #expect(check.text().contains("Allegations ─ 13 and perhaps 1 more"))
    check.press("<Esc>")
    #expect(check.text().contains("all 117 entries"))
  }

  @Test func `say that nothing fits a filter, and what an empty one means`() throws {
    var check = try open(try BundledCases.file("marlow"))
    check.press("tafwithin:1d<Enter>")
    #expect(check.text().contains("Nothing here fits the filter"))

    var empty = try open(try BundledCases.file("adeleke"))
    empty.press("ti")
    #expect(empty.text().contains("No incident is on the board."))
  }

  @Test func `find words from the cursor on`() throws {
    var check = try open(try BundledCases.file("child-j"), on: "2017-02-28")
    check.press("ti/neighbour<Esc>")
    #expect(check.lines().contains { $0.hasPrefix("▸") && $0.contains("Neighbour's threat") })
  }

  @Test func `open the entry, read in the audit first`() throws {
    var check = try open(try BundledCases.file("marlow"))
    check.press("ti<Enter>")
    #expect(check.effects.last == .openEntry("marlow", "M44"))
    check.press("<Esc>")
    #expect(check.text().contains("Incidents ─ 5"))
  }

  @Test func `open a record with all its fields, then the entry it stands in`() throws {
    var check = try open(try BundledCases.file("child-j"), on: "2017-02-28")
    check.press("tc<Enter>")
    #expect(check.text().contains("answer: reluctant"))
    #expect(check.text().contains("Nothing recorded"))
    check.press("<Enter>")
    #expect(check.effects.last == .openEntry("child-j", "J103"))
  }

  @Test func `keep blank, not asked, not in this source and nothing recorded apart`() throws {
    let incidents = try text("incidents", of: "child-j", on: "2017-02-28")
    let pregnant = try #require(incidents.columns.firstIndex(of: "pregnant"))
    let kinds = incidents.rows.map { row -> String in
      switch row.cells[pregnant] {
      case .missing(let kind): "\(row.id) \(kind)"
      case .text(let text): "\(row.id) \(text)"
      }
    }
    #expect(kinds.contains("J057 left blank"))
    #expect(kinds.contains("J037 not in this source"))
    let allegations = try text("allegations", of: "child-j", on: "2017-02-28")
    let back = try #require(allegations.columns.firstIndex(of: "takenBack"))
    guard case .missing("nothing recorded") = allegations.rows[1].cells[back] else {
      Issue.record("nothing recorded is drawn as something")
      return
    }
  }

  @Test func `step with the day`() throws {
    var check = try open(try BundledCases.file("marlow"))
    check.press("gp")
    #expect(check.text().contains("Bags packed"))
    check.press("[")
    #expect(!check.text().contains("Bags packed"))
    #expect(check.text().contains("12 Feb 2026"))
    check.press("]]]")
    let overdue = check.lines().firstIndex { $0.hasPrefix("Overdue") }
    #expect(overdue != nil)
    #expect(check.text().contains("days late"))
  }

  @Test func `show what social care had received from its own eyes`() throws {
    let pooled = try text("incidents", of: "child-j", on: "2017-02-28")
    let hub = try text("incidents", of: "child-j", on: "2017-02-28", .agency("csc"))
    #expect(hub.rows.count < pooled.rows.count)
    #expect(hub.lines.contains { $0.text.contains("Not shown") })
  }

  @Test func `keep the cursor on its row when the day moves`() throws {
    var check = try open(try BundledCases.file("child-j"), on: "2017-02-28")
    check.press("tijjjj")
    let before = try #require(check.lines().first { $0.hasPrefix("▸") })
    check.press("]")
    let after = try #require(check.lines().first { $0.hasPrefix("▸") })
    #expect(before.prefix(40) == after.prefix(40))
  }

  @Test func `put roles in place of names`() throws {
    var check = try open(try BundledCases.file("marlow"), columns: 200, rows: 60)
    for keys in ["ti", "ta", "tp", "th", "ts", "tc", "tv", "tw", "gr", "gp"] {
      check.press(keys + "N")
      for name in ["Kim", "Ash ", "Tess", "Robin", "Obi", "Adeyemi"] {
        #expect(!check.text().contains(name), "\(keys) names \(name)")
      }
      check.press("N<Esc>")
    }
  }
}

/// A case of 5,000 entries in the registers.
struct `A long case` {
  @Test func `scrolls in every register to its last row`() throws {
    let file = try SampleLongCase.file(entries: 5_000)
    var check = try ScreenCheck([file], columns: 120, rows: 36)
    check.press("<Enter>")

    for (keys, last) in [("ti", "incident 0 "), ("ta", "claim 1 "), ("tp", "visit 2 ")] {
      check.press(keys)
      let first = check.text()
      check.press("<PageDown><PageDown>jjj")
      #expect(check.text() != first)
      check.press("G")
      #expect(check.lines().contains { $0.hasPrefix("▸") && $0.contains(last) }, "\(keys)")
      check.press("gg")
      #expect(check.text() == first)
      check.press("<Esc>")
    }
  }
}

private enum SampleLongCase {
  static func file(entries count: Int) throws -> CaseFile {
    var file = CaseFile()
    file.header = CaseHeader {
      $0.id = "long"
      $0.label = "A long case"
      $0.kind = .invented
      $0.today = Day(year: 2026, month: 3, day: 12)
      $0.children = ["child"]
    }
    file.people = [
      Person {
        $0.id = "child"
        $0.label = "Child"
      }
    ]
    file.agencies = [
      Agency {
        $0.id = "police"
        $0.name = "Police"
        $0.sector = .police
      }
    ]
    let start = try #require(Day(year: 2010, month: 1, day: 1))
    file.entries = (0..<count).map { number in
      TimelineEntry {
        $0.id = TimelineEntry.ID("E\(number)")
        $0.when = When(EDTF(start.advanced(by: number)))
        $0.source = Source("police")
        $0.children = ["child"]
        switch number % 3 {
        case 0:
          $0.kind = .incident
          $0.summary = "incident \(number) of a long record, told at some length"
          $0.incident = Incident { $0.grade = .standard }
        case 1:
          $0.kind = .allegation
          $0.summary = "claim \(number) of a long record"
          $0.allegation = Allegation { $0.byRole = "a neighbour" }
        default:
          $0.kind = .appointment
          $0.summary = "visit \(number) of a long record"
          $0.appointment = Appointment {
            $0.people = ["child"]
            $0.outcome = .attended
          }
        }
      }
    }
    return file
  }
}
