// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// The line of a case in the caseload, from its record: written whenever something was recorded, and
/// held against the record again when the store is verified.
struct CaseLine {
  let db: Database

  init(_ db: Database) { self.db = db }

  func refresh(_ key: Int64) throws {
    guard let cells = try cells(of: key) else { return }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO case_line VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    ).execute(arguments: StatementArguments(cells))
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO case_facet \(Self.facets)")
      .execute(arguments: [key])
  }

  /// Whether the caseload says of a case what its record does, no facet of it missing.
  func isCurrent(_ key: Int64) throws -> Bool {
    let own = try Row.fetchOne(
      try db.cachedStatement(sql: "SELECT * FROM case_line WHERE case_key = ?"), arguments: [key])
    guard try own.map({ Array($0.databaseValues) }) == cells(of: key) else { return false }
    return try missingFacets(of: key) == 0
  }

  /// How many facets all records have; more of them in the table are of no record.
  func facetCount(of key: Int64) throws -> Int {
    try Int.fetchOne(
      try db.cachedStatement(sql: "SELECT count(*) FROM (\(Self.facets))"), arguments: [key]) ?? 0
  }

  private func missingFacets(of key: Int64) throws -> Int {
    try Int.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT count(*) FROM (\(Self.facets)) AS own WHERE NOT EXISTS (
            SELECT 1 FROM case_facet WHERE case_facet.facet = own.facet
              AND case_facet.value = own.value AND case_facet.case_key = own.case_key)
          """), arguments: [key]) ?? 0
  }

  private func cells(of key: Int64) throws -> [DatabaseValue]? {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(sql: Self.facts), arguments: [key])
    else { return nil }
    let children = try children(of: key)
    let status = (row[3] as String?).flatMap { StatusStatement.Value(rawValue: $0) }
    let (id, label): (String, String) = (row[0], row[1])
    let lead: String? = row[5]
    let words =
      [label, id, status?.words ?? "", row[4] as String? ?? "", lead ?? ""]
      + children.map(\.label)
    let all = StatusStatement.Value.allCases
    let values: [(any DatabaseValueConvertible)?] = [
      key, id, label, NameWord.fold(label), row[2] as String, status?.rawValue,
      status.flatMap { all.firstIndex(of: $0) } ?? all.count, row[4] as String?, lead,
      children.map(\.label).joined(separator: "\n"), children.compactMap(\.born).max()?.number,
      row[6] as Int, row[7] as Int?, try nextDate(of: key)?.number,
      NameWord.fold(words.joined(separator: " ")), row[8] as Int,
    ]
    return values.map { $0?.databaseValue ?? .null }
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

  /// Themes of entries, and agencies that are involved or have recorded.
  private static let facets = """
    SELECT DISTINCT 'theme' AS facet, value, case_key FROM value_list
      WHERE case_key = ?1 AND owner_field = 'tags'
    UNION SELECT 'agency', agency, case_key FROM involvement WHERE case_key = ?1
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
