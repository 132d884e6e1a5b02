// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Recording from scripts.
@Suite(.serialized)
struct `Recording in a store` {
  private let home: Folder

  init() throws {
    home = try Folder()
    let file = try home.write("marlow.yaml", try run("export", "marlow", "--demo").output)
    #expect(try run("import", file).code == 0)
  }

  @discardableResult
  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  private func record(_ words: String, _ input: String) throws -> Program.Outcome {
    try Program.shell(
      "/bin/sh", ["-c", "echo '\(input)' | '\(Program.path)' record \(words)"], home: home)
  }

  @Test func `checks from a script what the form checks, and says the field`() throws {
    let note = #"{"child": "robin", "life": "Up before anyone."}"#
    #expect(try record("note marlow --dry-run", note).output.contains("nothing was changed"))
    #expect(try !run("export", "marlow").output.contains("Up before anyone."))
    #expect(try record("note marlow --json", note).output.contains("\"note-"))
    #expect(try run("export", "marlow").output.contains("Up before anyone."))

    let empty = try record("note marlow", #"{"child": "robin"}"#)
    #expect(empty.code == 65)
    #expect(empty.errors.contains("life: "))
    let stranger = try record("note marlow", #"{"child": "nobody", "life": "x"}"#)
    #expect(stranger.code == 65 && stranger.errors.contains("child: "))
    #expect(try record("note nowhere", note).code == 66)
    #expect(try record("nothing marlow", note).code == 64)
    #expect(try run("record", "visit", "--fields").output.contains("summary"))
  }
}
