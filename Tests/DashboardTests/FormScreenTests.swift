// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

/// The menu and the forms as people see and type them.
struct `Forms on screen` {
  private func marlow(_ columns: Int = 80, _ rows: Int = 24) throws -> ScreenCheck {
    var check = try ScreenCheck(
      [try BundledCases.file("marlow")], columns: columns, rows: rows)
    check.press("<Enter>")
    return check
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `stand as drawn`(columns: Int, rows: Int) throws {
    for (name, keys) in [
      ("menu", "n"), ("visit", "nv<Tab>Robin was up, dressed and had eaten by seven."),
      ("note", "nn<Tab><Tab><Tab><Tab><Tab><Tab>"), ("enquiry", "ns<Tab><Tab>the two incidents"),
    ] {
      var check = try marlow(columns, rows)
      check.press(keys)
      try expectScreen(check.text(), "record-\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `shows what was understood of a date before it is saved`() throws {
    var check = try marlow()
    check.press("nvapr 2026")
    #expect(check.text().contains("understood: April 2026"))
  }

  @Test func `completes what the case has said before`() throws {
    var check = try marlow()
    check.press("ns<Tab>")
    check.press("Bron")
    #expect(check.text().contains("→ Bronagh Daly"))
    check.press("<Right>")
    #expect(check.text().contains("Bronagh Daly"))
  }

  @Test func `finds a form by its words`() throws {
    var check = try marlow()
    check.press("n/baby's<Enter>")
    #expect(check.text().contains("No form has these words"))
    check.press("<Esc>/file held<C-u>next step<Enter>")
    #expect(check.text().contains("The next step of a request for a file"))
  }

  @Test func `says a doubt once, and saves what is repeated`() throws {
    var check = try marlow()
    check.press("nv<Tab>A visit that names no child.<C-s>")
    #expect(check.text().contains("No child is named"))
    check.press("<C-s>")
    #expect(check.text().contains("Saved: entry-"))
    #expect(check.text().contains("A visit that names no child."))
  }

  @Test func `goes back a day, and it is gone`() throws {
    var check = try marlow()
    check.press("nb<Tab>The school says that mornings are calm.<C-s><C-s>")
    #expect(check.text().contains("mornings are calm"))
    check.press("a11/3/2026<Enter>")
    #expect(!check.text().contains("mornings are calm"))
  }

  @Test func `asks what becomes of what was typed, and keeps it as a draft`() throws {
    var check = try marlow()
    check.press("nv<Tab>Half a sen<Esc>k")
    #expect(check.text().contains("Kept as a draft"))
    check.press("n")
    #expect(check.text().contains("draft  A visit  kept just now"))
    check.press("<Enter><Tab>tence, and the rest.<C-s><C-s>")
    #expect(check.text().contains("Saved"))
    check.press("n")
    #expect(!check.text().contains("draft  A visit"))
  }

  @Test func `blanks while something is typed, and loses none of it`() throws {
    for keys in ["nv<Tab>Half a sen", "/half a sen", ":half a sen", "s half a sen", "fhalf a sen"] {
      var check = try marlow()
      check.press(keys)
      #expect(check.text().lowercased().contains("half a sen"), "\(keys)")
      check.press("<C-x>")
      #expect(check.lines().joined().isEmpty, "\(keys)")
      check.press("xyz<C-x>tence")
      #expect(check.text().lowercased().contains("half a sentence"), "\(keys)")
    }
  }

  @Test func `blank with the usual key where no letter is typed`() throws {
    for keys in ["?", "V", "<Enter>", "4<Enter>", "t", "gw"] {
      var check = try marlow()
      check.press(keys + "b")
      #expect(check.lines().joined().isEmpty, "\(keys)")
    }
  }

  @Test func `open from the palette by their names`() throws {
    var check = try marlow()
    check.press(":record allegation")
    #expect(check.text().contains("n a"))
    check.press("<C-u>taken back<Enter>")
    #expect(check.text().contains("An allegation taken back"))
    #expect(check.text().contains("Field 1 of"))
  }

  @Test func `opens a draft of a withdrawal again, or says why not and shows what was typed`()
    throws
  {
    var check = try marlow()
    check.press("nb<Tab>Of another family.<C-s><C-s>uOf anoth<Esc>kn")
    #expect(check.text().contains("draft  Withdraw what you recorded last?"))
    check.press("<Enter>")
    #expect(check.text().contains("Of anoth") && check.text().contains("Field 1 of"))
    check.press("<Esc>kuSomething else<C-s>n<Enter>")
    #expect(check.text().contains("is withdrawn already"))
    #expect(check.text().contains("reason: Of anoth"))
  }

  @Test func `keeps the words of an answer to a question that is not asked any more`() throws {
    var check = try marlow()
    check.send(
      .draftsLoaded([
        Draft(
          id: "d", caseID: "marlow", form: "answer", subject: "Z-9",
          values: ["answer": "done", "text": "Talked it over with"], at: Moment(seconds: 0))
      ]))
    check.press("n")
    #expect(check.text().contains("draft  Answer to Z-9, not asked now"))
    check.press("<Enter>")
    #expect(check.text().contains("is not asked any more"))
    #expect(check.text().contains("text: Talked it over with"))
  }

  @Test func `throws a draft away only when it is told to twice`() throws {
    var check = try marlow()
    check.press("nv<Tab>Never mind<Esc>kn<Del><Esc>")
    #expect(check.text().contains("draft  A visit"))
    check.press("<Del>y")
    #expect(!check.text().contains("draft  A visit"))
  }

  @Test func `keeps what is typed each second, and when the terminal goes`() throws {
    var check = try marlow()
    check.press("nv<Tab>First")
    check.send(.secondPassed)
    check.press(" second")
    check.send(.ending)
    let kept = check.effects.compactMap { effect -> String? in
      guard case .keepDraft(let draft) = effect else { return nil }
      return draft.values["summary"]
    }
    #expect(kept == ["First", "First second"])
  }

  @Test func `does not lose a form where somebody else writes to the case`() throws {
    var check = try marlow()
    check.press("nv<Tab>In the middle of")
    let before = check.lines()
    check.send(.storeChanged)
    #expect(check.lines() == before)
  }

  @Test func `puts an entry right, and keeps the original a key away`() throws {
    var check = try marlow()
    check.press("nb<Tab>Mornings are clam.<C-s><C-s>")
    check.press("e")
    #expect(check.text().contains("Put right ─ 12 March 2026  Mornings are clam."))
    check.press("Spelling<Tab><Tab><C-u>Mornings are calm.<C-s><C-s>")
    #expect(check.text().contains("Mornings are calm."))
    #expect(!check.text().contains("clam"))
    check.press("<Enter>")
    #expect(check.text().contains("Put right by Test Worker"))
    #expect(check.text().contains("Spelling"))
    check.press("o")
    #expect(check.text().contains("Mornings are clam."))
  }

  @Test func `withdraws what was recorded last, with a reason`() throws {
    var check = try marlow()
    check.press("nb<Tab>Wrong family altogether.<C-s><C-s>u")
    #expect(check.text().contains("Withdraw what you recorded last?"))
    check.press("Wrong family<C-s>")
    #expect(!check.text().contains("Wrong family altogether."))
    check.press("u")
    #expect(check.text().contains("nothing here that could be withdrawn"))
  }

  @Test func `disputes an entry and adds to it, beside what stands`() throws {
    var check = try marlow()
    check.press("<Enter>dKim rang first.<Tab>Kim<C-s>")
    check.press("<Enter>")
    #expect(check.text().contains("Disputed"))
    #expect(check.text().contains("Kim rang first."))
    check.press("+The call is logged.<C-s><Enter>")
    #expect(check.text().contains("The call is logged."))
  }

  @Test func `reads two records of one person as one, and apart again`() throws {
    var check = try marlow()
    check.press("nPTess Marlow<C-s>")
    check.press("n1")
    check.press("tt<Tab>tt<Tab>Same school<C-s>")
    #expect(check.text().contains("Saved"))
    check.press("n2<Tab>Two sisters<C-s>")
    #expect(check.text().contains("Saved"))
  }
}
