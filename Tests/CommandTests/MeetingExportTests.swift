// SPDX-License-Identifier: Apache-2.0

import CaseboardTesting
import Testing

struct `A meeting's page from the command line` {
  private let home: Folder

  init() throws { home = try Folder() }

  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  @Test func `is for the people named, or for those who came`() throws {
    let named = try run(
      "export", "marlow", "--demo", "--meeting", "--with", "kim", "--format", "md")
    #expect(named.code == 0 && named.output.contains("In the room: Kim."))
    #expect(!named.output.contains("Tully"))
    let came = try run("export", "marlow", "--demo", "--meeting", "--format", "html")
    #expect(came.output.contains("In the room: Kim, Ash"))
  }

  @Test func `is refused as a document, as another report, and through somebody's eyes`() throws {
    let meeting = ["export", "marlow", "--demo", "--meeting"]
    for words in [
      [], ["--format", "md", "--report", "chronology"], ["--format", "csv", "--report", "minutes"],
      ["--format", "md", "--viewpoint", "hub"], ["--format", "md", "--with", "nobody"],
    ] {
      let outcome = try Program.run(meeting + words, home: home)
      #expect(outcome.code == 64 && outcome.output.isEmpty, "\(words)")
    }
    #expect(try run("export", "marlow", "--demo", "--with", "kim").code == 64)
  }

  @Test func `goes into a new file for this account alone, and into the audit as a meeting's`()
    throws
  {
    let case_ = try run("export", "marlow", "--demo")
    let file = try home.write("marlow.yaml", case_.output)
    #expect(try run("import", file).code == 0)
    let page = home.path + "/page.html"
    let outcome = try run(
      "export", "marlow", "--meeting", "--with", "kim,ash", "--format", "html", "--output", page)
    #expect(outcome.code == 0 && outcome.errors.contains("family 2, professionals 0, visitors 0"))
    #expect(try home.mode("page.html") == 0o600)
    let again = try run(
      "export", "marlow", "--meeting", "--with", "kim", "--format", "md", "--output", page)
    #expect(again.code == 73)
    let lines = try run("audit", "marlow").output.split(separator: "\n")
    #expect(lines.contains { $0.contains("exported") && $0.contains("meeting") })
  }
}
