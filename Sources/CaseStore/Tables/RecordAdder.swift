// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Appends the records of one case file to the lists of a case that is in the store.
///
/// A record that is there already stays as it was, with its hash; dated statements that stand in
/// the addition under the same id are appended to it (a name, a reply, a step), each with a hash of
/// its own.
struct RecordAdder: FieldVisitor {
  private let db: Database
  private let caseKey: Int64
  private(set) var nextKey: Int64
  /// Ids of what was added, in the order of the description.
  private(set) var added: [String] = []
  /// Those of them that were there and only grew: never a recording's own to withdraw.
  private(set) var grown: Set<String> = []
  private(set) var failure: (any Error)?

  private enum Place { case file, header, insideRecord }

  /// The row whose lists are being added to: the case, its header, or a part of a record.
  private var owner: Int64
  private var place = Place.file

  init(_ db: Database, caseKey: Int64, nextKey: Int64) {
    self.db = db
    self.caseKey = caseKey
    self.nextKey = nextKey
    owner = caseKey
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {}
  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) {}
  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {}
  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {}

  /// Children who were not in the case before.
  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    guard place == .header else { return }
    for value in values {
      attempt { adder in
        let arguments: StatementArguments = [adder.caseKey, adder.owner, "\(name)"]
        let there = try String.fetchAll(
          adder.db,
          sql:
            "SELECT value FROM value_list WHERE case_key = ? AND owner_key = ? AND owner_field = ?",
          arguments: arguments)
        guard !there.contains(value.fieldText) else { return }
        try adder.db.execute(
          sql: "INSERT INTO value_list VALUES (?,?,?,?,?)",
          arguments: arguments + [there.count, value.fieldText])
        try adder.db.execute(
          sql: "INSERT INTO value_addition VALUES (?,?,?,?,?)",
          arguments: [adder.nextKey] + arguments + [there.count])
        adder.nextKey += 1
      }
    }
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    guard let content = part else { return }
    switch place {
    case .file: descend(into: content, at: key(of: Part.self, owner: caseKey, nil), .header)
    case .insideRecord:
      descend(into: content, at: key(of: Part.self, owner: owner, "\(name)"), .insideRecord)
    case .header: break
    }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    guard !parts.isEmpty else { return }
    let list = parts
    attempt { adder in try adder.append(list, to: "\(name)") }
  }

  private func key<Part: Recorded>(of type: Part.Type, owner: Int64, _ field: String?) -> Int64? {
    let table = TableShape.name(of: type)
    return try? Int64.fetchOne(
      db,
      sql: "SELECT key FROM \"\(table)\" WHERE case_key = ?1 AND "
        + (field == nil ? "?2 = ?1" : "owner_key = ?2 AND owner_field = ?3"),
      arguments: [caseKey, owner] + (field.map { [$0] } ?? []))
  }

  private mutating func descend<Part: Recorded>(into part: Part, at key: Int64?, _ next: Place) {
    guard let key else { return }
    let outer = (owner, place)
    (owner, place) = (key, next)
    var copy = part
    copy.fields(&self)
    (owner, place) = outer
  }

  private mutating func append<Part: Recorded>(_ parts: [Part], to list: String) throws {
    let table = TableShape.name(of: Part.self)
    var position =
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM \"\(table)\" WHERE case_key = ? AND owner_key = ? "
          + "AND owner_field = ?", arguments: [caseKey, owner, list]) ?? 0
    for part in parts {
      if try isThere(part) { continue }
      var rows = RowWriter(db, caseKey: caseKey, nextKey: nextKey)
      let record = named(part)
      let key = try rows.write(
        record, owner: owner, field: list, position: position,
        hash: place == .header ? nil : ContentHash.of(record))
      if place == .file { try rows.index.add(record, key: key, caseKey: caseKey) }
      nextKey = rows.nextKey
      position += 1
    }
  }

  /// Adds the statements inside a record whose id the case has already.
  private mutating func isThere<Part: Recorded>(_ part: Part) throws -> Bool {
    guard place == .file, let record = part as? any CaseRecord else { return false }
    let id = RecordID.text(of: record)
    let key = try Int64.fetchOne(
      db,
      sql: "SELECT key FROM \"\(TableShape.name(of: Part.self))\" WHERE case_key = ? AND id = ?",
      arguments: [caseKey, id])
    guard let key, !id.isEmpty else { return false }
    try SearchIndex(db).addStatements(part, key: key, caseKey: caseKey)
    descend(into: part, at: key, .insideRecord)
    added.append(id)
    grown.insert(id)
    return true
  }

  /// The record with an id: its own, or one that no other record of this store has.
  private mutating func named<Part: Recorded>(_ part: Part) -> Part {
    guard let record = part as? any CaseRecord else { return part }
    let (named, id) = RecordAdder.named(record, Part.noun, nextKey)
    added.append(id)
    return named as? Part ?? part
  }

  private static func named<Record: CaseRecord>(
    _ record: Record, _ noun: String, _ key: Int64
  ) -> (any CaseRecord, String) {
    var record = record
    if record.id.text.isEmpty { record.id = Identifier<Record>("\(noun)-\(key)") }
    return (record, record.id.text)
  }

  /// A visitor cannot throw; the first failure is kept, and ends the transaction.
  private mutating func attempt(_ step: (inout RecordAdder) throws -> Void) {
    guard failure == nil else { return }
    do { try step(&self) } catch { failure = error }
  }
}
