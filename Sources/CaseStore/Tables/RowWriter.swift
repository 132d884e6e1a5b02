// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Writes one record and everything in it: a row for the record, rows for its parts, values for its
/// lists. Keys come from one counter of the store, so that an owner is never in doubt.
struct RowWriter: FieldVisitor {
  let db: Database
  let caseKey: Int64
  let index: SearchIndex
  private(set) var nextKey: Int64
  private(set) var failure: (any Error)?

  private var key: Int64 = 0
  private var path: [StaticString] = []
  private var isAbsent = false
  /// The row that is being written. No kind of record is part of itself, so that the statement of
  /// each waits while the parts are written.
  private var row: RowInsertion?
  /// One statement a kind of record, made once.
  private var insertions: [ObjectIdentifier: RowInsertion] = [:]
  private var lists: RowInsertion?

  init(_ db: Database, caseKey: Int64, nextKey: Int64) {
    self.db = db
    self.caseKey = caseKey
    self.nextKey = nextKey
    index = SearchIndex(db)
  }

  /// Writes a record and returns its key.
  @discardableResult
  mutating func write<Part: Recorded>(
    _ part: Part, owner: Int64, field: String, position: Int, hash: String? = nil
  ) throws -> Int64 {
    let outer = (key, row, path, isAbsent)
    key = nextKey
    nextKey += 1
    (row, path, isAbsent) = (try insertion(of: Part.self), [], false)
    row?.begin()
    for number in [key, caseKey, owner] { row?.bind(number) }
    row?.bind(field)
    row?.bind(Int64(position))
    bind(hash)
    var copy = part
    copy.fields(&self)
    if let failure { throw failure }
    let own = key
    try row?.run()
    (key, row, path, isAbsent) = outer
    return own
  }

  private func fieldPath(_ name: StaticString) -> String {
    path.isEmpty ? "\(name)" : (path + [name]).map { "\($0)" }.joined(separator: ".")
  }

  private mutating func insertion<Part: Recorded>(of type: Part.Type) throws -> RowInsertion {
    if let known = insertions[ObjectIdentifier(type)] { return known }
    let table = TableShape.name(of: type)
    let new = try RowInsertion(db, into: table, columns: try db.columns(in: table).count)
    insertions[ObjectIdentifier(type)] = new
    return new
  }

  private mutating func bind(_ text: String?) {
    if let text { row?.bind(text) } else { row?.bindNull() }
  }

  private mutating func add<Value: FieldValue>(_ value: Value?) {
    guard let value, !isAbsent else { return bind(nil) }
    if Value.isNumber, let number = Int64(value.fieldText) {
      row?.bind(number)
    } else {
      row?.bind(value.fieldText)
    }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    add(value)
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { add(value) }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    add(value)
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    guard !values.isEmpty else { return }
    let list = values
    attempt { writer in
      let field = writer.fieldPath(name)
      var row = try writer.lists ?? RowInsertion(writer.db, into: "value_list", columns: 5)
      for (position, value) in list.enumerated() {
        row.begin()
        row.bind(writer.caseKey)
        row.bind(writer.key)
        row.bind(field)
        row.bind(Int64(position))
        row.bind(value.fieldText)
        try row.run()
      }
      writer.lists = row
    }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    path.append(name)
    part.fields(&self)
    path.removeLast()
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    var content = part ?? Part()
    let outer = isAbsent
    isAbsent = isAbsent || part == nil
    group(name, &content)
    isAbsent = outer
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    guard let part else { return }
    let field = fieldPath(name)
    let isRoot = key == caseKey
    attempt { writer in
      let key = try writer.write(part, owner: writer.key, field: field, position: 0)
      if isRoot { try writer.index.add(part, key: key, caseKey: writer.caseKey) }
    }
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    guard !parts.isEmpty else { return }
    let field = fieldPath(name)
    let isRoot = key == caseKey
    for (position, part) in parts.enumerated() {
      attempt { writer in
        let hash = isRoot ? ContentHash.of(part) : nil
        let key = try writer.write(
          part, owner: writer.key, field: field, position: position, hash: hash)
        if isRoot { try writer.index.add(part, key: key, caseKey: writer.caseKey) }
      }
    }
  }

  /// A visitor cannot throw; the first failure is kept, and ends the transaction.
  private mutating func attempt(_ step: (inout RowWriter) throws -> Void) {
    guard failure == nil else { return }
    do { try step(&self) } catch { failure = error }
  }
}
