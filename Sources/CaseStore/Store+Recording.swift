// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Whole transactions in, each with its audit line.
extension Store {
  /// Adds cases: all of them, or none. Refuses one that is there already.
  package func add(_ files: [CaseFile], by worker: Worker) throws {
    try mapped {
      try writer.write { db in
        for file in files {
          let id = file.header.id.text
          if try Bool.fetchOne(
            db, sql: "SELECT 1 FROM open_case WHERE id = ?", arguments: [id]) == true
          {
            throw StoreError.alreadyThere(id)
          }
          try insert(file, by: worker, db)
        }
      }
    }
  }

  /// How many cases have an id that begins like this, whoever may open them.
  package func count(ofCasesNamed prefix: String) throws -> Int {
    try mapped {
      try writer.read { db in
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM \"case\" WHERE id >= ? AND id < ?",
          arguments: [prefix, prefix + "\u{10FFFF}"]) ?? 0
      }
    }
  }

  /// Several additions and several new cases, in one transaction.
  package func merge(
    _ additions: [(CaseFile.ID, CaseFile)], adding files: [CaseFile], by worker: Worker
  ) throws {
    try mapped {
      try writer.write { db in
        for (id, records) in additions {
          _ = try add(records, to: id, by: worker, as: .imported, db)
        }
        for file in files { try insert(file, by: worker, db) }
      }
    }
  }

  /// Adds entries to a case as they come: all of them, or none. What `feed` throws is thrown on, and
  /// nothing stays of what it did.
  ///
  /// - Parameter file: the case to make first, where it is not there yet.
  /// - Parameter keeps: false to find out whether it could be done.
  package func addEntries(
    to id: CaseFile.ID, making file: CaseFile?, by worker: Worker, keeps: Bool = true,
    _ feed: (EntryIntake) throws -> Void
  ) throws {
    var refusal: (any Error)?
    do {
      try writer.transaction { db in
        let first = try Store.nextKey(db)
        var next = first
        if let file {
          var rows = RowWriter(db, caseKey: first, nextKey: first)
          try rows.write(file, owner: 0, field: "", position: 0)
          next = rows.nextKey
        }
        let key = try file == nil ? caseKey(id, db, worker) : first
        let intake = try EntryIntake(db, caseKey: key, nextKey: next)
        do { try feed(intake) } catch {
          refusal = error
          throw error
        }
        guard keeps else { return .rollback }
        try Store.keep(intake.nextKey, db)
        try CaseLine(db).refresh(key)
        try AuditTrail(db).add(
          .imported, by: worker, at: clock(), in: id.text,
          subject: file == nil ? "\(intake.count) records" : nil,
          wrote: AuditTrail.Written(keys: first..<intake.nextKey, caseKey: key))
        return .commit
      }
    } catch { throw refusal ?? StoreError.mapped(error) }
  }

  private func insert(_ file: CaseFile, by worker: Worker, _ db: Database) throws {
    let first = try Store.nextKey(db)
    var writer = RowWriter(db, caseKey: first, nextKey: first)
    try writer.write(file, owner: 0, field: "", position: 0)
    try Store.keep(writer.nextKey, db)
    try CaseLine(db).refresh(first)
    try AuditTrail(db).add(
      .imported, by: worker, at: clock(), in: file.header.id.text,
      wrote: AuditTrail.Written(keys: first..<writer.nextKey, caseKey: first))
  }

  /// Adds everything in `additions` to a case, in one transaction with its audit line, and returns
  /// the ids of the new records. What is there already stays as it is: of the header only new dated
  /// statements and children are taken, and of a record only dated statements. A record without an
  /// id gets one; one whose id begins with `+` gets one too, and so does every mention of it.
  ///
  /// - Parameter action: what the audit calls it; where it is left out, what is in it decides.
  /// - Parameter draft: the draft it was typed as, which goes in the same transaction.
  @discardableResult
  package func record(
    _ additions: CaseFile, to id: CaseFile.ID, by worker: Worker,
    as action: AuditTrail.Action? = nil, endingDraft draft: String? = nil
  ) throws -> [String] {
    try mapped {
      try writer.write { db in
        if let draft { try remove(draft, of: worker, db) }
        let action = action ?? .recording(additions)
        return try add(additions, to: id, by: worker, as: action, db)
      }
    }
  }

  /// The ids of what this worker last recorded in a case and has not withdrawn since, newest first:
  /// one recording, however many records it made. `+id` is a record that was there and only grew.
  package func lastRecorded(in id: CaseFile.ID, by worker: Worker) throws -> [String] {
    try mapped {
      try writer.read { db in
        let key = try caseKey(id, db, worker)
        let withdrawn = Set(
          try String.fetchAll(
            db, sql: "SELECT \"of\" FROM correction WHERE case_key = ? AND kind = 'withdraws'",
            arguments: [key])
            + String.fetchAll(
              db, sql: "SELECT id FROM correction WHERE case_key = ? AND kind = 'withdraws'",
              arguments: [key]))
        let recordings = AuditTrail.Action.recordings.map { "'\($0.rawValue)'" }
          .joined(separator: ",")
        let subjects = try String.fetchAll(
          db,
          sql: """
            SELECT subject FROM audit WHERE case_id = ? AND uid = ? AND actor = ?
              AND action IN (\(recordings)) AND subject IS NOT NULL ORDER BY seq DESC LIMIT 200
            """, arguments: [id.text, worker.uid, worker.name])
        return subjects.lazy.filter { !$0.hasSuffix(" records") }
          .map { $0.split(separator: " ").map(String.init) }
          .first { ids in !ids.contains(where: withdrawn.contains) } ?? []
      }
    }
  }

  private func add(
    _ additions: CaseFile, to id: CaseFile.ID, by worker: Worker, as action: AuditTrail.Action,
    _ db: Database
  ) throws -> [String] {
    let key = try caseKey(id, db, worker)
    let first = try Store.nextKey(db)
    var adder = RecordAdder(db, caseKey: key, nextKey: first)
    var additions = NewIDs.named(additions, from: first)
    additions.fields(&adder)
    if let failure = adder.failure { throw failure }
    try Store.keep(adder.nextKey, db)
    try CaseLine(db).refresh(key)
    try AuditTrail(db).add(
      action, by: worker, at: clock(), in: id.text,
      subject: Store.subject(of: adder.added.map { adder.grown.contains($0) ? "+\($0)" : $0 }),
      wrote: AuditTrail.Written(keys: first..<adder.nextKey, caseKey: key))
    return adder.added
  }

  /// The audit names what was added; of very many, how many.
  private static func subject(of ids: [String]) -> String {
    ids.count <= 12 ? ids.joined(separator: " ") : "\(ids.count) records"
  }

  private static func nextKey(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT value FROM next_key") ?? 1
  }

  private static func keep(_ key: Int64, _ db: Database) throws {
    try db.execute(sql: "UPDATE next_key SET value = ?", arguments: [key])
  }
}
