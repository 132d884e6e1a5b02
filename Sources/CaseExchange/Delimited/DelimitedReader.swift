// SPDX-License-Identifier: Apache-2.0

package import StrictYAML

/// Reads comma-separated rows strictly (RFC 4180), in the memory of one row.
///
/// Every problem goes to the log and reading goes on with the next row, so that all are found. A
/// row with a problem is not given. What was read is to be used only when the log is empty.
package struct DelimitedReader {
  /// Nil when the file is empty or the header itself cannot be read.
  package let header: DelimitedRow?
  private var rows: DelimitedRows

  /// `more` gives the next bytes of the file, and none at its end.
  package init(
    log: ProblemLog, limits: DelimitedLimits = DelimitedLimits(),
    more: @escaping () throws -> [UInt8]
  ) throws {
    rows = try DelimitedRows(DelimitedInput(more), limits: limits, log: log)
    header = try rows.next()
    if let header {
      DelimitedReader.noteHeadings(header, log)
      rows.width = header.fields.count
    } else if log.isEmpty {
      log.note(at: .start, "found nothing, expected a header row")
    }
  }

  /// The next row that is as wide as the header.
  package mutating func next() throws -> DelimitedRow? {
    while header != nil, let row = try rows.next() {
      if rows.accepts(row) { return row }
    }
    return nil
  }

  private static func noteHeadings(_ header: DelimitedRow, _ log: ProblemLog) {
    var seen: Set<String> = []
    for (index, field) in header.fields.enumerated() {
      let name = field.text.lowercased().split(separator: " ").joined(separator: " ")
      if name.isEmpty {
        log.note(at: field.place, "found no heading for column \(index + 1), expected one")
      } else if !seen.insert(name).inserted {
        log.note(
          at: field.place, field: field.text,
          "found the heading \(quoted(field.text)) again, expected each once")
      }
    }
  }
}

extension DelimitedReader {
  package init(
    _ bytes: [UInt8], log: ProblemLog, limits: DelimitedLimits = DelimitedLimits()
  ) throws {
    var rest: [UInt8]? = bytes
    try self.init(log: log, limits: limits) {
      defer { rest = nil }
      return rest ?? []
    }
  }
}
