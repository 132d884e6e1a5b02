// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Writes the line of a case in the caseload from its record, whenever something was recorded.
struct CaseLine {
  let db: Database

  init(_ db: Database) { self.db = db }

  func refresh(_ key: Int64) throws {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(sql: Self.facts), arguments: [key])
    else { return }
    let children = try children(of: key)
    let status = (row[3] as String?).flatMap { StatusStatement.Value(rawValue: $0) }
    let (id, label): (String, String) = (row[0], row[1])
    let lead: String? = row[5]
    let words =
      [label, id, status?.words ?? "", row[4] as String? ?? "", lead ?? ""]
      + children.map(\.label)
    let all = StatusStatement.Value.allCases
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO case_line VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    ).execute(
      arguments: [
        key, id, label, NameWord.fold(label), row[2] as String, status?.rawValue,
        status.flatMap { all.firstIndex(of: $0) } ?? all.count, row[4] as String?, lead,
        children.map(\.label).joined(separator: "\n"), children.compactMap(\.born).max()?.number,
        row[6] as Int, row[7] as Int?, try nextDate(of: key)?.number,
        NameWord.fold(words.joined(separator: " ")), row[8] as Int,
      ])
    try db.cachedStatement(sql: Self.themes).execute(arguments: [key])
    try db.cachedStatement(sql: Self.agencies).execute(arguments: [key])
  }

  private static let facts = """
    SELECT open_case.id, open_case.label, open_case.kind,
      (SELECT value FROM case_status WHERE case_status.case_key = ?1
        ORDER BY position DESC LIMIT 1),
      (SELECT agency FROM case_lead WHERE case_lead.case_key = ?1
        ORDER BY position DESC LIMIT 1),
      (SELECT practitioner.name FROM case_lead JOIN practitioner
          ON practitioner.case_key = ?1 AND practitioner.id = case_lead.practitioner
        WHERE case_lead.case_key = ?1 ORDER BY case_lead.position DESC LIMIT 1),
      (SELECT count(*) FROM entry_day WHERE entry_day.case_key = ?1),
      (SELECT max(latest) FROM entry_day WHERE entry_day.case_key = ?1),
      coalesce((SELECT kind = 'named' FROM case_access WHERE case_access.case_key = ?1
        ORDER BY position DESC LIMIT 1), 0)
    FROM open_case WHERE open_case.case_key = ?1
    """

  private static let themes = """
    INSERT OR IGNORE INTO case_facet
      SELECT DISTINCT 'theme', value, case_key FROM value_list
      WHERE case_key = ? AND owner_field = 'tags'
    """

  private static let agencies = """
    INSERT OR IGNORE INTO case_facet
      SELECT 'agency', agency, case_key FROM involvement WHERE case_key = ?1
      UNION SELECT 'agency', source_agency, case_key FROM entry WHERE case_key = ?1
    """

  private func children(of key: Int64) throws -> [(label: String, born: Day?)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person.label, coalesce(person.birth_edtf, person.expected_birth_edtf)
        FROM value_list JOIN person
          ON person.case_key = value_list.case_key AND person.id = value_list.value
        WHERE value_list.case_key = ?1 AND value_list.owner_field = 'children'
          AND value_list.owner_key = (SELECT key FROM "case" WHERE case_key = ?1)
        ORDER BY value_list.position
        """)
    return try Row.fetchAll(statement, arguments: [key]).map { row in
      let birth = (row[1] as String?).flatMap { try? EDTF(fieldText: $0) }
      return (row[0], birth?.bounds.latest)
    }
  }

  /// What a later record stands in the place of, or took back.
  private static let setAside = """
    SELECT "of" FROM correction WHERE case_key = ?1
      AND (kind = 'withdraws' OR (kind IN ('corrects', 'adds') AND replacement IS NOT NULL))
    """

  /// The next meeting planned or action due, as the record has them.
  private func nextDate(of key: Int64) throws -> Day? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT planned_edtf FROM meeting
          WHERE case_key = ?1 AND planned_edtf IS NOT NULL AND held_edtf IS NULL
            AND cancelled_by IS NULL AND id NOT IN (\(Self.setAside))
        UNION ALL
        SELECT due_edtf FROM action
          WHERE case_key = ?1 AND due_edtf IS NOT NULL AND done_edtf IS NULL
            AND withdrawn_because IS NULL AND id NOT IN (\(Self.setAside))
        """)
    return try String.fetchAll(statement, arguments: [key])
      .compactMap { try? EDTF(fieldText: $0).bounds.latest }.min()
  }
}
