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

  static func hash(of keys: Keys, in caseKey: Int64, _ db: Database) throws -> String {
    var written = WrittenRows()
    try written.read(byKey: true, [caseKey, keys.lowerBound, keys.upperBound], db)
    return written.hash(of: keys)
  }

  /// Everything in a case, to be held against its audit lines.
  init(of caseKey: Int64, _ db: Database) throws {
    try read(byKey: false, [caseKey], db)
  }

  private init() {}

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

  private mutating func sort() {
    rows.sort {
      $0.key == $1.key ? $0.digest.lexicographicallyPrecedes($1.digest) : $0.key < $1.key
    }
  }

  private static let tables = TableShape.all().map(\.name).sorted()

  /// - Parameter arguments: the case; and where not all of it is wanted, first and next key.
  private mutating func read(
    byKey: Bool, _ arguments: StatementArguments, _ db: Database
  ) throws {
    func owned(_ column: String) -> String {
      byKey ? "\(column) >= ?2 AND \(column) < ?3" : "?1 = ?1"
    }
    for table in Self.tables {
      let condition = byKey ? owned("key") : "case_key = ?1"
      try add(
        RawRows(db, "SELECT * FROM \"\(table)\" WHERE \(condition)", arguments), table,
        keyColumn: "key")
    }
    try add(
      RawRows(
        db,
        """
        SELECT value_list.* FROM value_list WHERE case_key = ?1 AND \(owned("owner_key"))
          AND NOT EXISTS (SELECT 1 FROM value_addition AS later
            WHERE later.case_key = ?1 AND later.owner_key = value_list.owner_key
              AND later.owner_field = value_list.owner_field
              AND later.position = value_list.position)
        """, arguments), "value_list", keyColumn: "owner_key")
    try add(
      RawRows(
        db,
        """
        SELECT later.key AS addition, value_list.* FROM value_addition AS later JOIN value_list
          USING (case_key, owner_key, owner_field, position)
        WHERE later.case_key = ?1 AND \(owned("later.key"))
        """, arguments), "value_addition", keyColumn: "addition")
    sort()
  }

  private mutating func add(_ cells: RawRows, _ table: String, keyColumn: String) throws {
    let ordered = cells.columns.indices.sorted { cells.columns[$0] < cells.columns[$1] }
    let key = cells.columns.firstIndex(of: keyColumn) ?? 0
    var canonical = CanonicalBytes()
    while try cells.next() {
      canonical.removeAll()
      canonical.add(table)
      for column in ordered where !cells.isNull(column) {
        canonical.add(cells.columns[column])
        canonical.add(cells.bytes(column))
      }
      rows.append((cells.integer(key), Array(canonical.digest)))
    }
  }
}
