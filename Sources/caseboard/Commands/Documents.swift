// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import StrictYAML

/// Documents by name: read, checked, and their problems in words.
struct Documents {
  let workplace: Workplace

  init(_ workplace: Workplace) { self.workplace = workplace }

  static func isChronology(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }

  func caseFile(_ name: String) throws -> CaseFile {
    let bytes = try Files.read(name)
    do throws(Problems) {
      return try CaseDocument.read(bytes, name: name, vocabulary: workplace.vocabulary)
    } catch {
      throw Failure(.badData, "\(error.description)\n\(name): nothing of it was taken")
    }
  }

  func chronology(
    _ name: String, into file: CaseFile, _ options: ChronologyOptions, skipsDuplicates: Bool
  ) throws -> ImportReport {
    var intake = ChronologyImport(
      into: file, vocabulary: workplace.vocabulary, today: workplace.today)
    intake.renames = try options.renames
    intake.skipsDuplicates = skipsDuplicates
    var rest: [UInt8]? = try Files.read(name)
    let report = try intake.read(name: name) {
      defer { rest = nil }
      return rest ?? []
    }
    guard report.isAccepted else {
      throw Failure(.badData, report.summary.joined(separator: "\n"))
    }
    return report
  }

  /// What a document is, in a few lines of counts; throws with every problem it has.
  func check(_ name: String, _ options: ChronologyOptions) throws -> [String] {
    if Self.isChronology(name) {
      return try chronology(name, into: CaseFile(), options, skipsDuplicates: false).summary
    }
    let file = try caseFile(name)
    return [
      "\(name): in order; case \(file.header.id), \(file.entries.count) entries, "
        + "\(file.people.count) people, \(file.notes.count) notes"
    ]
  }
}
