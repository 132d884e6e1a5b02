// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Everything that ships is written to be read by the child at eighteen and by the parent tomorrow
/// (rules.md, "Ethics and wording").
struct `The wording` {
  static let banned = [
    "failed to", "refuses to engage", "hostile", "chaotic", "disguised compliance",
    "attention-seeking", "manipulative", "risk score", "red flag", "likely to abuse",
  ]

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every page, every file of data, and every source whose words reach a screen or a terminal.
  private static func files() throws -> [URL] {
    let folders = [
      "data", "docs", "Sources/Dashboard", "Sources/Escalation", "Sources/CaseModel",
      "Sources/CaseExchange", "Sources/CaseStore", "Sources/caseboard",
    ]
    let pages = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"].map { root.appending(path: $0) }
    let kinds: Set = ["yaml", "md", "swift", "1", "c"]
    return try pages
      + folders.flatMap { folder in
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
          .map { root.appending(path: folder).appending(path: $0) }
      }.filter { kinds.contains($0.pathExtension) }
  }

  /// A phrase may be broken over lines, with the marks of a comment or a text between.
  private static func joined(_ text: String) -> String {
    text.lowercased().replacing(/[\s"]*\n[\s\/"+#|>]*/, with: " ")
  }

  @Test func `uses none of the banned phrases, in anything that ships`() throws {
    let files = try Self.files()
    #expect(files.count > 200)
    for file in files {
      let words = Self.joined(try String(contentsOf: file, encoding: .utf8))
      for phrase in Self.banned {
        #expect(!words.contains(phrase), "\(file.lastPathComponent): \(phrase)")
      }
    }
  }

  @Test(arguments: ["failed\n  /// to", "failed \"\n      + \"to", "failed\n# to"])
  func `is read across the lines of a comment or a text`(text: String) {
    #expect(Self.joined(text).contains("failed to"))
  }
}
