// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

extension SearchIndex {
  /// Fills the tables of search and the caseload from the record where another version of the program
  /// filled them: all of it in one transaction, so that a stop leaves what was there.
  static func refresh(
    _ writer: any DatabaseWriter, _ progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws {
    let version = try writer.read { db in
      try Int.fetchOne(db, sql: "SELECT version FROM search_version")
    }
    guard version != Self.version else { return }
    try writer.write { db in try SearchIndex(db).rebuild(progress) }
  }

  func rebuild(_ progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }) throws {
    for table in [
      "name_use", "name_form", "name_word", "known_name", "searchable", "case_line", "case_facet",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    try db.execute(sql: "INSERT INTO word_index (word_index) VALUES ('delete-all')")
    let keys = try Int64.fetchAll(db, sql: "SELECT key FROM case_file ORDER BY key")
    for (index, key) in keys.enumerated() {
      progress(index, keys.count)
      let rows = CaseRows(db, caseKey: key, leavesOutDetail: false)
      guard var file = rows.caseFile() else {
        continue
      }
      var indexer = CaseIndexer(index: self, caseKey: key)
      file.fields(&indexer)
      if let failure = rows.failure ?? indexer.failure { throw failure }
      try CaseLine(db).refresh(key)
    }
    try db.execute(sql: "UPDATE search_version SET version = ?", arguments: [Self.version])
  }
}

/// Adds every record of a case that is in the store to its index.
private struct CaseIndexer: RecordVisitor {
  let index: SearchIndex
  let caseKey: Int64
  private(set) var failure: (any Error)?

  init(index: SearchIndex, caseKey: Int64) {
    self.index = index
    self.caseKey = caseKey
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    if let part { add([part], "\(name)") }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    add(parts, "\(name)")
  }

  private mutating func add<Part: Recorded>(_ parts: [Part], _ field: String) {
    guard failure == nil, !parts.isEmpty else { return }
    do {
      let keys = try Int64.fetchAll(
        index.db,
        sql: """
          SELECT key FROM "\(TableShape.name(of: Part.self))"
          WHERE case_key = ?1 AND owner_key = ?1 AND owner_field = ?2 ORDER BY position
          """, arguments: [caseKey, field])
      for (part, key) in zip(parts, keys) { try index.add(part, key: key, caseKey: caseKey) }
    } catch { failure = error }
  }
}
