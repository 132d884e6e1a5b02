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
  private var values: [(any DatabaseValueConvertible)?] = []
  private var path: [String] = []
  private var isAbsent = false
  /// One statement a kind of record, made once.
  private var insertions: [ObjectIdentifier: GRDB.Statement] = [:]

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
    let outer = (key, values, path, isAbsent)
    key = nextKey
    nextKey += 1
    (values, path, isAbsent) = ([], [], false)
    var copy = part
    copy.fields(&self)
    let own = key
    let row: [(any DatabaseValueConvertible)?] = [own, caseKey, owner, field, position, hash]
    let statement = try insertion(of: Part.self, columns: row.count + values.count)
    try statement.execute(arguments: StatementArguments(row + values))
    (key, values, path, isAbsent) = outer
    if let failure { throw failure }
    return own
  }

  private func fieldPath(_ name: StaticString) -> String {
    path.isEmpty ? "\(name)" : (path + ["\(name)"]).joined(separator: ".")
  }

  private mutating func insertion<Part: Recorded>(
    of type: Part.Type, columns: Int
  ) throws -> GRDB.Statement {
    if let known = insertions[ObjectIdentifier(type)] { return known }
    let marks = Array(repeating: "?", count: columns).joined(separator: ",")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \"\(TableShape.name(of: type))\" VALUES (\(marks))")
    insertions[ObjectIdentifier(type)] = statement
    return statement
  }

  private mutating func add<Value: FieldValue>(_ value: Value?) {
    guard let value, !isAbsent else { return values.append(nil) }
    values.append(Value.isNumber ? Int64(value.fieldText) : value.fieldText)
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
      let statement = try writer.db.cachedStatement(
        sql: "INSERT INTO value_list VALUES (?,?,?,?,?)")
      for (position, value) in list.enumerated() {
        try statement.execute(
          arguments: [writer.caseKey, writer.key, field, position, value.fieldText])
      }
    }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    path.append("\(name)")
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
