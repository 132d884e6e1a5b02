// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Crypto
import GRDB

/// One hash over everything that a write put down: each row of each table of records, and each
/// value of a list. The audit line of the write holds it, so that a changed record is noticed even
/// where its own hash was made to fit.
///
/// A cell is its column's name and text; empty cells are left out and columns go by name, so that a
/// column that a later version adds changes no hash made before.
struct WrittenRows {
  /// The keys that one write gave out.
  typealias Keys = Range<Int64>

  private var rows: [(key: Int64, digest: [UInt8])] = []

  /// The same, in the memory of one row of each table, however many were written.
  static func hash(of keys: Keys, in caseKey: Int64, _ db: Database) throws -> String {
    let arguments: StatementArguments = [caseKey, keys.lowerBound, keys.upperBound]
    var sources = try Self.selections(byKey: true).map { try Source(db, $0, arguments) }
      .filter { try $0.next() }
    var hasher = SHA256()
    while let key = sources.lazy.map(\.key).min() {
      var digests: [[UInt8]] = []
      for source in sources {
        while source.key == key {
          digests.append(source.digest)
          guard try source.next() else { break }
        }
      }
      digests.sort { $0.lexicographicallyPrecedes($1) }
      for digest in digests { hasher.update(data: digest) }
      sources.removeAll { $0.key == .max }
    }
    return Hex.text(hasher.finalize())
  }

  /// Everything in a case, to be held against its audit lines.
  init(of caseKey: Int64, _ db: Database) throws {
    for selection in Self.selections(byKey: false) {
      let source = try Source(db, selection, [caseKey])
      while try source.next() { rows.append((source.key, source.digest)) }
    }
    rows.sort {
      $0.key == $1.key ? $0.digest.lexicographicallyPrecedes($1.digest) : $0.key < $1.key
    }
  }

  /// The hash of the rows with these keys, which `init(of:)` has put in order.
  func hash(of keys: Keys) -> String {
    var hasher = SHA256()
    for row in self[keys] { hasher.update(data: row.digest) }
    return Hex.text(hasher.finalize())
  }

  private subscript(keys: Keys) -> ArraySlice<(key: Int64, digest: [UInt8])> {
    let first = place(keys.lowerBound)
    return rows[first..<max(first, place(keys.upperBound))]
  }

  /// Where the first row with this key or a later one stands.
  private func place(_ key: Int64) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The keys of rows that none of these writes gave out.
  func strangers(to writes: [Keys]) -> [Int64] {
    let ordered = writes.sorted { $0.lowerBound < $1.lowerBound }
    var next = ordered.startIndex
    return rows.map(\.key).filter { key in
      while next < ordered.endIndex, ordered[next].upperBound <= key { next += 1 }
      return next == ordered.endIndex || !ordered[next].contains(key)
    }
  }

  /// The rows of one table; in the order of the keys they came with, where they are by key.
  private struct Selection {
    let table: String
    let sql: String
    let keyColumn: String
  }

  private static let tables = TableShape.all().map(\.name).sorted()

  /// Of one case; and of the keys from `?2` to `?3` only, where they are by key.
  private static func selections(byKey: Bool) -> [Selection] {
    let owned = { (column: String) in byKey ? "\(column) >= ?2 AND \(column) < ?3" : "?1 = ?1" }
    return tables.map { table in
      let condition = byKey ? "\(owned("key")) ORDER BY key" : "case_key = ?1"
      return Selection(
        table: table, sql: "SELECT * FROM \"\(table)\" WHERE \(condition)", keyColumn: "key")
    } + [
      Selection(
        table: "value_list",
        sql: """
          SELECT value_list.* FROM value_list WHERE case_key = ?1 AND \(owned("owner_key"))
            AND NOT EXISTS (SELECT 1 FROM value_addition AS later
              WHERE later.case_key = ?1 AND later.owner_key = value_list.owner_key
                AND later.owner_field = value_list.owner_field
                AND later.position = value_list.position)
          ORDER BY owner_key
          """, keyColumn: "owner_key"),
      Selection(
        table: "value_addition",
        sql: """
          SELECT later.key AS addition, value_list.* FROM value_addition AS later JOIN value_list
            USING (case_key, owner_key, owner_field, position)
          WHERE later.case_key = ?1 AND \(owned("later.key")) ORDER BY later.key
          """, keyColumn: "addition"),
    ]
  }

  /// Walks the rows of one selection.
  private final class Source {
    private let cells: RawRows
    private let table: String
    /// Columns go by name.
    private let ordered: [Int]
    private let keyColumn: Int
    private var canonical = CanonicalBytes()
    /// Of the row that is read now; past all others at the end.
    private(set) var key = Int64.min

    init(_ db: Database, _ selection: Selection, _ arguments: StatementArguments) throws {
      cells = try RawRows(db, selection.sql, arguments)
      table = selection.table
      let columns = cells.columns
      ordered = columns.indices.sorted { columns[$0] < columns[$1] }
      keyColumn = columns.firstIndex(of: selection.keyColumn) ?? 0
    }

    func next() throws -> Bool {
      let isThere = try cells.next()
      key = isThere ? cells.integer(keyColumn) : .max
      return isThere
    }

    var digest: [UInt8] {
      canonical.removeAll()
      canonical.add(table)
      for column in ordered where !cells.isNull(column) {
        canonical.add(cells.columns[column])
        canonical.add(cells.bytes(column))
      }
      return Array(canonical.digest)
    }
  }
}
