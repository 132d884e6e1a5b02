// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Says in each case, and in the audit, what a salvage found: a correction beside each record that
/// is not whole, and a line that covers everything as it now is.
struct SalvageSigning {
  private let db: Database
  private let worker: Worker
  private let now: Moment

  init(_ db: Database, _ worker: Worker, _ now: Moment) {
    (self.db, self.worker, self.now) = (db, worker, now)
  }

  mutating func run(_ outcome: inout Salvage.Outcome) throws {
    let chain = try AuditChain(db)
    let cases = try Row.fetchAll(db, sql: "SELECT case_key, id FROM open_case ORDER BY case_key")
    for row in cases {
      let (key, id): (Int64, String) = (row[0], row[1])
      let partial = RecordCheck(db, caseKey: key, id: id).changed
      outcome.partial += partial.map { Salvage.Place(caseID: id, id: $0) }
      let closes = try mustClose(key, id, chain)
      if closes { outcome.closed.append(id) }
      try add(notes(partial, closes: closes), to: key)
      try sign(id, partial, key)
    }
    if cases.isEmpty { try AuditTrail(db).add(.salvaged, by: worker, at: now, in: nil) }
  }

  /// Where something of the case is lost and it was for named workers, or that cannot be told.
  private func mustClose(_ key: Int64, _ id: String, _ chain: AuditChain) throws -> Bool {
    let rows = try WrittenRows(of: key, db)
    let writes = chain.writes[id] ?? []
    let isWhole = !writes.isEmpty && writes.allSatisfy { rows.hash(of: $0.keys) == $0.content }
    if isWhole && chain.firstBreak == nil { return false }
    let access = try String.fetchOne(
      db, sql: "SELECT kind FROM case_access WHERE case_key = ? ORDER BY position DESC LIMIT 1",
      arguments: [key])
    if access == AccessStatement.Kind.named.rawValue { return false }
    let wasNamed = try Bool.fetchOne(
      db, sql: "SELECT is_named FROM temp.lost_case_line WHERE case_key = ?", arguments: [key])
    return wasNamed ?? (access == nil)
  }

  private func notes(_ partial: [String], closes: Bool) -> CaseFile {
    CaseFile { file in
      file.corrections = partial.map { id in
        Correction {
          $0.kind = .adds
          $0.of = id
          $0.text =
            "Part of this record was lost when the store was damaged. What could be read is "
            + "shown; a backup or whoever recorded it may have the rest."
          $0.reason = "Salvaged from a damaged store"
          $0.author = worker.name
          $0.at = When(EDTF(now.day))
        }
      }
      if closes {
        file.header.access = [
          AccessStatement {
            $0.kind = .named
            $0.workers = [worker.name]
            $0.reason = "Who may open this case was lost when the store was damaged."
            $0.by = worker.name
            $0.at = now
          }
        ]
      }
    }
  }

  private func add(_ notes: CaseFile, to key: Int64) throws {
    var notes = notes
    let first = try Int64.fetchOne(db, sql: "SELECT value FROM next_key") ?? 1
    var adder = RecordAdder(db, caseKey: key, nextKey: first)
    notes.fields(&adder)
    if let failure = adder.failure { throw failure }
    try db.execute(sql: "UPDATE next_key SET value = ?", arguments: [adder.nextKey])
    try CaseLine(db).refresh(key)
  }

  private func sign(_ id: String, _ partial: [String], _ key: Int64) throws {
    let next = try Int64.fetchOne(db, sql: "SELECT value FROM next_key") ?? 1
    try AuditTrail(db).add(
      .salvaged, by: worker, at: now, in: id, subject: partial.joined(separator: " "),
      wrote: AuditTrail.Written(keys: 0..<next, caseKey: key, isWholeCase: true))
  }
}
