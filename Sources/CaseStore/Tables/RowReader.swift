// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Fills records from the rows of their table, and their lists from what their owners have.
struct RowReader: FieldVisitor {
  private let rows: CaseRows
  private let row: RawRows
  private let isEntry: Bool
  private var key: Int64 = 0
  private var column = 0
  private var path: [StaticString] = []
  /// What other tables hold for a record of this one, in the order of the description: looked up
  /// with the first row, since it is the same for each.
  private var links: [Link] = []
  private var link = 0

  private struct Link {
    let field: String
    let parts: AnyObject
  }

  /// The first columns say whose row it is: key, case, owner, field, position, hash.
  private static let firstColumn = 6

  init(_ rows: CaseRows, _ row: RawRows, isEntry: Bool) {
    self.rows = rows
    self.row = row
    self.isEntry = isEntry
  }

  /// The record of the row that is read now.
  mutating func read<Part: Recorded>(_ type: Part.Type) -> Part {
    (key, column, link) = (row.integer(0), Self.firstColumn, 0)
    var part = Part()
    part.fields(&self)
    return part
  }

  private func field(_ name: StaticString) -> String {
    (path + [name]).map { "\($0)" }.joined(separator: ".")
  }

  // MARK: Columns

  private mutating func next<Value: FieldValue>(_ type: Value.Type) -> Value? {
    defer { column += 1 }
    return row.isNull(column) ? nil : value(row.text(column))
  }

  private func value<Value: FieldValue>(_ text: String) -> Value? {
    do { return try Value(fieldText: text) } catch {
      rows.fail(StoreError.damaged("a value in the store cannot be read"))
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

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part) {
    path.append(name)
    part.fields(&self)
    path.removeLast()
  }

  mutating func group<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    // There when its first field is.
    let isThere = !row.isNull(column)
    var content = Part()
    group(name, &content)
    part = isThere ? content : nil
  }

  // MARK: Other tables

  mutating func fields<Value: FieldValue>(_ name: StaticString, _ values: inout [Value]) {
    let texts =
      rows.readsByOwner ? rows.values(of: key, field(name)) : linked(name) { $0.lists }
    values = texts.compactMap { value($0) }
  }

  mutating func record<Part: Recorded>(_ name: StaticString, _ part: inout Part?) {
    part = parts(Part.self, name).first
  }

  mutating func records<Part: Recorded>(_ name: StaticString, _ parts: inout [Part]) {
    parts = self.parts(Part.self, name)
  }

  private mutating func parts<Part: Recorded>(
    _ type: Part.Type, _ name: StaticString
  ) -> [Part] {
    rows.readsByOwner
      ? rows.parts(type, of: key, field(name)) : linked(name) { $0.all(type) }
  }

  private mutating func linked<Part>(
    _ name: StaticString, _ find: (CaseRows) -> Owned<Part>
  ) -> [Part] {
    defer { link += 1 }
    if link == links.count { links.append(Link(field: field(name), parts: find(rows))) }
    return unsafeDowncast(links[link].parts, to: Owned<Part>.self).of(key, links[link].field)
  }
}
