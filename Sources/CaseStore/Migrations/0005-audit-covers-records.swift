// SPDX-License-Identifier: Apache-2.0

// Migration 0005: an audit line of a write covers the rows that it wrote. Frozen: never edited once
// it has shipped.

extension Migrations {
  static let auditCovers0005 = [
    // The keys that the write gave out, first and next, and one hash over every row that has them.
    "ALTER TABLE audit ADD COLUMN first_key INTEGER",
    "ALTER TABLE audit ADD COLUMN next_key INTEGER",
    "ALTER TABLE audit ADD COLUMN content TEXT",
    // A value that came to the list of an older record, and the key that came with it.
    """
    CREATE TABLE value_addition (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX value_addition_case ON value_addition (case_key)",
    """
    CREATE TRIGGER value_addition_no_update BEFORE UPDATE ON value_addition BEGIN
      SELECT RAISE(ABORT, 'what is recorded stays as it was');
    END
    """,
    """
    CREATE TRIGGER value_addition_no_delete BEFORE DELETE ON value_addition BEGIN
      SELECT RAISE(ABORT, 'what is recorded stays as it was');
    END
    """,
  ]
}
