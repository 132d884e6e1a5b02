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

  @Test func `links a person to one of another case, and says who else may be the same`() throws {
    let tully = try home.write(
      "tully.yaml",
      """
      caseboard: 1
      case: {id: tully, label: The Tully family}
      people:
        - {id: man, label: Ashley, names: [{text: Ash Peter Tully}]}

      """)
    #expect(try run("import", tully).code == 0)
    let before = try run("same", "marlow", "ash").output
    #expect(before.contains("tully man  Ashley") && before.contains("agrees: Ash Peter Tully"))
    #expect(try run("same", "marlow", "nobody").code == 66)
    #expect(try run("same", "marlow", "tess").output.contains("Nobody in the other cases"))

    let link = #"{"person": "ash", "other-case": "tully", "other-person": "man", "reason": "Told"}"#
    #expect(try record("person-link marlow", link).code == 0)
    #expect(try run("same", "tully", "man").output.contains("linked"))
    let json = try run("same", "marlow", "ash", "--json").output
    #expect(json.contains("\"person\": \"man\"") && json.contains("\"reason\": \"Told\""))
    #expect(try run("export", "marlow").output.contains("person-links:"))
    #expect(try run("verify").code == 0)
  }
}
