// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import Dashboard
import TextSafety

/// `caseboard docs`: the pages that are printed from the program itself.
struct Docs: ParsableCommand {
  enum Page: String, ExpressibleByArgument, CaseIterable { case keys, formats, rules }

  static let configuration = CommandConfiguration(
    abstract: "Writes the pages that come from the program itself, or prints one.",
    shouldDisplay: false)

  @Argument(help: "keys, formats or rules: print this page instead of writing.") var page: Page?
  @Flag(help: "Say which page is out of date, and write nothing.") var check = false

  func run() throws {
    switch page {
    case .keys: Output.document(KeysPage.text)
    case .formats: Output.document(FormatReference.whole)
    case .rules: Output.document(try rules())
    case nil: try writeOrCheck()
    }
  }

  private func writeOrCheck() throws {
    let readme = try text("data/README.md")
    guard let mark = readme.firstRange(of: FormatReference.mark) else {
      throw Failure(
        .badData,
        "data/README.md has lost the mark of its printed part.\n"
          + "Nothing was written.\nPut back: \(FormatReference.mark)")
    }
    let formats = readme[..<mark.upperBound] + "\n\n" + FormatReference.whole
    let pages = [
      ("docs/keys.md", KeysPage.text), ("docs/prompt-rules.md", try rules()),
      ("data/README.md", String(formats)),
    ]
    for (name, fresh) in pages where try Files.readIfThere(name) != Array(fresh.utf8) {
      guard !check else {
        throw Failure(.badData, "\(name) is out of date.\nNothing was written.\nRun make docs.")
      }
      try Files.replace(name, with: fresh)
      Output.line(SafeText("wrote \(name)"))
    }
  }

  /// As they ship, whatever this account changes for itself.
  private func rules() throws -> String {
    RulesPage.text(try BundledFiles.practice(local: nil))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Files.read(name), as: UTF8.self)
  }
}
