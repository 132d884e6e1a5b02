// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension ChronologyImport {
  /// Reads a file a chunk at a time; an empty chunk is the end. What the report accepts is all of
  /// it or nothing. Throws only what `more` throws.
  package func read(name: String, more: @escaping () throws -> [UInt8]) throws -> ImportReport {
    let log = ProblemLog(file: name)
    var reader = try DelimitedReader(log: log, more: more)
    guard let header = reader.header else {
      return ImportReport(name: name, problems: log.problems)
    }
    var intake = ChronologyIntake(self, header: header, name: name, log: log)
    while let row = try reader.next() { intake.take(row) }
    return intake.finish()
  }
}
