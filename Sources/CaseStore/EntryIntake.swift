// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Puts entries into one case as they come, in the memory of those at hand; what it was asked to do
/// counts only once all of it is done (`Store.addEntries`).
package final class EntryIntake {
  private let db: Database
  private let caseKey: Int64
  private let firstKey: Int64
  private var writer: RowWriter
  private var position: Int
  package private(set) var count = 0

  init(_ db: Database, caseKey: Int64, nextKey: Int64) throws {
    self.db = db
    self.caseKey = caseKey
    firstKey = nextKey
    writer = RowWriter(db, caseKey: caseKey, nextKey: nextKey)
    position =
      try Int.fetchOne(
        db,
        sql: """
          SELECT max(position) + 1 FROM entry
          WHERE case_key = ?1 AND owner_key = ?1 AND owner_field = 'entries'
          """, arguments: [caseKey]) ?? 0
  }

  var nextKey: Int64 { writer.nextKey }

  package func add(_ entries: [TimelineEntry]) throws {
    do {
      for entry in entries {
        let key = try writer.write(
          entry, owner: caseKey, field: "entries", position: position,
          hash: ContentHash.of(entry))
        try writer.index.add(entry, key: key, caseKey: caseKey)
        position += 1
        count += 1
      }
    } catch { throw StoreError.mapped(error) }
  }

  /// Whether one with this id came in here before.
  package func has(_ id: TimelineEntry.ID) throws -> Bool {
    do {
      let known = try db.cachedStatement(
        sql: "SELECT 1 FROM entry WHERE case_key = ? AND id = ? AND key >= ?")
      return try Bool.fetchOne(known, arguments: [caseKey, id.text, firstKey]) ?? false
    } catch { throw StoreError.mapped(error) }
  }
}
