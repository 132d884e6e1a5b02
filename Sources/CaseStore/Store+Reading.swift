// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Whole values out, in one read. An opening is committed to the audit before anything is shown.
extension Store {
  /// The cases this worker may open, by name.
  package func caseload(for worker: Worker) throws -> [CaseSummary] {
    try mapped {
      try writer.read { db in
        try Row.fetchAll(db, sql: CaseloadQuery.sql, arguments: [worker.name]).map { row in
          try CaseloadQuery.summary(row, db)
        }
      }
    }
  }

  /// A case without the long texts of its entries. Writes *opened* to the audit first; throws, and
  /// shows nothing, where that cannot be written.
  package func open(_ id: CaseFile.ID, by worker: Worker) throws -> CaseFile {
    try mapped {
      let key = try writer.write { db in
        let key = try caseKey(id, db, worker)
        try AuditTrail(db).add(.opened, by: worker, at: clock(), in: id.text)
        return key
      }
      return try read(key, leavesOutDetail: true)
    }
  }

  /// The same case again, after somebody wrote to it; it is open already.
  package func reread(_ id: CaseFile.ID, by worker: Worker) throws -> CaseFile {
    try mapped {
      let key = try writer.read { db in try caseKey(id, db, worker) }
      return try read(key, leavesOutDetail: true)
    }
  }

  /// A whole case for an export, which the audit knows as one.
  package func export(_ id: CaseFile.ID, by worker: Worker) throws -> CaseFile {
    try mapped {
      let key = try writer.write { db in
        let key = try caseKey(id, db, worker)
        try AuditTrail(db).add(.exported, by: worker, at: clock(), in: id.text)
        return key
      }
      return try read(key, leavesOutDetail: false)
    }
  }

  /// One entry with its long text; *read* is in the audit before it is returned.
  package func entry(
    _ id: TimelineEntry.ID, in caseID: CaseFile.ID, by worker: Worker
  ) throws -> TimelineEntry {
    try mapped {
      let (key, detail) = try writer.write { db in
        let key = try caseKey(caseID, db, worker)
        try AuditTrail(db).add(.read, by: worker, at: clock(), in: caseID.text, subject: id.text)
        let row = try Row.fetchOne(
          db, sql: "SELECT detail FROM entry WHERE case_key = ? AND id = ?",
          arguments: [key, id.text])
        return (key, row)
      }
      guard let detail,
        var entry = try read(key, leavesOutDetail: true).entries.first(where: { $0.id == id })
      else { throw StoreError.noSuchCase(caseID.text) }
      entry.detail = detail[0]
      return entry
    }
  }

  private func read(_ key: Int64, leavesOutDetail: Bool) throws -> CaseFile {
    try writer.read { db in
      let rows = CaseRows(db, caseKey: key, leavesOutDetail: leavesOutDetail)
      guard let file = rows.all(CaseFile.self)[CaseRows.Place(owner: 0, field: "")]?.first else {
        throw rows.failure ?? StoreError.damaged("a case has lost its first row")
      }
      if let failure = rows.failure { throw failure }
      return file
    }
  }

  /// A case that is not there and one this worker may not open are the same answer.
  func caseKey(_ id: CaseFile.ID, _ db: Database, _ worker: Worker) throws -> Int64 {
    let key = try Int64.fetchOne(
      db, sql: "SELECT case_key FROM open_case WHERE id = ? AND \(CaseloadQuery.mayOpen)",
      arguments: [id.text, worker.name])
    guard let key else { throw StoreError.noSuchCase(id.text) }
    return key
  }

  func mapped<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch { throw StoreError.mapped(error) }
  }
}

/// The caseload as one query, with the access of each case checked in it (ruling 20).
enum CaseloadQuery {
  /// The latest statement on access counts; none means everyone.
  static let mayOpen = """
    NOT EXISTS (
      SELECT 1 FROM case_access AS access
      WHERE access.case_key = open_case.case_key AND access.kind = 'named'
        AND access.position = (
          SELECT max(position) FROM case_access WHERE case_key = open_case.case_key)
        AND NOT EXISTS (
          SELECT 1 FROM value_list WHERE value_list.case_key = open_case.case_key
            AND value_list.owner_key = access.key AND value_list.owner_field = 'workers'
            AND value_list.value = ?))
    """

  static let sql = """
    SELECT open_case.case_key, open_case.id, open_case.label, open_case.kind,
      (SELECT value FROM case_status WHERE case_status.case_key = open_case.case_key
        ORDER BY position DESC LIMIT 1),
      (SELECT agency FROM case_lead WHERE case_lead.case_key = open_case.case_key
        ORDER BY position DESC LIMIT 1),
      (SELECT count(*) FROM entry_day WHERE entry_day.case_key = open_case.case_key),
      (SELECT max(latest) FROM entry_day WHERE entry_day.case_key = open_case.case_key)
    FROM open_case WHERE \(mayOpen) ORDER BY open_case.label COLLATE NOCASE, open_case.id
    """

  static func summary(_ row: Row, _ db: Database) throws -> CaseSummary {
    let key: Int64 = row[0]
    let children = try String.fetchAll(
      db,
      sql: """
        SELECT person.label FROM value_list JOIN person
          ON person.case_key = value_list.case_key AND person.id = value_list.value
        WHERE value_list.case_key = ? AND value_list.owner_field = 'children'
          AND value_list.owner_key = (SELECT key FROM "case" WHERE case_key = ?)
        ORDER BY value_list.position
        """, arguments: [key, key])
    return CaseSummary(
      id: CaseFile.ID(row[1]), label: row[2],
      kind: CaseHeader.Kind(rawValue: row[3]) ?? .live, children: children,
      status: (row[4] as String?).flatMap { StatusStatement.Value(rawValue: $0) },
      leadAgency: row[5], entryCount: row[6],
      lastEntry: (row[7] as Int?).map { Day(number: $0) }, nextDate: try nextDate(key, db))
  }

  /// What a later record stands in the place of, or took back.
  private static let setAside = """
    SELECT "of" FROM correction WHERE case_key = ?1
      AND (kind = 'withdraws' OR (kind IN ('corrects', 'adds') AND replacement IS NOT NULL))
    """

  /// The next meeting planned or action due, as the record has them.
  private static func nextDate(_ key: Int64, _ db: Database) throws -> Day? {
    let texts = try String.fetchAll(
      db,
      sql: """
        SELECT planned_edtf FROM meeting
          WHERE case_key = ?1 AND planned_edtf IS NOT NULL AND held_edtf IS NULL
            AND cancelled_by IS NULL AND id NOT IN (\(setAside))
        UNION ALL
        SELECT due_edtf FROM action
          WHERE case_key = ?1 AND due_edtf IS NOT NULL AND done_edtf IS NULL
            AND withdrawn_because IS NULL AND id NOT IN (\(setAside))
        """, arguments: [key])
    return texts.compactMap { try? EDTF(fieldText: $0).bounds.latest }.min()
  }
}
