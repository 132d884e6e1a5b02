// SPDX-License-Identifier: Apache-2.0

import CaseboardTesting
import Foundation
import Testing

struct `Commands` {
  private let home: Folder

  init() throws { home = try Folder() }

  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `carry every case of the data folder`() throws {
    let outcome = try run("list", "--demo", "--json")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])

    #expect(list.compactMap { $0["id"] as? String }.sorted() == (try BundledCases.ids()))
  }

  @Test func `show the review with 130 entries, and from the hub what it had received`() throws {
    let all = try json(try run("show", "child-j", "--json").output)
    #expect((all["entries"] as? [Any])?.count == 130)

    let hub = try json(
      try run("show", "child-j", "--json", "--as-of", "2016-08-01", "--viewpoint", "hub").output)
    let ids = (hub["entries"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
    #expect(!ids.contains("J057"))
    let hidden = try #require(hub["hidden"] as? [String: Int])
    #expect((hidden["notToldToViewpoint"] ?? 0) > 0)

    let pooled = try run("show", "child-j", "--json", "--as-of", "2016-08-01").output
    #expect(pooled.contains("\"J057\""))
  }

  @Test func `end as sysexits say`() throws {
    #expect(try run("show", "nobody", "--demo").code == 66)
    #expect(try run("list").code == 66)
    #expect(try run("show", "child-j", "--as-of", "soonish").code == 64)
    #expect(try run("check", "nothing.yaml").code == 66)
    let bad = try home.write("bad.yaml", "caseboard: 1\ncase: {id: x}\nentrys: []\n")
    let outcome = try run("check", bad)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("bad.yaml:3:1"))
    #expect(outcome.errors.contains("entries"))
  }

  @Test func `search names and texts, with the words unseen where that is asked for`() throws {
    let seen = try run("search", "--demo", "tess")
    #expect(seen.code == 0)
    #expect(seen.output.contains("marlow"))
    #expect(seen.errors.contains("can see the words"))
    let unseen = try Program.shell(
      "/bin/sh", ["-c", "printf 'tess cot' | \"$0\" search --demo --json -", Program.path],
      home: home)
    #expect(unseen.errors.isEmpty)
    #expect(try json(unseen.output)["hits"] is [Any])
    #expect(try run("search", "--demo", "--", "\"", "NEAR(", "*").code == 0)
  }

  @Test func `generate a caseload, and go on where it stopped`() throws {
    let store = home.path + "/big/cases.sqlite"
    let words = ["generate", "--entries", "60", "--seed", "3", "--store", store]
    #expect(try Program.run(words + ["--cases", "4"], home: home).output.contains("Saved: 4"))
    #expect(try Program.run(words + ["--cases", "6"], home: home).output.contains("Saved: 6"))
    #expect(
      try Program.run(words + ["--cases", "6"], home: home).output.contains("there already"))
    #expect(try run("list", "--store", store).output.split(separator: "\n").count == 6)
  }

  @Test func `import, export and bring back the same case`() throws {
    let exported = try run("export", "marlow", "--demo").output
    let file = try home.write("marlow.yaml", exported)

    #expect(try run("import", file, "--dry-run").output.contains("nothing was changed"))
    #expect(try run("list").code == 66)
    let outcome = try run("import", file)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try run("export", "marlow").output == exported)
    #expect(try run("import", file).code == 73)
  }

  @Test func `add with --merge what is new of a case, and nothing else`() throws {
    let text = try run("export", "moyo", "--demo").output
    let file = try home.write("moyo.yaml", text)
    #expect(try run("import", file).code == 0)
    let entry = """
        - id: entry-new
          kind: contact
          when: 2026-03-04
          source: school
          summary: A call about the school run.
          children: [kuda]

      """
    let place = try #require(text.range(of: "\nentries:\n"))
    var longer = text
    longer.insert(contentsOf: entry, at: place.upperBound)
    try home.write("moyo.yaml", longer)

    let dry = try run("import", file, "--merge", "--dry-run")
    #expect(dry.output.contains("1 new"), "\(dry.output)\(dry.errors)")
    #expect(try run("export", "moyo").output == text)

    #expect(try run("import", file, "--merge").code == 0)
    #expect(try run("show", "moyo", "--json").output.contains("entry-new"))
    #expect(try run("import", file, "--merge").output.contains(": 0 new"))
  }

  @Test func `refuse a merge that says something else of what is recorded`() throws {
    let text = try run("export", "petrov", "--demo").output
    let file = try home.write("petrov.yaml", text)
    #expect(try run("import", file).code == 0)
    try home.write(
      "petrov.yaml",
      text.replacingOccurrences(of: "The landlord is selling.", with: "The landlord has sold."))

    let outcome = try run("import", file, "--merge")

    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("Nothing was changed"))
    #expect(outcome.errors.contains("entry "))
    #expect(try run("export", "petrov").output == text)
  }

  /// 32 bytes at the end of each page are kept free, for encryption to come (SQLite's header, byte
  /// 20).
  @Test func `leave room in each page`() throws {
    let file = try home.write("case.yaml", try run("export", "moyo", "--demo").output)
    #expect(try run("import", file).code == 0)
    let store = home.path + "/data/caseboard/cases.sqlite"
    #expect([UInt8](try Data(contentsOf: URL(filePath: store)))[20] == 32)
  }

  @Test func `bring in a chronology that somebody else might send`() throws {
    let file = try home.write(
      "theirs.csv",
      "\u{FEFF}Date of event,Service,What happened\r\n"
        + "12/4/16,Police,\"A call,\nand a second line\"\r\n"
        + "\"spring 2016\",School,Late most days\r\n")

    let dry = try run(
      "import", file, "--case", "theirs", "--new", "--map", "Date of event=when", "--map",
      "Service=agency", "--map", "What happened=summary", "--dry-run")
    #expect(dry.code == 0 || dry.errors.contains("no store"), "\(dry.errors)")

    let outcome = try run(
      "import", file, "--case", "theirs", "--new", "--map", "Date of event=when", "--map",
      "Service=agency", "--map", "What happened=summary")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try run("show", "theirs", "--json").output.contains("2016-04-12"))
  }

  @Test func `take nothing of a document with one bad line`() throws {
    let good = try run("export", "petrov", "--demo").output
    let bad = try home.write(
      "bad.yaml", good.replacingOccurrences(of: "2025-02-20", with: "2025-02-31"))
    let outcome = try run("import", bad)

    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("2025-02-31"))
    #expect(try run("list").code == 66)
  }

  /// Row A15: whatever the umask, nobody else can reach a store; and a store that others can reach
  /// is refused.
  @Test(arguments: ["000", "022", "077"])
  func `make a store for this account alone`(umask: String) throws {
    let file = try home.write("case.yaml", try run("export", "moyo", "--demo").output)
    let outcome = try Program.shell(
      "/bin/sh", ["-c", "umask \(umask); exec '\(Program.path)' import '\(file)'"], home: home)

    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try home.mode("data/caseboard") == 0o700)
    for name in try FileManager.default.contentsOfDirectory(
      atPath: home.path + "/data/caseboard")
    {
      #expect(try home.mode("data/caseboard/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func `refuse a store that is a link, is shared or has two names`() throws {
    let file = try home.write("case.yaml", try run("export", "moyo", "--demo").output)
    #expect(try run("import", file).code == 0)
    let store = home.path + "/data/caseboard/cases.sqlite"
    let files = FileManager.default

    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: store)
    let shared = try run("list")
    #expect(shared.code == 77)
    #expect(shared.errors.contains("chmod 600"))
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: store)

    try files.createSymbolicLink(
      atPath: home.path + "/data/caseboard/link.sqlite", withDestinationPath: store)
    #expect(try run("list", "--store", home.path + "/data/caseboard/link.sqlite").code == 77)

    try files.linkItem(atPath: store, toPath: home.path + "/data/caseboard/second.sqlite")
    #expect(try run("list").code == 77)
    try files.removeItem(atPath: home.path + "/data/caseboard/second.sqlite")

    try files.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: home.path + "/data/caseboard")
    #expect(try run("list").code == 77)
  }

  @Test func `refuse a damaged store, and say what is safe`() throws {
    let file = try home.write("case.yaml", try run("export", "moyo", "--demo").output)
    #expect(try run("import", file).code == 0)
    let store = home.path + "/data/caseboard/cases.sqlite"
    // SQLite has taken its log back where it closed cleanly.
    try? FileManager.default.removeItem(atPath: store + "-wal")
    var bytes = try Data(contentsOf: URL(filePath: store))
    for index in 0..<100 { bytes[index] = 0x41 }
    try bytes.write(to: URL(filePath: store))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: store)

    let outcome = try run("list")
    #expect(outcome.code == 69)
    #expect(outcome.errors.contains("left as it is"))
  }

  @Test func `list some of the cases as the filter line of the board does`() throws {
    let some = try run("list", "--demo", "--filter", "marlow").output.split(separator: "\n")
    #expect(some.count == 1 && some[0].contains("The Marlow family"))
    #expect(try run("list", "--demo", "--filter", "zzzz").output == "No case fits.\n")
    let unread = try run("list", "--demo", "--filter", "status:nothing")
    #expect(unread.code == 64 && unread.errors.contains("status:nothing"))
  }

  @Test func `print the caseload where there is no terminal`() throws {
    let outcome = try run("demo")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("The Marlow family"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `never let stored text act on a terminal`() throws {
    let text = try run("export", "petrov", "--demo").output
      .replacingOccurrences(of: "The landlord is selling.", with: "\\e]0;x\\aThe landlord \\u202e.")
      .replacingOccurrences(of: "summary: \\e", with: "summary: \"\\e")
    let file = try home.write("hostile.yaml", text)
    _ = try run("import", file)
    let shown = try run("show", "petrov").output
    #expect(
      shown.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control && $0.value != 0x202E
      })
  }
}
