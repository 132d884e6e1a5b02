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

  /// Reads a chronology a stretch at a time and hands its entries on as they come.
  func chronology(
    _ name: String, into file: CaseFile, _ options: ChronologyOptions, skipsDuplicates: Bool,
    to destination: ChronologyDestination? = nil,
    progress: @escaping (Double) throws -> Void = { _ in }
  ) throws -> ImportReport {
    var intake = ChronologyImport(
      into: file, vocabulary: workplace.vocabulary, today: workplace.today)
    intake.renames = try options.renames
    intake.skipsDuplicates = skipsDuplicates
    let source = try FileStretches(name)
    let more = {
      try progress(source.share)
      return try source.next()
    }
    let report =
      try destination.map { try intake.read(name: name, to: $0, more: more) }
      ?? intake.read(name: name, more: more)
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
