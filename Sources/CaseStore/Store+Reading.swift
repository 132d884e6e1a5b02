// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Whole values out, in one read. An opening is committed to the audit before anything is shown.
extension Store {
  /// The cases this worker may open, by name.
  package func caseload(for worker: Worker) throws -> [CaseSummary] {
    try caseload(CaseloadQuestion(today: clock().day, most: Int.max), for: worker).cases
  }

  /// A stretch of the cases that this worker may open.
  package func caseload(_ question: CaseloadQuestion, for worker: Worker) throws -> CaseloadPage {
    try mapped {
      try writer.read { db in try CaseloadQuery(question, worker).page(db, worker) }
    }
  }

  /// A case without the long texts of its entries. Writes *opened* to the audit first; throws, and
  /// shows nothing, where that cannot be written.
  package func open(_ id: CaseFile.ID, by worker: Worker) throws -> CaseFile {
    try mapped {
      let key = try notedKey(.opened, in: id, by: worker)
      return try read(key, for: worker, leavesOutDetail: true)
    }
  }

  /// The same case again, after somebody wrote to it; it is open already.
  package func reread(_ id: CaseFile.ID, by worker: Worker) throws -> CaseFile {
    try mapped {
      let key = try writer.read { db in try caseKey(id, db, worker) }
      return try read(key, for: worker, leavesOutDetail: true)
    }
  }

  /// A whole case for an export, which the audit knows as one.
  ///
  /// - Parameter subject: what part of it goes out; nil for all of it.
  package func export(
    _ id: CaseFile.ID, as subject: String? = nil, by worker: Worker
  ) throws -> CaseFile {
    try mapped {
      let key = try notedKey(.exported, in: id, subject: subject, by: worker)
      return try read(key, for: worker, leavesOutDetail: false)
    }
  }

  /// One entry with its long text; *read* is in the audit before it is returned.
  package func entry(
    _ id: TimelineEntry.ID, in caseID: CaseFile.ID, by worker: Worker
  ) throws -> TimelineEntry {
    try mapped {
      let key = try notedKey(.read, in: caseID, subject: id.text, by: worker)
      return try writer.read { db in
        let rows = CaseRows(db, caseKey: key, leavesOutDetail: false)
        let entry = try rows.record(id)
        if let failure = rows.failure { throw failure }
        guard let entry else { throw StoreError.noSuchCase(caseID.text) }
        return entry
      }
    }
  }

  private func notedKey(
    _ action: AuditTrail.Action, in id: CaseFile.ID, subject: String? = nil, by worker: Worker
  ) throws -> Int64 {
    guard let key = try noted(action, in: id, subject: subject, by: worker) else {
      throw StoreError.noSuchCase(id.text)
    }
    return key
  }

  private func read(
    _ key: Int64, for worker: Worker, leavesOutDetail: Bool
  ) throws -> CaseFile {
    try writer.read { db in
      let rows = CaseRows(db, caseKey: key, leavesOutDetail: leavesOutDetail)
      guard var file = rows.caseFile() else {
        throw rows.failure ?? StoreError.damaged("a case has lost its first row")
      }
      if let failure = rows.failure { throw failure }
      // A link would betray a case that is closed to this worker.
      if !file.personLinks.isEmpty {
        file.personLinks = try file.personLinks.filter { try !isClosed($0.otherCase, db, worker) }
      }
      return file
    }
  }

  /// Whether it is there, and not for this worker.
  private func isClosed(_ id: CaseFile.ID, _ db: Database, _ worker: Worker) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT NOT (\(CaseloadQuery.mayOpen)) FROM open_case WHERE id = ?",
      arguments: [worker.name, id.text]) ?? false
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
