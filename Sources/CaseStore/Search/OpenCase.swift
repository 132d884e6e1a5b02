// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// A case that a worker may open, and the names that stand in it.
struct OpenCase {
  let key: Int64
  let id: CaseFile.ID
  let label: String

  /// Those that this worker may open, in the order given, which one query decides for each
  /// (ruling 20).
  static func among(
    _ keys: [Int64], most: Int, _ db: Database, _ worker: Worker
  ) throws -> [OpenCase] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, label FROM open_case WHERE case_key = ? AND \(CaseloadQuery.mayOpen)")
    var found: [OpenCase] = []
    for key in keys where found.count < most {
      if let row = try Row.fetchOne(statement, arguments: [key, worker.name]) {
        found.append(OpenCase(key: key, id: CaseFile.ID(row[0]), label: row[1]))
      }
    }
    return found
  }

  /// A name, number or birth date, and whose it is.
  struct Name: Hashable {
    /// The key of the record it stands in, and that record's id.
    let record: Int64
    let id: String
    /// As `KnownName` has it: `called` for what the board calls a person.
    let what: String
    /// The agency that gave it, as it is called for short.
    let source: String?
    let text: String
  }

  func names(_ db: Database) throws -> [Name] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT known_name.record_key, known_name.id, known_name.what,
          coalesce(agency.short, agency.name, known_name.source), known_name.text
        FROM known_name LEFT JOIN agency
          ON agency.case_key = known_name.case_key AND agency.id = known_name.source
            AND agency.owner_field = 'agencies'
        WHERE known_name.case_key = ? ORDER BY known_name.key
        """)
    return try Row.fetchAll(statement, arguments: [key]).map {
      Name(record: $0[0], id: $0[1], what: $0[2], source: $0[3], text: $0[4])
    }
  }
}
