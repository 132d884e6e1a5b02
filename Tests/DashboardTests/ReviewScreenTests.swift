// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

/// The published review on the days and at the sizes of the drawings.
struct `The published review on screen` {
  private func review(_ columns: Int, _ rows: Int, on day: String = "2017-02-28") throws
    -> ScreenCheck
  {
    var check = try ScreenCheck(
      [try BundledCases.file("child-j")], columns: columns, rows: rows,
      asOf: try Day(fieldText: day))
    check.press("<Enter>")
    return check
  }

  @Test(arguments: [(120, 36), (80, 24), (200, 60), (60, 16)])
  func `stands as drawn`(columns: Int, rows: Int) throws {
    var check = try review(columns, rows)

    try expectScreen(check.text(), "child-j-\(columns)x\(rows)")
    #expect(check.buffer().lines.allSatisfy { $0.count >= columns / 2 })
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func `shows lanes and density`(columns: Int, rows: Int) throws {
    var check = try review(columns, rows)
    check.press("zv")
    try expectScreen(check.text(), "child-j-lanes-\(columns)x\(rows)")
    check.press("v")
    try expectScreen(check.text(), "child-j-density-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func `keeps the words of an agency whose lane is not on screen`(columns: Int, rows: Int) throws {
    var check = try review(columns, rows)
    check.press("v")
    #expect(check.text().contains("CFP: Consent slow; visits often called off"))
    #expect(check.text().contains("▸Jan 17 on"))

    check.press(String(repeating: "l", count: 40))
    let last = check.text()
    #expect(last.contains("of 19, more with h"))
    check.press("h")
    #expect(check.text() != last)
  }

  @Test func `asks beside the first thing told since whether the IF is met`() throws {
    var check = try review(120, 36)
    check.press("zv/neighbour<Esc>")
    #expect(check.text().contains("= told. Is the IF"))
    #expect(check.text().contains("Neighbour's"))

    check = try review(120, 36, on: "2016-02-20")
    check.press("zv")
    #expect(!check.text().contains("Is the IF"))
  }

  @Test func `names every child over every page, and the year over the months`() throws {
    let children = "Child J about 4 months · Siblings 3, 2, 1 under 6 · first child adopted, sealed"
    var check = try review(80, 24)
    for keys in ["", "ti", "<Esc>gw", "<Esc>gf"] {
      check.press(keys)
      #expect(check.lines()[0] == " " + children)
    }
    check.press("<Esc>2")
    #expect(check.text().contains("│ 2016-17   Apr May"))
  }

  @Test func `counts as before what had ended before, and opens the entries behind a bar`() throws {
    var check = try review(120, 36)
    check.press("vvjjj")
    let row = try #require(check.lines().first { $0.contains("▸Substances") })
    #expect(row.hasSuffix(" 14         │"))
    #expect(check.text().contains("Not drawn: 14 before Apr 2015, 4 over all"))

    check.press("<Enter>")
    #expect(check.text().contains("theme:substance-misuse since:2015-04"))
    check.press("<Esc>")
    #expect(check.text().contains("all 117 entries"))
  }

  @Test func `widens columns from those on screen, and says what then lies before them`() throws {
    var check = try review(80, 24)
    check.press("vv-")
    #expect(check.text().contains("By quarter. Not drawn: 45 before Apr 2016, 4 over all"))
    check.press("++")
    #expect(check.text().contains("By year. Not drawn: 14 before Apr 2015"))
    #expect(check.text().contains("to Mar 16"))
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func `opens an entry and a question`(columns: Int, rows: Int) throws {
    var check = try review(columns, rows)
    check.press("<Enter>")
    try expectScreen(check.text(), "child-j-entry-\(columns)x\(rows)")
    check.press("<Esc>4<Enter>")
    try expectScreen(check.text(), "child-j-question-\(columns)x\(rows)")
  }

  @Test func `says what the header of the drawing says`() throws {
    var check = try review(120, 36)
    let text = check.text()

    #expect(text.contains("Child J about 4 months"))
    #expect(text.contains("Mother's first child: removed, adopted, sealed"))
    #expect(text.contains("all 117 entries, 8 may be later"))
    #expect(
      text.contains(
        "Police in 12 months: 8 incidents, up to 6 more may fall inside. "
          + "Social care told of 4, and of 3 of the 6"))
    #expect(text.contains("Child J   s?  s   t   ."))
    check.press("4z")
    #expect(check.text().contains("Adding up: 6, may be more"))
  }

  @Test func `puts reports that read alike in one row, and lays them out again`() throws {
    var check = try review(120, 36)
    #expect(check.text().contains("Police      x3 Father abusing Mother "))
    #expect(check.text().contains("· 2x not tested · said by Maternal Gran…"))
    #expect(!check.text().contains("reported by"))
    check.press("/abusing mother<Esc><Enter>")
    #expect(check.text().contains("3 reports that read alike, each on a line of its own now"))
    #expect(check.lines().count { $0.contains("Police      Father abusing Mother, ") } == 3)

    check = try review(80, 24)
    check.press("/a second such<Esc>")
    #expect(check.text().contains("▸Jan..Feb   Police      Father abusing Mother, reported again"))
  }

  @Test func `asks nothing more about a child who has died`() throws {
    var early = try review(120, 36, on: "2017-03-15")
    #expect(early.text().contains("Child J died Mar 17? · "))

    var check = try review(120, 200, on: "2017-03-31")
    let text = check.text()
    #expect(text.contains("Child J died Mar 17 · Sibling 3"))
    #expect(text.contains(" Last seen Sibling 3: "))
    check.press("4z")
    let lines = check.lines()
    let heading = try #require(lines.firstIndex { $0.contains("Stood when Child J died") })
    #expect(lines.prefix(heading).allSatisfy { !$0.contains("Who will see Child J?") })
    #expect(lines.suffix(from: heading).contains { $0.contains("Who will see Child J?") })
    #expect(lines.prefix(heading).contains { $0.contains("Who will see Sibling 3 +2?") })
  }

  @Test func `names the sign, who was not told and what was on a small screen too`() throws {
    var check = try review(80, 24)
    #expect(
      check.text().contains(
        "ASK TODAY F-2 Mar..Jul 16*, not told here: pressure on the neck or breathing"))
    #expect(check.text().contains("Social care told of 4, and of 3 of the 6"))
    check.press("3")
    #expect(check.text().contains("saw family   spoke to us"))
    check.press("4")
    #expect(check.text().contains("A-1   Sibling 3 +3: what is life like?"))
  }

  @Test func `tells nothing on 30 September 2016 that came later`() throws {
    var check = try review(200, 60, on: "2016-09-30")
    var all = check.text()
    for _ in 0..<4 {
      check.press("<C-d>")
      all += check.text()
    }

    for later in ["fire", "CFP", "born;", "months ·", "Rehoused", "Between homes", "2017"] {
      #expect(!all.contains(later), "\(later) is told too early")
    }
    #expect(all.contains("◇") || all.contains("due about October"))
    #expect(all.contains("not yet known to anyone"))
  }

  @Test func `hides from the hub what it had not received, and says how many`() throws {
    var check = try ScreenCheck(
      [try BundledCases.file("child-j")], columns: 120, rows: 36,
      asOf: try Day(fieldText: "2016-08-01"), viewpoint: "hub")
    check.press("<Enter>")
    let text = check.text()

    #expect(!text.contains("throat"))
    #expect(text.contains("not yet known to hub: Social care"))
    #expect(text.contains("not told"))
  }

  @Test func `finds, filters and comes back with Esc`() throws {
    var check = try review(80, 24)
    check.press("/neighbour<Esc>")
    #expect(check.text().contains("▸Mar..Aug*"))

    check.press("<Esc>ftheme:substance-misuse<Enter>")
    #expect(check.text().contains("hidden by it"))

    check.press("<Esc>")
    #expect(check.text().contains("all 117 entries"))
  }

  @Test func `says what is wrong with a filter while it is typed`() throws {
    var check = try review(80, 24)
    check.press("ftheme:nonsense")
    #expect(check.text().contains("theme:nonsense: expected one of"))
  }

  @Test func `steps the day, and turns to any agency's eyes`() throws {
    var check = try review(120, 36)
    check.press("[")
    #expect(check.text().contains("31 Jan 2017"))

    check.press("Vj<Enter>")
    #expect(check.text().contains("hub: Social care"))
  }

  @Test func `takes a typed day and refuses one that is none`() throws {
    var check = try review(80, 24)
    check.press("a<C-u>soonish<Enter>")
    #expect(check.text().contains("Not read as a date"))

    check.press("<C-u>aug 2016<Enter>")
    #expect(check.text().contains("31 Aug 2016"))
  }

  @Test func `goes as at an entry by the order of the story`() throws {
    var check = try review(120, 36)
    check.press("/duty visit<Esc>A")
    let text = check.text()

    #expect(text.contains("just before J060"))
    #expect(!text.contains("throat"))
  }

  @Test func `asks for a day when it is opened`() throws {
    var check = try ScreenCheck(
      [try BundledCases.file("child-j")], columns: 80, rows: 24)
    check.press("<Enter>")
    #expect(check.text().contains("The day to show"))
    #expect(check.text().contains("The pregnancy: 2016-10-31"))
  }
}

struct `The pages of the published review` {
  private func review(_ columns: Int, _ rows: Int, on day: String = "2017-02-28") throws
    -> ScreenCheck
  {
    var check = try ScreenCheck(
      [try BundledCases.file("child-j")], columns: columns, rows: rows,
      asOf: try Day(fieldText: day))
    check.press("<Enter>")
    return check
  }

  @Test(arguments: [(120, 36), (80, 24), (200, 60)])
  func `say who knew what about substances`(columns: Int, rows: Int) throws {
    var check = try review(columns, rows)
    check.press("gwtttt")
    let text = check.text()
    #expect(text.contains("theme: Substances"))
    #expect(
      text.replacing("\n ", with: " ").contains(
        "14 pieces, in 9 agencies. None is shown to hold more than 3; School perhaps 4."))
    #expect(text.contains("23 of 117 entries, 94 hidden"))
    #expect(text.contains("each holds, of the 14"))
    try expectScreen(text, "child-j-who-knew-\(columns)x\(rows)")
  }

  @Test func `keep the columns of an agency at hand, and never count what was said of all`() throws
  {
    var check = try review(80, 24)
    check.press("gwttttGlllllll")
    let text = check.text()
    #expect(text.contains("with h and l"))
    #expect(text.contains("Held by Hospital: 1 of the 14"))
    #expect(text.contains("over the whole time, not counted"))
    #expect(text.contains("▸Apr 15 on"))
    #expect(text.contains("More was asked of"))
  }

  @Test func `say it of the day shown, and of any agency`() throws {
    var check = try review(120, 36, on: "2015-06-30")
    check.press("gwtttt")
    #expect(!check.text().contains("Booking"))
    check.press("l")
    #expect(check.text().contains("Held by") && check.text().contains("nothing on record of"))
    check.press("<Enter>")
    #expect(check.text().contains("Who was told"))
    check.press("<Esc><Esc>")
    #expect(check.text().contains("1 Timeline"))
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func `replay when each question would have come`(columns: Int, rows: Int) throws {
    var check = try review(columns, rows)
    check.press("gt")
    #expect(check.text().contains("when a question would have been asked"))
    try expectScreen(check.text(), "child-j-replay-\(columns)x\(rows)")
    check.press("<Enter>")
    #expect(check.text().contains("1 Apr 2015"))
    #expect(check.text().contains("4 Questions"))
  }
}
