// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Puts rows of a damaged store into the tables of a new one, each as it was.
struct SalvagedTables {
  private let db: Database
  private let columnCounts: [String: Int]
  private let records: [String: [ReadableColumns.Check]] = ReadableColumns.all()
  private(set) var kept = 0
  private(set) var unreadable = 0

  /// Lists of plain values, in the order of their keys and not of a row number.
  private static let keyed: Set = ["value_list", "draft_value"]
  private static let other = ["value_list", "value_addition", "audit", "draft", "draft_value"]
  /// What only repeats the record, and helps to name what is lost. Taken apart from the others.
  static let hints: Set = ["case_line", "searchable", "known_name"]

  static var names: Set<String> { Set(TableShape.all().map(\.name) + other).union(hints) }

  init(_ db: Database) throws {
    self.db = db
    var counts: [String: Int] = [:]
    for name in Self.names { counts[name] = try db.columns(in: name).count }
    columnCounts = counts
    for hint in Self.hints {
      try db.execute(sql: "CREATE TEMP TABLE lost_\(hint) AS SELECT * FROM \(hint) WHERE 0")
    }
  }

  mutating func take(_ owner: String?, _ kind: TreePage.Kind, _ rows: [TreePage.Row?]) throws {
    unreadable += rows.count { $0 == nil }
    let rows = rows.compactMap(\.self)
    if let owner { return try add(rows, to: owner) }
    for name in candidates(kind, rows) {
      let before = (kept, unreadable)
      var isOne = true
      try db.inSavepoint {
        try add(rows, to: name)
        isOne = unreadable == before.1
        return isOne ? .commit : .rollback
      }
      if isOne { return }
      (kept, unreadable) = before
    }
  }

  /// The tables that rows of a page may be from whose way from the first page is broken: those with
  /// as many columns, and whose columns can hold what is in all rows.
  private func candidates(_ kind: TreePage.Kind, _ rows: [TreePage.Row]) -> [String] {
    guard let width = rows.first?.values.count, rows.allSatisfy({ $0.values.count == width })
    else { return [] }
    let isKeyed = kind == .leafIndex || kind == .innerIndex
    let names = columnCounts.keys.filter { name in
      columnCounts[name] == width && Self.keyed.contains(name) == isKeyed
        && rows.allSatisfy { fits($0, name) }
    }
    // More than one: what they belong to cannot be told, and they count as lost.
    return names.count == 1 ? names : []
  }

  private func fits(_ row: TreePage.Row, _ name: String) -> Bool {
    if let checks = records[name] {
      return row.values.count == checks.count + 6
        && zip(checks, row.values.dropFirst(6))
          .allSatisfy { $0($1) }
    }
    if name == "value_list" {
      return !row.values.contains(.null) && String.fromDatabaseValue(row.values[2]) != nil
        && row.values[4].storage.isText
    }
    return true
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
      values += Array(repeating: .null, count: max(0, (columnCounts[name] ?? 0) - values.count))
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
