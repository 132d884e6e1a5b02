// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

extension ChronologyImport {
  /// Reads a file a chunk at a time; an empty chunk is the end. What the report accepts is all of
  /// it or nothing. Throws only what `more` throws.
  package func read(name: String, more: @escaping () throws -> [UInt8]) throws -> ImportReport {
    var (entries, ids): ([TimelineEntry], Set<TimelineEntry.ID>) = ([], [])
    let destination = ChronologyDestination(
      add: { new in
        entries += new
        ids.formUnion(new.lazy.map(\.id))
      }, has: { ids.contains($0) })
    var report = try read(name: name, to: destination, more: more)
    if report.isAccepted { report.accepted = entries }
    return report
  }

  /// The same in the memory of some thousand rows: entries are handed on as they come, and count
  /// only where the report has no problem.
  package func read(
    name: String, to destination: ChronologyDestination, more: @escaping () throws -> [UInt8]
  ) throws -> ImportReport {
    let log = ProblemLog(file: name)
    var reader = try DelimitedReader(log: log, more: more)
    guard let header = reader.header else {
      return ImportReport(name: name, problems: log.problems)
    }
    var intake = ChronologyIntake(
      self, header: header, name: name, log: log, to: destination)
    while let row = try reader.next() { try intake.take(row) }
    return try intake.finish()
  }
}
