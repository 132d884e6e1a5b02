// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Reads the parts of one case, one statement a table, and gives each owner its own.
final class CaseRows {
  let db: Database
  let caseKey: Int64
  /// Left out of the case: long texts that are read when their entry is opened.
  let leavesOutDetail: Bool
  /// Statements that were added to a record later are left out: it reads as it was recorded.
  private let asFirstRecorded: Bool
  /// The parts of each kind, by kind: looked up many times an entry, so without names of tables.
  private var parts: [ObjectIdentifier: AnyObject] = [:]
  private lazy var lists = readLists()
  private var readsByOwner = false
  var failure: (any Error)?

  init(
    _ db: Database, caseKey: Int64, leavesOutDetail: Bool, asFirstRecorded: Bool = false
  ) {
    self.db = db
    self.caseKey = caseKey
    self.leavesOutDetail = leavesOutDetail
    self.asFirstRecorded = asFirstRecorded
  }

  /// The whole case; nil where its first row is gone.
  func caseFile() -> CaseFile? { all(CaseFile.self).of(0, "").first }

  /// One entry of the case, by itself: its parts are asked for owner by owner.
  func entry(_ id: TimelineEntry.ID) throws -> TimelineEntry? {
    readsByOwner = true
    defer { readsByOwner = false }
    return try Row.fetchOne(
      db, sql: "SELECT * FROM entry WHERE case_key = ? AND id = ?", arguments: [caseKey, id.text]
    ).map { read(TimelineEntry.self, from: $0) }
  }

  func parts<Part: Recorded>(
    _ type: Part.Type, of owner: Int64, _ field: @autoclosure () -> String
  ) -> [Part] {
    guard readsByOwner else { return all(type).of(owner, field()) }
    do {
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM \"\(TableShape.name(of: type))\" WHERE case_key = ? "
          + "AND owner_key = ? AND owner_field = ? ORDER BY position")
      return try Row.fetchAll(statement, arguments: [caseKey, owner, field()])
        .map { read(type, from: $0) }
    } catch {
      failure = failure ?? error
      return []
    }
  }

  func values(of owner: Int64, _ field: () -> String) -> [String] {
    guard readsByOwner else { return lists.isEmpty(owner) ? [] : lists.of(owner, field()) }
    do {
      let statement = try db.cachedStatement(
        sql: """
          SELECT value FROM value_list WHERE case_key = ? AND owner_key = ? AND owner_field = ?
          ORDER BY position
          """)
      return try String.fetchAll(statement, arguments: [caseKey, owner, field()])
    } catch {
      failure = failure ?? error
      return []
    }
  }

  private func readLists() -> Owned<String> {
    let lists = Owned<String>()
    do {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT owner_key, owner_field, value FROM value_list WHERE case_key = ?
          ORDER BY owner_key, owner_field, position
          """, arguments: [caseKey])
      while let row = try rows.next() { lists.add(row[2], to: row[0], row[1]) }
    } catch { failure = failure ?? error }
    return lists
  }

  /// All parts of a type in this case, by who owns them and as what.
  func all<Part: Recorded>(_ type: Part.Type) -> Owned<Part> {
    if let known = parts[ObjectIdentifier(type)] {
      return unsafeDowncast(known, to: Owned<Part>.self)
    }
    let found = Owned<Part>()
    do {
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT * FROM \"\(TableShape.name(of: type))\" WHERE case_key = ? "
          + "ORDER BY owner_key, owner_field, position", arguments: [caseKey])
      while let row = try rows.next() {
        let owner: Int64 = row[2]
        if asFirstRecorded, owner != caseKey, row[5] as String? != nil { continue }
        found.add(read(type, from: row), to: owner, row[3])
      }
    } catch { failure = failure ?? error }
    parts[ObjectIdentifier(type)] = found
    return found
  }

  private func read<Part: Recorded>(_ type: Part.Type, from row: Row) -> Part {
    var part = Part()
    var reader = RowReader(
      rows: self, row: row, key: row[0], isEntry: type == TimelineEntry.self)
    part.fields(&reader)
    return part
  }
}

/// Parts of one kind by their owner, and by what they are to it. Most owners have none.
final class Owned<Part> {
  private var byOwner: [Int64: [(field: String, parts: [Part])]] = [:]

  var isEmpty: Bool { byOwner.isEmpty }
  func isEmpty(_ owner: Int64) -> Bool { byOwner[owner] == nil }

  /// Parts come in the order of owner and field.
  func add(_ part: Part, to owner: Int64, _ field: String) {
    var fields = byOwner.removeValue(forKey: owner) ?? []
    if fields.last?.field == field {
      fields[fields.count - 1].parts.append(part)
    } else {
      fields.append((field, [part]))
    }
    byOwner[owner] = fields
  }

  func of(_ owner: Int64, _ field: @autoclosure () -> String) -> [Part] {
    guard let fields = byOwner[owner] else { return [] }
    let field = field()
    return fields.first { $0.field == field }?.parts ?? []
  }
}

/// Fills one record from its row, and its lists from their owners.
struct RowReader: FieldVisitor {
  let rows: CaseRows
  let row: Row
  let key: Int64
  /// The first columns say whose row it is: key, case, owner, field, position, hash.
  private var column = 6
  private var path: [String] = []
  private let isEntry: Bool

  init(rows: CaseRows, row: Row, key: Int64, isEntry: Bool) {
    self.rows = rows
    self.row = row
    self.key = key
    self.isEntry = isEntry
  }

  private func field(_ name: StaticString) -> String {
    path.isEmpty ? "\(name)" : (path + ["\(name)"]).joined(separator: ".")
  }

  private mutating func next<Value: FieldValue>(_ type: Value.Type) -> Value? {
    defer { column += 1 }
    let text: String?
    if Value.isNumber {
      text = (row[column] as Int64?).map(String.init)
    } else {
      text = row[column]
    }
    guard let text else { return nil }
    return value(text)
  }

  private func value<Value: FieldValue>(_ text: String) -> Value? {
    do { return try Value(fieldText: text) } catch {
      rows.failure = rows.failure ?? StoreError.damaged("a value in the store cannot be read")
      return nil
    }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    if let read = next(Value.self) { value = read }
  }

  mutating func field<Value: FieldValue>(
    _ name: StaticString, _ value: inout Value, usual: Value
  ) { value = next(Value.self) ?? usual }

  mutating func field<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    if isEntry, rows.leavesOutDetail, name.utf8CodeUnitCount == 6, "\(name)" == "detail" {
      column += 1
    } else {
      value = next(Value.self)
    }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = rows.values(of: key) { field(name) }.compactMap { value($0) }
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    path.append("\(name)")
    part.fields(&self)
    path.removeLast()
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    // There when its first field is.
    let isThere = !(row[column] as DatabaseValue).isNull
    var content = Part()
    group(name, &content)
    part = isThere ? content : nil
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part = rows.parts(Part.self, of: key, field(name)).first
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    parts = rows.parts(Part.self, of: key, field(name))
  }
}
