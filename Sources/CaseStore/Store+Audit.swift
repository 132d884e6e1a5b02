// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

extension Store {
  /// Writes down what somebody is about to see or has done; where it throws, nothing may be shown.
  ///
  /// - Parameter subject: ids, codes and counts; never case text, and never the words of a search,
  ///   since even their hash could be guessed.
  package func note(
    _ action: AuditTrail.Action, in id: CaseFile.ID? = nil, subject: String? = nil,
    by worker: Worker
  ) throws {
    try mapped {
      try writer.write { db in
        if let id { _ = try caseKey(id, db, worker) }
        try AuditTrail(db).add(action, by: worker, at: clock(), in: id?.text, subject: subject)
      }
    }
  }

  /// The latest line of the audit; nil in a store nobody has touched.
  package func auditHead() throws -> AuditTrail.Head? {
    try mapped { try writer.read { db in try AuditTrail(db).head() } }
  }

  /// The first line of the audit that does not follow from the one before; nil where all do.
  package func firstAuditBreak() throws -> Int? {
    try mapped { try writer.read { db in try AuditTrail(db).firstBreak() } }
  }

  /// The ids of records whose content no longer has the hash it was recorded with.
  package func changedRecords(in id: CaseFile.ID, by worker: Worker) throws -> [String] {
    try mapped {
      try writer.read { db in
        let key = try caseKey(id, db, worker)
        let rows = CaseRows(
          db, caseKey: key, leavesOutDetail: false, asFirstRecorded: true)
        guard var file = rows.caseFile() else {
          return [id.text]
        }
        var check = HashCheck(db: db, caseKey: key)
        file.fields(&check)
        return check.changed + (rows.failure == nil ? [] : [id.text])
      }
    }
  }
}

/// Holds every record of a case against the hash that was kept with it.
private struct HashCheck: FieldVisitor {
  let db: Database
  let caseKey: Int64
  private(set) var changed: [String] = []

  init(db: Database, caseKey: Int64) {
    self.db = db
    self.caseKey = caseKey
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}
  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    let stored = try? Row.fetchAll(
      db,
      sql: "SELECT hash, id FROM \"\(TableShape.name(of: Part.self))\" WHERE owner_key = ? "
        + "AND owner_field = ? ORDER BY position", arguments: [caseKey, "\(name)"])
    let rows = stored ?? []
    if rows.count != parts.count { changed.append("\(name)") }
    for (row, part) in zip(rows, parts) where (row[0] as String?) != ContentHash.of(part) {
      changed.append(row[1])
    }
  }
}
