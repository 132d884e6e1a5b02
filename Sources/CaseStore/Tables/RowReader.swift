// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Reads the parts of one case, one statement a table, and gives each owner its own.
final class CaseRows {
  struct Place: Hashable {
    let owner: Int64
    let field: String
  }

  let db: Database
  let caseKey: Int64
  /// Left out of the case: long texts that are read when their entry is opened.
  let leavesOutDetail: Bool
  /// Statements that were added to a record later are left out: it reads as it was recorded.
  private let asFirstRecorded: Bool
  private var parts: [String: Any] = [:]
  private lazy var lists = readLists()
  var failure: (any Error)?

  init(
    _ db: Database, caseKey: Int64, leavesOutDetail: Bool, asFirstRecorded: Bool = false
  ) {
    self.db = db
    self.caseKey = caseKey
    self.leavesOutDetail = leavesOutDetail
    self.asFirstRecorded = asFirstRecorded
  }

  func values(_ place: Place) -> [String] { lists[place] ?? [] }

  private func readLists() -> [Place: [String]] {
    var lists: [Place: [String]] = [:]
    do {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT owner_key, owner_field, value FROM value_list WHERE case_key = ?
          ORDER BY owner_key, owner_field, position
          """, arguments: [caseKey])
      while let row = try rows.next() {
        lists[Place(owner: row[0], field: row[1]), default: []].append(row[2])
      }
    } catch { failure = failure ?? error }
    return lists
  }

  /// All parts of a type in this case, by who owns them and as what.
  func all<Part: Recorded>(_ type: Part.Type) -> [Place: [Part]] {
    let table = TableShape.name(of: type)
    if let known = parts[table] as? [Place: [Part]] { return known }
    var found: [Place: [Part]] = [:]
    do {
      let rows = try Row.fetchCursor(
        db,
        sql:
          "SELECT * FROM \"\(table)\" WHERE case_key = ? ORDER BY owner_key, owner_field, position",
        arguments: [caseKey])
      while let row = try rows.next() {
        let place = Place(owner: row[2], field: row[3])
        if asFirstRecorded, place.owner != caseKey, row[5] as String? != nil { continue }
        found[place, default: []].append(read(type, from: row))
      }
    } catch { failure = failure ?? error }
    parts[table] = found
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

  private func place(_ name: StaticString) -> CaseRows.Place {
    let field = path.isEmpty ? "\(name)" : (path + ["\(name)"]).joined(separator: ".")
    return CaseRows.Place(owner: key, field: field)
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
    if isEntry, rows.leavesOutDetail, "\(name)" == "detail" {
      column += 1
    } else {
      value = next(Value.self)
    }
  }

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    values = rows.values(place(name)).compactMap { value($0) }
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
    part = rows.all(Part.self)[place(name)]?.first
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    let all = rows.all(Part.self)
    parts = all.isEmpty ? [] : all[place(name)] ?? []
  }
}
