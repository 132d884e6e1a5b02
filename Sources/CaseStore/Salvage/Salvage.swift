// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Reads whatever can be read of a damaged store, row by row, into a new one, and says what is not
/// there. The damaged store is only read.
package struct Salvage {
  package struct Outcome: Hashable, Sendable {
    /// Rows that could be read; and those of them that belong to something that is there too.
    package internal(set) var readRows = 0
    package internal(set) var rows = 0
    package internal(set) var lostRows = 0
    package internal(set) var lostPages = 0
    package internal(set) var cases = 0
    /// Records of which a part is missing; each has a correction beside it that says so.
    package internal(set) var partial: [Place] = []
    /// Records that are gone, as far as their ids are known.
    package internal(set) var lost: [Place] = []
    /// Records that are gone, by the gaps that they left in lists; most of `lost` among them.
    package internal(set) var gaps = 0
    /// Cases whose readers can no longer be told, now for whoever salvaged the store.
    package internal(set) var closed: [String] = []
    /// Cases that cannot be put together at all.
    package internal(set) var unreadable: [String] = []
  }

  /// A record of a case.
  package struct Place: Hashable, Sendable {
    package let caseID: String
    package let id: String

    /// Without the name of a case that is for others.
    func hidden(_ closed: Set<String>) -> Place {
      closed.contains(caseID) ? Place(caseID: "(not yours to open)", id: id) : self
    }
  }

  private let damaged: String
  private let clock: @Sendable () -> Moment

  package init(of damaged: String, clock: @escaping @Sendable () -> Moment) {
    self.damaged = damaged
    self.clock = clock
  }

  /// - Parameter path: where the new store is to be; nothing may be there.
  package func run(
    into path: String, by worker: Worker, progress: (String, Int) -> Void = { _, _ in }
  ) throws -> Outcome {
    do {
      progress("Looking for its tables", 0)
      let source = try RowSource(damaged, tables: SalvagedTables.names)
      guard try StoreFiles.make(at: path) else {
        throw StoreError(
          kind: .alreadyThere, what: "\(path) is there already.", safe: "Nothing was changed.",
          next: "Give another name.")
      }
      let store = try Store(at: path, isNew: true, clock: clock)
      do {
        let outcome = try fill(store, from: source, worker, progress)
        store.close()
        return outcome
      } catch {
        store.close()
        StoreFiles.remove(path)
        throw error
      }
    } catch { throw StoreError.mapped(error) }
  }

  private func fill(
    _ store: Store, from source: RowSource, _ worker: Worker, _ progress: (String, Int) -> Void
  ) throws -> Outcome {
    try store.writer.write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      var outcome = Outcome()
      var tables = try SalvagedTables(db, incomplete: source.incomplete)
      try source.forEachPage { number, owner, kind, rows in
        if number.isMultiple(of: 64) {
          progress("Reading row by row", number * 100 / source.pageCount)
        }
        try tables.take(owner, kind, rows)
      }
      guard tables.kept > 0 else {
        throw StoreError(
          kind: .damaged, what: "Nothing of Caseboard's can be read in \(damaged).",
          safe: "It was not touched, and no store was made.",
          next: "caseboard restore brings back the last backup.")
      }
      outcome.lostRows = tables.unreadable
      outcome.lostPages = source.unreadable
      progress("Putting it together", 0)
      try mend(db, &outcome)
      (outcome.readRows, outcome.rows) = (tables.kept, try tables.rowCount())
      try SearchIndex(db).rebuild()
      var signing = SalvageSigning(db, worker, clock())
      try signing.run(&outcome)
      let closed = try store.closedCases(to: worker, db)
      outcome.partial = outcome.partial.map { $0.hidden(closed) }
      outcome.lost = outcome.lost.map { $0.hidden(closed) }
      return outcome
    }
  }

  private func mend(_ db: Database, _ outcome: inout Outcome) throws {
    let mending = Mending(db)
    try mending.unguarded {
      try mending.makeBeginnings()
      try mending.dropOrphans()
      outcome.gaps = try mending.gaps()
      try mending.closeGaps()
      for key in try Int64.fetchAll(db, sql: "SELECT key FROM case_file ORDER BY key") {
        let rows = CaseRows(db, caseKey: key, leavesOutDetail: false)
        if rows.caseFile() != nil, rows.failure == nil { continue }
        let id = try String.fetchOne(
          db, sql: "SELECT id FROM \"case\" WHERE case_key = ?", arguments: [key])
        outcome.unreadable.append(id ?? "\(key)")
        try mending.drop(key)
      }
      try db.execute(sql: "UPDATE next_key SET value = ?", arguments: [try mending.nextKey()])
    }
    for place in try Row.fetchAll(db, sql: Self.gone) {
      outcome.lost.append(Place(caseID: place[0], id: place[1]))
    }
    outcome.cases = try Int.fetchOne(db, sql: "SELECT count(*) FROM case_file") ?? 0
  }

  /// Records that search knew of, and that no table of records holds.
  private static var gone: String {
    let there = TableShape.all().map { "SELECT key FROM \"\($0.name)\"" }
      .joined(separator: " UNION ALL ")
    return """
      SELECT DISTINCT coalesce(open_case.id, hint.case_key), hint.id FROM (
          SELECT case_key, record_key, id FROM temp.lost_searchable
          UNION SELECT case_key, record_key, id FROM temp.lost_known_name) AS hint
        LEFT JOIN open_case ON open_case.case_key = hint.case_key
      WHERE hint.record_key NOT IN (\(there)) ORDER BY 1, 2
      """
  }
}
