// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

/// What a person at the screen notices when somebody else records in the case they have open.
struct `What others record` {
  private func opened(
    _ keys: String, _ columns: Int = 120, _ rows: Int = 36
  ) throws -> ScreenCheck {
    var check = try ScreenCheck(
      [try BundledCases.file("marlow")], columns: columns, rows: rows)
    check.press("<Enter>" + keys)
    _ = check.lines()
    return check
  }

  private func entry(_ day: String, _ text: String) throws -> CaseFile {
    var records = CaseFile()
    let when = try EDTF(fieldText: day)
    records.entries = [
      TimelineEntry {
        $0.id = "entry-by-another"
        $0.kind = .contact
        $0.when = When(when)
        $0.summary = text
        $0.source = Source("school")
      }
    ]
    return records
  }

  /// The lines of the screen but the foot, which says what came.
  private func body(_ check: inout ScreenCheck) -> [String] { check.lines().dropLast() }

  @Test func `stands on the board, and the foot says so`() throws {
    var check = try opened("")
    check.othersWrite(try entry("2026-03-11", "Tess brought a drawing."), in: "marlow")
    #expect(check.text().contains("Tess brought a drawing."))
    #expect(check.text().contains("Somebody has recorded in this case: 1 new entry"))
    check.press("<Down>")
    #expect(!check.text().contains("Somebody has recorded"))
  }

  /// Twenty entries down, with a newer one coming in above: nothing moves but the count.
  @Test(arguments: [(120, 36), (80, 24)])
  func `leaves cursor and scroll where they are`(columns: Int, rows: Int) throws {
    var check = try opened(String(repeating: "j", count: 20), columns, rows)
    let before = (body(&check), check.buffer().cursor)
    check.othersWrite(try entry("2026-03-11", "Tess brought a drawing."), in: "marlow")
    let after = (body(&check), check.buffer().cursor)

    #expect(before.1 == after.1)
    let changed = zip(before.0, after.0).filter { $0 != $1 }
    #expect(changed.allSatisfy { $0.0.contains("63") || $0.0.contains("more") }, "\(changed)")
  }

  @Test func `leaves filter, words, zoom and viewpoint`() throws {
    var check = try opened("fkind:incident<Enter>/Friday<Enter>Vj<Enter>z")
    let before = body(&check)
    check.othersWrite(try entry("2026-03-11", "Tess brought a drawing."), in: "marlow")
    let after = body(&check)
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(changed.allSatisfy { $0.0.contains("entries") || $0.0.contains("Not shown") })
  }

  @Test(arguments: [
    "r<Tab>Looked at with the sch", "?", ":vie", "<Enter>", "fkind:inc", "gw", "a2025",
  ])
  func `leaves what lies on top`(keys: String) throws {
    var check = try opened("4" + keys)
    let before = check.buffer().cursor
    let typed = keys == "?" ? "Keys" : keys.suffix(7)
    let showed = check.text().contains(typed)
    check.othersWrite(try entry("2026-03-11", "Tess brought a drawing."), in: "marlow")
    #expect(check.buffer().cursor == before)
    #expect(check.text().contains(typed) == showed)
  }

  @Test func `does not bring back a case that was left`() throws {
    var check = try opened("q")
    check.send(.caseReread(try BundledCases.file("marlow")))
    #expect(check.text().contains("Cases"))
  }
}
