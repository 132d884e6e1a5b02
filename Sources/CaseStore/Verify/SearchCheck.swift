// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Makes the rows of search once more from the records, in a store in memory, and compares.
struct SearchCheck {
  private let fresh: DatabaseQueue

  init() throws {
    fresh = try DatabaseQueue()
    try Migrations.all.migrate(fresh)
  }

  func agrees(
    _ records: [(key: Int64, record: any Recorded)], caseKey: Int64, _ db: Database
  ) throws -> Bool {
    var expected: [Set<[String]>] = []
    try fresh.inTransaction { fresh in
      let index = SearchIndex(fresh)
      for (key, record) in records { try index.add(record, key: key, caseKey: caseKey) }
      expected = try rows(of: caseKey, fresh)
      return .rollback
    }
    guard try rows(of: caseKey, db) == expected else { return false }
    return try wordsAreIndexed(caseKey, db)
  }

  /// Words by line, since a name that came later stands in a row of its own.
  private func rows(of caseKey: Int64, _ db: Database) throws -> [Set<[String]>] {
    var lines: Set<[String]> = []
    let words = try Row.fetchCursor(
      db, sql: "SELECT record_key, what, id, text FROM searchable WHERE case_key = ?",
      arguments: [caseKey])
    while let row = try words.next() {
      let place = [String(row[0] as Int64), row[1] as String, row[2] as String]
      for line in (row[3] as String).split(separator: "\n") { lines.insert(place + [String(line)]) }
    }
    return [
      lines,
      try set(
        "SELECT record_key, id, what, source, text FROM known_name WHERE case_key = ?", caseKey, db
      ),
      try set("SELECT key, earliest, latest FROM entry_day WHERE case_key = ?", caseKey, db),
    ]
  }

  private func set(_ sql: String, _ caseKey: Int64, _ db: Database) throws -> Set<[String]> {
    let cells = try RawRows(db, sql, [caseKey])
    var rows: Set<[String]> = []
    while try cells.next() { rows.insert(cells.columns.indices.map(cells.text)) }
    return rows
  }

  /// Each row of words has an entry in the full-text index.
  private func wordsAreIndexed(_ caseKey: Int64, _ db: Database) throws -> Bool {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM searchable WHERE case_key = ?
          AND key NOT IN (SELECT id FROM word_index_docsize)
        """, arguments: [caseKey]) == 0
  }
}
