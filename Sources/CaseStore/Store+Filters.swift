// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

/// Filters that a worker keeps; as drafts, they are no record.
extension Store {
  /// Takes the place of one of the same name.
  package func keep(_ filter: SavedFilter, by worker: Worker) throws {
    try mapped {
      try writer.write { db in
        try db.execute(
          sql: """
            INSERT INTO saved_filter (author, uid, name, text) VALUES (?,?,?,?)
            ON CONFLICT DO UPDATE SET text = excluded.text
            """, arguments: [worker.name, worker.uid, filter.name, filter.text])
      }
    }
  }

  /// This worker's own, by name.
  package func filters(of worker: Worker) throws -> [SavedFilter] {
    try mapped {
      try writer.read { db in
        try Row.fetchAll(
          db, sql: "SELECT name, text FROM saved_filter WHERE uid = ? AND author = ? ORDER BY name",
          arguments: [worker.uid, worker.name]
        ).map { SavedFilter(name: $0[0], text: $0[1]) }
      }
    }
  }

  package func discardFilter(_ name: String, of worker: Worker) throws {
    try mapped {
      try writer.write { db in
        try db.execute(
          sql: "DELETE FROM saved_filter WHERE uid = ? AND author = ? AND name = ?",
          arguments: [worker.uid, worker.name, name])
      }
    }
  }
}
