// SPDX-License-Identifier: Apache-2.0

import CaseboardTesting
import Testing

struct `A chronology that goes out` {
  private let home: Folder

  init() throws { home = try Folder() }

  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  @Test(arguments: ["marlow", "child-j", "okafor-lindqvist"])
  func `comes back in unchanged, and one changed letter is seen`(id: String) throws {
    let document = try home.write("case.yaml", try run("export", id, "--demo").output)
    #expect(try run("import", document).code == 0)
    let sent = try run("export", id, "--format", "csv").output
    let file = try home.write("sent.csv", sent)

    let back = try run("import", file, "--case", id)

    #expect(back.code == 0 && back.output.contains("0 new entries"), "\(back.errors)")
    #expect(try run("export", id, "--format", "csv").output == sent)

    let rows = sent.split(separator: "\r\n", omittingEmptySubsequences: false)
    let place = try #require(rows.firstIndex { $0.contains("the ") })
    let changed = rows.enumerated().map { index, row in
      index == place ? row.replacing("the ", with: "tha ", maxReplacements: 1) : row
    }.joined(separator: "\r\n")
    let other = try run("import", try home.write("other.csv", changed), "--case", id)
    #expect(other.code != 0 && other.errors.contains("nothing is imported"))
    #expect(try run("export", id, "--format", "csv").output == sent)
  }
}
