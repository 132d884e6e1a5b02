// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Crypto
import GRDB

/// Who opened, read or wrote what, and when: each line carries the hash of the one before, and is
/// written in the same transaction as what it tells of. Never case text.
package struct AuditTrail {
  /// The latest line, to be kept elsewhere: a chain alone proves nothing against someone who can
  /// rewrite the whole file.
  package struct Head: Hashable, Sendable {
    package let seq: Int
    package let hash: String
  }

  static let version = 1
  private let db: Database

  init(_ db: Database) { self.db = db }

  func add(
    _ action: Action, by worker: Worker, at moment: Moment, in caseFile: String?,
    subject: String? = nil
  ) throws {
    let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
    let seq = ((last?[0] as Int?) ?? 0) + 1
    let previous = (last?[1] as String?) ?? ""
    let fields: [String] = [
      String(seq), previous, moment.description, worker.name, worker.role ?? "",
      worker.agency ?? "", String(worker.uid), action.rawValue, caseFile ?? "", subject ?? "",
    ]
    let hash = AuditTrail.hash(fields)
    try db.execute(
      sql: "INSERT INTO audit VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
      arguments: [
        seq, previous, hash, Self.version, moment.description, worker.name, worker.role,
        worker.agency, worker.uid, action.rawValue, caseFile, subject,
      ])
  }

  private static func hash(_ fields: [String]) -> String {
    let canonical = fields.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
    return SHA256.hash(data: Array(canonical.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }

  func head() throws -> Head? {
    try Row.fetchOne(db, sql: "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
      .map { Head(seq: $0[0], hash: $0[1]) }
  }

  /// The number of the first line that does not follow from the one before; nil where all do.
  func firstBreak() throws -> Int? {
    var previous = ""
    var expected = 1
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT seq, prev_hash, hash, at, actor, role, agency, uid, action, case_id, subject
        FROM audit ORDER BY seq
        """)
    while let row = try rows.next() {
      let seq: Int = row[0]
      let fields: [String] = [
        String(seq), previous, row[3], row[4], row[5] ?? "", row[6] ?? "", String(row[7] as Int),
        row[8], row[9] ?? "", row[10] ?? "",
      ]
      let stored: String = row[2]
      guard seq == expected, previous == (row[1] as String), stored == AuditTrail.hash(fields)
      else { return seq }
      previous = stored
      expected += 1
    }
    return nil
  }
}
