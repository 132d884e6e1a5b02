// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import Foundation
import StrictYAML
import Testing

/// The documents that the tests start from.
enum Sample {
  static let vocabulary = Vocabulary {
    $0.themes = ["housing", "domestic-abuse", "missed-appointment", "strength"].map { id in
      Theme {
        $0.id = Tag(id)
        $0.words = id
      }
    }
    $0.signs = ["strangulation", "weapon"].map { id in
      Sign {
        $0.id = Tag(id)
        $0.words = id
      }
    }
    $0.agencies = [
      Agency {
        $0.id = "police"
        $0.name = "Police"
        $0.sector = .police
      }
    ]
  }

  /// The example that `data/README.md` shows.
  static var document: String { get throws { try fenced("yaml") } }

  static var chronology: String { get throws { try fenced("csv") } }

  static var readme: String {
    get throws { try String(contentsOf: readmePlace, encoding: .utf8) }
  }

  static var readmePlace: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/README.md")
  }

  private static func fenced(_ language: String) throws -> String {
    let parts = try readme.components(separatedBy: "```\(language)\n")
    return try #require(parts.dropFirst().first?.components(separatedBy: "```\n").first)
  }
}

/// Reads a case document with the tests' vocabulary.
func read(_ text: String) throws(Problems) -> CaseFile {
  try CaseDocument.read(Array(text.utf8), name: "case.yaml", vocabulary: Sample.vocabulary)
}

/// What keeps a document out, a line for each problem; empty where it is taken.
func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

func problems(_ bytes: [UInt8]) -> [String] {
  do {
    _ = try CaseDocument.read(bytes, name: "case.yaml", vocabulary: Sample.vocabulary)
    return []
  } catch {
    return error.lines
  }
}

extension Problems {
  /// What is shown, without the name of the file.
  var lines: [String] {
    list.map { problem in
      Problem(at: problem.place, field: problem.field, problem.message).description
    }
  }
}
