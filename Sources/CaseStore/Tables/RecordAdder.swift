// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Appends the records of one case file to the lists of a case that is in the store.
struct RecordAdder: FieldVisitor {
  private let db: Database
  private let caseKey: Int64
  private(set) var nextKey: Int64
  /// Ids of what was added, in the order of the description.
  private(set) var added: [String] = []
  private(set) var failure: (any Error)?

  /// The row whose lists are being added to: the case itself, or its header.
  private var owner: Int64
  private var isHeader = false

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
    guard isHeader else { return }
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
      }
    }
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    guard part is CaseHeader?, !isHeader else { return }
    let key = try? Int64.fetchOne(
      db, sql: "SELECT key FROM \"case\" WHERE case_key = ?", arguments: [caseKey])
    guard let key else { return }
    let outer = owner
    (owner, isHeader) = (key, true)
    part?.fields(&self)
    (owner, isHeader) = (outer, false)
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    guard !parts.isEmpty else { return }
    let list = parts
    attempt { adder in try adder.append(list, to: "\(name)") }
  }

  private mutating func append<Part: Recorded>(_ parts: [Part], to list: String) throws {
    let table = TableShape.name(of: Part.self)
    let count =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \"\(table)\" WHERE owner_key = ? AND owner_field = ?",
        arguments: [owner, list]) ?? 0
    for (offset, part) in parts.enumerated() {
      var rows = RowWriter(db, caseKey: caseKey, nextKey: nextKey)
      let record = named(part)
      let key = try rows.write(
        record, owner: owner, field: list, position: count + offset,
        hash: isHeader ? nil : ContentHash.of(record))
      if !isHeader { try rows.index.add(record, key: key, caseKey: caseKey) }
      nextKey = rows.nextKey
    }
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
