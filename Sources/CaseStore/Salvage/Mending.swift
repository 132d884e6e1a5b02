// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Makes what was read of a damaged store hold together again: each row has the one it belongs to,
/// each list counts from nought, each case has its beginning.
struct Mending {
  let db: Database
  private let tables = TableShape.all().map(\.name)

  init(_ db: Database) { self.db = db }

  /// Runs `body` while rows may be changed and taken out, which no trigger of a store allows.
  func unguarded(_ body: () throws -> Void) throws {
    let triggers = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid")
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \"\(trigger[0] as String)\"") }
    try body()
    for trigger in triggers { try db.execute(sql: trigger[1]) }
  }

  /// Cases of which the first rows are gone, with what else is known of them.
  func makeBeginnings() throws {
    for table in tables {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO case_file (key, case_key, owner_key, owner_field, position)
          SELECT DISTINCT case_key, case_key, 0, '', 0 FROM "\(table)"
          """)
    }
    // Several cases would stand in one place: the list of files counts from nought as well.
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO "case" (key, case_key, owner_key, owner_field, position, id, label,
          kind)
        SELECT coalesce(
            (SELECT record_key FROM temp.lost_known_name AS name
              WHERE name.case_key = file.key AND name.what = 'case' LIMIT 1),
            (SELECT owner_key FROM case_status WHERE case_key = file.key LIMIT 1),
            (SELECT owner_key FROM case_access WHERE case_key = file.key LIMIT 1),
            (SELECT owner_key FROM case_lead WHERE case_key = file.key LIMIT 1),
            file.key + 1),
          file.key, file.key, 'case', 0,
          coalesce(line.id, (SELECT case_id FROM audit WHERE first_key = file.key LIMIT 1),
            'salvaged-' || file.key),
          coalesce(line.label, (SELECT case_id FROM audit WHERE first_key = file.key LIMIT 1),
            'Salvaged ' || file.key),
          coalesce(line.kind, 'live')
        FROM case_file AS file LEFT JOIN temp.lost_case_line AS line ON line.case_key = file.key
        WHERE NOT EXISTS (SELECT 1 FROM "case" WHERE case_key = file.key)
        """)
  }

  /// Rows whose owner is gone say nothing any more; and without them others have lost theirs.
  func dropOrphans() throws {
    try db.execute(sql: "CREATE TEMP TABLE there (key INTEGER PRIMARY KEY)")
    var taken = 1
    while taken > 0 {
      taken = 0
      try db.execute(sql: "DELETE FROM there")
      for table in tables {
        try db.execute(sql: "INSERT OR IGNORE INTO there SELECT key FROM \"\(table)\"")
      }
      for table in tables {
        try db.execute(
          sql: "DELETE FROM \"\(table)\" WHERE owner_key <> 0 AND owner_key NOT IN there")
        taken += db.changesCount
      }
    }
    try db.execute(
      sql: """
        DELETE FROM value_list WHERE owner_key NOT IN there;
        DELETE FROM value_addition WHERE NOT EXISTS (SELECT 1 FROM value_list AS list
          WHERE list.case_key = value_addition.case_key
            AND list.owner_key = value_addition.owner_key
            AND list.owner_field = value_addition.owner_field
            AND list.position = value_addition.position);
        DELETE FROM draft WHERE case_key NOT IN there;
        DELETE FROM draft_value WHERE draft_key NOT IN (SELECT key FROM draft);
        """)
  }

  /// A case that cannot be put together, with all its rows.
  func drop(_ caseKey: Int64) throws {
    for table in tables + ["value_list", "value_addition"] {
      try db.execute(sql: "DELETE FROM \"\(table)\" WHERE case_key = ?", arguments: [caseKey])
    }
  }

  /// Records that are missing from the lists of cases, by the gaps in them.
  func gaps() throws -> Int {
    try tables.filter { $0 != "case_file" && $0 != "case" }.reduce(0) { sum, table in
      try sum
        + (Int.fetchOne(
          db,
          sql: """
            SELECT coalesce(sum(missing), 0) FROM (
              SELECT max(position) + 1 - count(*) AS missing FROM "\(table)"
              WHERE owner_key = case_key GROUP BY owner_key, owner_field)
            """) ?? 0)
    }
  }

  /// Lists count on from where they end, so that they may have no gaps.
  func closeGaps() throws {
    for table in tables where table != "case_file" {
      try renumber(table, by: "key")
    }
    try db.execute(
      sql: """
        CREATE TEMP TABLE place AS SELECT case_key, owner_key, owner_field, position,
          row_number() OVER (PARTITION BY case_key, owner_key, owner_field ORDER BY position) - 1
            AS next FROM value_list;
        DELETE FROM place WHERE position = next;
        CREATE INDEX temp.place_index ON place (case_key, owner_key, owner_field, position);
        """)
    for table in ["value_list", "value_addition"] {
      let moved = """
        (SELECT next FROM place WHERE place.case_key = \(table).case_key
          AND place.owner_key = \(table).owner_key AND place.owner_field = \(table).owner_field
          AND place.position = \(table).position)
        """
      // Downwards only, and in two steps, so that no two stand in one place meanwhile.
      try db.execute(
        sql: """
          UPDATE \(table) SET position = 1000000000 + \(moved) WHERE \(moved) IS NOT NULL;
          UPDATE \(table) SET position = position - 1000000000 WHERE position >= 1000000000;
          """)
    }
  }

  private func renumber(_ table: String, by key: String) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE move AS SELECT key, position, row_number() OVER (
          PARTITION BY case_key, owner_key, owner_field ORDER BY position, key) - 1 AS next
          FROM "\(table)";
        DELETE FROM move WHERE position = next;
        UPDATE "\(table)" SET position = 1000000000 + position WHERE key IN (SELECT key FROM move);
        UPDATE "\(table)" SET position = (SELECT next FROM move WHERE move.key = "\(table)".key)
          WHERE position >= 1000000000;
        DROP TABLE move;
        """)
  }

  /// The first key that nothing ever had.
  func nextKey() throws -> Int64 {
    let keys = try (tables + ["value_addition"]).map { table in
      try Int64.fetchOne(db, sql: "SELECT max(key) FROM \"\(table)\"") ?? 0
    }
    let told = try Int64.fetchOne(db, sql: "SELECT max(next_key) FROM audit") ?? 0
    return max((keys.max() ?? 0) + 1, told)
  }
}
