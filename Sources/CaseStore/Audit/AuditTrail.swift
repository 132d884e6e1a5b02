// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Who opened, read or wrote what, and when: each line carries the hash of the one before, and is
/// written in the same transaction as what it tells of. Never case text.
package struct AuditTrail {
  /// 1 had neither its own number nor what was written in its hash; both are read (`AuditChain`).
  static let version = 2
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// What a write put down: the keys it gave out, in which case.
  struct Written {
    let keys: WrittenRows.Keys
    let caseKey: Int64
    /// Whether others' keys may lie between these, which are then those of the whole case.
    var isWholeCase = false

    func hash(_ db: Database) throws -> String {
      if isWholeCase { return try WrittenRows(of: caseKey, db).hash(of: keys) }
      return try WrittenRows.hash(of: keys, in: caseKey, db)
    }
  }

  /// Adds a line. Where the machine's clock stands before the last line, a line that says so comes
  /// first: the order is that of the numbers.
  func add(
    _ action: Action, by worker: Worker, at moment: Moment, in caseFile: String?,
    subject: String? = nil, wrote written: Written? = nil
  ) throws {
    let last = try Row.fetchOne(
      db, sql: "SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1")
    var (seq, previous) = ((last?[0] as Int?) ?? 0, (last?[1] as String?) ?? "")
    if action != .clockBack, let before = last?[2] as String?, moment.description < before {
      try add(.clockBack, by: worker, at: moment, in: nil)
      (seq, previous) = (seq + 1, try head()?.hash ?? "")
    }
    let content = try written.map { try $0.hash(db) }
    let fields: [String] = [
      String(Self.version), String(seq + 1), previous, moment.description, worker.name,
      worker.role ?? "", worker.agency ?? "", String(worker.uid), action.rawValue, caseFile ?? "",
      subject ?? "", written.map { String($0.keys.lowerBound) } ?? "",
      written.map { String($0.keys.upperBound) } ?? "", content ?? "",
    ]
    var canonical = CanonicalBytes()
    for field in fields { canonical.add(field) }
    try db.execute(
      sql: """
        INSERT INTO audit (seq, prev_hash, hash, hash_version, at, actor, role, agency, uid,
          action, case_id, subject, first_key, next_key, content)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """,
      arguments: [
        seq + 1, previous, Hex.text(canonical.digest), Self.version, moment.description,
        worker.name, worker.role, worker.agency, worker.uid, action.rawValue, caseFile, subject,
        written?.keys.lowerBound, written?.keys.upperBound, content,
      ])
  }

  /// When a worker last did something with a case.
  func last(_ action: Action, by worker: Worker, in caseFile: String) throws -> Moment? {
    let at = try String.fetchOne(
      db,
      sql: """
        SELECT at FROM audit WHERE case_id = ? AND action = ? AND actor = ? AND uid = ?
        ORDER BY seq DESC LIMIT 1
        """, arguments: [caseFile, action.rawValue, worker.name, worker.uid])
    return at.flatMap { try? Moment(fieldText: $0) }
  }

  func head() throws -> Head? {
    try Row.fetchOne(
      db,
      sql: "SELECT seq, hash, (SELECT count(*) FROM audit) FROM audit ORDER BY seq DESC LIMIT 1"
    ).map { Head(seq: $0[0], hash: $0[1], count: $0[2]) }
  }

  /// The latest lines, oldest first; of one case, or of everything.
  func lines(of caseID: String?, most: Int?) throws -> [Line] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM (
          SELECT seq, at, actor, role, agency, uid, action, case_id, subject, hash FROM audit
          WHERE ?1 IS NULL OR case_id = ?1 ORDER BY seq DESC LIMIT ?2) ORDER BY seq
        """, arguments: [caseID, most ?? -1]
    ).map { row in
      Line(
        seq: row[0], at: row[1], actor: row[2], role: row[3], agency: row[4], uid: row[5],
        action: row[6], caseID: row[7], subject: row[8], hash: row[9])
    }
  }
}
