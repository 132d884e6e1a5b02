// SPDX-License-Identifier: Apache-2.0

// Migration 0004: the caseload, a line a case, so that a hundred thousand can be paged through. The
// lines only repeat the record, and are written in the same transaction. Frozen: never edited once
// it has shipped.

extension Migrations {
  static let caseload0004 = [
    """
    CREATE TABLE case_line (
      case_key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      label TEXT NOT NULL,
      label_order TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT,
      status_order INTEGER NOT NULL,
      lead_agency TEXT,
      lead_worker TEXT,
      children TEXT NOT NULL,
      youngest INTEGER,
      entries INTEGER NOT NULL,
      last_entry INTEGER,
      next_date INTEGER,
      words TEXT NOT NULL,
      is_named INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX case_line_name ON case_line (label_order, case_key)",
    "CREATE INDEX case_line_last ON case_line (last_entry DESC, label_order, case_key)",
    "CREATE INDEX case_line_next ON case_line (coalesce(next_date, 9999999), label_order, case_key)",
    "CREATE INDEX case_line_status ON case_line (status_order, label_order, case_key)",
    "CREATE INDEX case_line_named ON case_line (is_named) WHERE is_named = 1",
    // What cases have to do with: a theme of an entry, an agency that is involved or has recorded.
    """
    CREATE TABLE case_facet (
      facet TEXT NOT NULL,
      value TEXT NOT NULL,
      case_key INTEGER NOT NULL,
      PRIMARY KEY (facet, value, case_key)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX audit_case ON audit (case_id, seq)",
  ]
}
