// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import GRDB

/// A11: lines of the audit and records are edited past every check of ours, by somebody who knows
/// SQL; each time it is noticed against a head that was kept elsewhere.
struct Tampering {
  let times: Int

  func run() throws -> [Finding] {
    var finding = Finding("audit and records edited; lost: not noticed")
    let place = try StorePlace()
    let store = try place.store("whole.sqlite")
    try store.add([SampleCase.everyField()], by: .sample)
    let id = SampleCase.everyField().header.id
    for number in 0..<12 {
      _ = try store.open(id, by: .sample)
      try store.record(
        CaseFile { $0.notes = [SampleCase.everyField().notes[0].with { $0.id = "" }] }, to: id,
        by: .sample)
      try store.note(.meetingEntered, in: id, subject: "\(number)", by: .sample)
    }
    let head = try store.auditHead()
    store.close()
    for number in 0..<times {
      let name = "edited-\(number).sqlite"
      try place.copy("whole.sqlite", to: name)
      let edit = edits[number % edits.count]
      let changes = try apply(edit, place.path(name))
      guard changes > 0 else { continue }
      finding.attempts += 1
      let edited = try Store.torture(place.path(name))
      if try edited.verify(against: head, for: .sample).isWhole {
        finding.lost += 1
        finding.troubles.append(edit)
      }
      edited.close()
      try place.take(name)
    }
    return [finding, try unwritten()]
  }

  /// `?1` is a line, `?2` another.
  private var edits: [String] {
    [
      "UPDATE audit SET actor = 'Somebody Else' WHERE seq = ?1",
      "UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = ?1",
      "UPDATE audit SET subject = 'x', hash_version = 1 WHERE seq = ?1",
      "DELETE FROM audit WHERE seq = ?1",
      "DELETE FROM audit WHERE seq >= ?1",
      "UPDATE audit SET seq = CASE seq WHEN ?1 THEN -?2 WHEN ?2 THEN -?1 END WHERE seq IN (?1, ?2); UPDATE audit SET seq = -seq WHERE seq < 0",
      "INSERT INTO audit SELECT (SELECT max(seq) + 1 FROM audit), prev_hash, hash, hash_version, at, actor, role, agency, uid, action, case_id, subject, first_key, next_key, content FROM audit WHERE seq = ?1",
      "UPDATE entry SET summary = summary || '.' WHERE key = (SELECT min(key) FROM entry)",
      "DELETE FROM note WHERE key = (SELECT max(key) FROM note)",
      "UPDATE told SET \"to\" = 'nobody' WHERE key = (SELECT min(key) FROM told)",
      "UPDATE note SET hash = 'x' WHERE key = (SELECT max(key) FROM note)",
      "UPDATE value_list SET value = value || 'x' WHERE owner_key = (SELECT min(owner_key) FROM value_list)",
      "DELETE FROM value_list WHERE owner_key = (SELECT max(owner_key) FROM value_list)",
    ]
  }

  private func apply(_ edit: String, _ path: String) throws -> Int {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \"\(trigger[0] as String)\"") }
      let lines = try Int.fetchOne(db, sql: "SELECT count(*) FROM audit") ?? 1
      let one = Int.random(in: 2..<lines)
      let other = one == 2 ? 3 : one - 1
      let before = db.totalChangesCount
      for part in edit.split(separator: ";") {
        try db.execute(
          sql: String(part).replacing("?1", with: "\(one)").replacing("?2", with: "\(other)"))
      }
      let changes = db.totalChangesCount - before
      for trigger in triggers { try db.execute(sql: trigger[1]) }
      return changes
    }
  }

  /// Where the line cannot be written, nothing is shown.
  private func unwritten() throws -> Finding {
    var finding = Finding("no line, no display; lost: shown all the same")
    let place = try StorePlace()
    try Store.prepare(place.path("cases.sqlite"))
    try place.edit(
      "CREATE TRIGGER torture BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END")
    let store = try Store.torture(place.path("cases.sqlite"))
    let id = Writer.caseID
    let views: [() throws -> Void] = [
      { _ = try store.open(id, by: .sample) },
      { _ = try store.export(id, by: .sample) },
      { _ = try store.entry("any", in: id, by: .sample) },
      { try store.record(Writer.entry("unwritten"), to: id, by: .sample) },
    ]
    for view in views {
      finding.attempts += 1
      do {
        try view()
        finding.lost += 1
      } catch is StoreError {}
    }
    try place.edit("DROP TRIGGER torture")
    if try store.ids().contains("unwritten") { finding.lost += 1 }
    return finding
  }
}
