// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Puts rows of a damaged store into the tables of a new one, each as it was.
struct SalvagedTables {
  private let db: Database
  private let columns: [String: [Column]]
  private let records: [String: [ReadableColumns.Check]] = ReadableColumns.all()
  private(set) var kept = 0
  private(set) var unreadable = 0

  private let incomplete: Set<String>

  private struct Column {
    let isText: Bool
    let isNeeded: Bool
  }

  /// Lists of plain values, in the order of their keys and not of a row number.
  private static let keyed: Set = ["value_list", "draft_value"]
  private static let other = [
    "value_list", "value_addition", "audit", "draft", "draft_value", "saved_filter",
  ]
  /// What only repeats the record, and helps to name what is lost. Taken apart from the others.
  static let hints: Set = ["case_line", "searchable", "known_name"]

  static var names: Set<String> { Set(TableShape.all().map(\.name) + other).union(hints) }

  /// - Parameter incomplete: tables of which pages may be found by their rows alone.
  init(_ db: Database, incomplete: Set<String>) throws {
    (self.db, self.incomplete) = (db, incomplete)
    var columns: [String: [Column]] = [:]
    for name in Self.names {
      columns[name] = try db.columns(in: name).map {
        Column(isText: $0.type == "TEXT", isNeeded: $0.isNotNull)
      }
    }
    self.columns = columns
    for hint in Self.hints {
      try db.execute(sql: "CREATE TEMP TABLE lost_\(hint) AS SELECT * FROM \(hint) WHERE 0")
    }
  }

  mutating func take(_ owner: String?, _ kind: TreePage.Kind, _ rows: [TreePage.Row?]) throws {
    unreadable += rows.count { $0 == nil }
    let rows = rows.compactMap(\.self)
    if let owner { return try add(rows, to: owner) }
    let names = candidates(kind, rows)
    // What they belong to cannot be told.
    guard names.count == 1, let name = names.first else {
      return unreadable += names.isEmpty ? 0 : rows.count
    }
    let before = (kept, unreadable)
    try db.inSavepoint {
      try add(rows, to: name)
      return unreadable == before.1 ? .commit : .rollback
    }
    // Not of that table after all.
    if unreadable != before.1 { (kept, unreadable) = before }
  }

  /// How many rows of records, lists and lines are there at last.
  func rowCount() throws -> Int {
    try Self.names.subtracting(Self.hints).reduce(0) { sum, name in
      try sum + (Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(name)\"") ?? 0)
    }
  }

  /// The tables that rows of a page may be from whose way from the first page is broken: those with
  /// as many columns, and whose columns can hold what is in all rows.
  private func candidates(_ kind: TreePage.Kind, _ rows: [TreePage.Row]) -> Set<String> {
    guard let width = rows.first?.values.count, rows.allSatisfy({ $0.values.count == width })
    else { return [] }
    let isKeyed = kind == .leafIndex || kind == .innerIndex
    return incomplete.filter { name in
      columns[name]?.count == width && Self.keyed.contains(name) == isKeyed
        && rows.allSatisfy { fits($0, name) }
    }
  }

  /// Whether a row is of the form of a table: each value of its column's type, and one that its
  /// record can hold.
  private func fits(_ row: TreePage.Row, _ name: String) -> Bool {
    guard let columns = columns[name], row.values.count <= columns.count else { return false }
    let isOfType = zip(columns, row.values).enumerated().allSatisfy { index, pair in
      let (column, value) = pair
      if value.isNull { return !column.isNeeded || index == 0 && !Self.keyed.contains(name) }
      return column.isText == value.storage.isText
    }
    guard isOfType, let checks = records[name] else { return isOfType }
    return zip(checks, row.values.dropFirst(6)).allSatisfy { $0($1) }
  }

  private mutating func add(_ rows: [TreePage.Row], to name: String) throws {
    let isHint = Self.hints.contains(name)
    for row in rows {
      var values = row.values
      // The number of the row stands for its key, which is not written twice.
      if !Self.keyed.contains(name), values.first?.isNull == true {
        values[0] = row.id.databaseValue
      }
      // A column that came with a later version is empty in rows from before.
      values += Array(repeating: .null, count: max(0, (columns[name]?.count ?? 0) - values.count))
      guard isHint || fits(row, name) else {
        unreadable += 1
        continue
      }
      let marks = Array(repeating: "?", count: values.count).joined(separator: ",")
      do {
        try db.cachedStatement(
          sql: "INSERT INTO \(isHint ? "temp.lost_" : "")\(name.quotedName) VALUES (\(marks))"
        ).execute(arguments: StatementArguments(values))
        if !isHint { kept += 1 }
      } catch let error as DatabaseError
        where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
      {
        unreadable += 1
      }
    }
  }
}

extension String {
  fileprivate var quotedName: String { SalvagedTables.hints.contains(self) ? self : "\"\(self)\"" }
}

extension DatabaseValue.Storage {
  fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
