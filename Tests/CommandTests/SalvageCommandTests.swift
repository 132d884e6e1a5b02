// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `A damaged store` {
  private let home: Folder

  init() throws {
    home = try Folder()
    let family = try Program.run(["export", "moyo", "--demo"], home: home).output
    #expect(try run("import", try home.write("moyo.yaml", family)).code == 0)
  }

  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  private var store: String { home.path + "/data/caseboard/cases.sqlite" }

  /// The first page says how the file is laid out; without it SQLite opens nothing.
  private func loseFirstPage() throws {
    let file = try FileHandle(forWritingTo: URL(filePath: store))
    try file.write(contentsOf: Data(repeating: 0x5A, count: 512))
    try file.close()
  }

  @Test func `is read row by row into a new one`() throws {
    let before = try run("export", "moyo").output
    try loseFirstPage()
    #expect(try run("export", "moyo").code != 0)

    let salvaged = try run("salvage", store)
    #expect(salvaged.code == 0, "\(salvaged.errors)")
    #expect(salvaged.output.contains("Salvaged: 1 case,"))
    let new = store + ".salvaged"
    #expect(try run("export", "moyo", "--store", new).output == before)
    #expect(try run("verify", "--store", new).code == 0)

    let again = try run("salvage", store)
    #expect(again.code != 0)
    #expect(again.errors.contains("there already"))
  }
}
