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
    try mapped { _ = try noted(action, in: id, subject: subject, by: worker) }
  }

  /// Commits the line and returns the key of the case. A store that is only read cannot take the
  /// line, which goes to a file beside it first (ruling 36).
  @discardableResult
  func noted(
    _ action: AuditTrail.Action, in id: CaseFile.ID?, subject: String? = nil, by worker: Worker
  ) throws -> Int64? {
    if isReadOnly {
      let key = try writer.read { db in try id.map { try caseKey($0, db, worker) } }
      try sideFile.add(action, by: worker, at: clock(), in: id?.text, subject: subject)
      return key
    }
    return try writer.write { db in
      let key = try id.map { try caseKey($0, db, worker) }
      try AuditTrail(db).add(action, by: worker, at: clock(), in: id?.text, subject: subject)
      return key
    }
  }

  /// When a worker last opened a case; nil where they never did.
  package func lastOpened(_ id: CaseFile.ID, by worker: Worker) throws -> Moment? {
    try mapped {
      try writer.read { db in
        try AuditTrail(db).last(.opened, by: worker, in: id.text)
      }
    }
  }

  /// The latest line of the audit; nil in a store nobody has touched.
  package func auditHead() throws -> AuditTrail.Head? {
    try mapped { try writer.read { db in try AuditTrail(db).head() } }
  }

  /// The latest lines, oldest first. Of cases that this worker may not open only the number, time
  /// and author of a line are given.
  package func auditLines(
    of id: CaseFile.ID? = nil, most: Int? = nil, for worker: Worker
  ) throws -> [AuditTrail.Line] {
    try mapped {
      try writer.read { db in
        if let id { _ = try caseKey(id, db, worker) }
        let closed = try closedCases(to: worker, db)
        return try AuditTrail(db).lines(of: id?.text, most: most).map { line in
          line.caseID.map(closed.contains) == true ? line.withoutCase : line
        }
      }
    }
  }

  /// The ids of cases that are for other named workers.
  func closedCases(to worker: Worker, _ db: Database) throws -> Set<String> {
    try Set(
      String.fetchAll(
        db, sql: "SELECT id FROM open_case WHERE NOT \(CaseloadQuery.mayOpen)",
        arguments: [worker.name]))
  }
}

extension AuditTrail.Line {
  fileprivate var withoutCase: AuditTrail.Line {
    AuditTrail.Line(
      seq: seq, at: at, actor: actor, role: role, agency: agency, uid: uid, action: action,
      caseID: "(not yours to open)", subject: nil, hash: hash)
  }
}
