// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Drafts: the one thing in a store that may be changed and taken out.
extension Store {
  /// On disk when this returns.
  package func keep(_ draft: Draft, by worker: Worker) throws {
    try mapped {
      try writer.write { db in
        let caseKey = try caseKey(draft.caseID, db, worker)
        try remove(draft.id, of: worker, db)
        try db.execute(
          sql: """
            INSERT INTO draft (id, author, uid, case_key, form, subject, at)
            VALUES (?,?,?,?,?,?,?)
            """,
          arguments: [
            draft.id, worker.name, worker.uid, caseKey, draft.form, draft.subject,
            draft.at.description,
          ])
        let key = db.lastInsertedRowID
        for (name, value) in draft.values where !value.isEmpty {
          try db.execute(
            sql: "INSERT INTO draft_value VALUES (?,?,?)", arguments: [key, name, value])
        }
      }
    }
  }

  /// This worker's own, the latest first.
  package func drafts(in caseID: CaseFile.ID, of worker: Worker) throws -> [Draft] {
    try mapped {
      try writer.read { db in
        let caseKey = try caseKey(caseID, db, worker)
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT key, id, form, subject, at FROM draft
            WHERE case_key = ? AND uid = ? AND author = ? ORDER BY at DESC, key DESC
            """, arguments: [caseKey, worker.uid, worker.name])
        return try rows.map { row in try draft(row, caseID, db) }
      }
    }
  }

  private func draft(_ row: Row, _ caseID: CaseFile.ID, _ db: Database) throws -> Draft {
    let values = try Row.fetchAll(
      db, sql: "SELECT name, value FROM draft_value WHERE draft_key = ?",
      arguments: [row[0] as Int64])
    return Draft(
      id: row[1], caseID: caseID, form: row[2], subject: row[3],
      values: Dictionary(values.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }),
      at: (try? Moment(fieldText: row[4])) ?? Moment(seconds: 0))
  }

  package func discardDraft(_ id: String, of worker: Worker) throws {
    try mapped { try writer.write { db in try remove(id, of: worker, db) } }
  }

  func remove(_ draft: String, of worker: Worker, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM draft WHERE id = ? AND uid = ? AND author = ?",
      arguments: [draft, worker.uid, worker.name])
  }
}
