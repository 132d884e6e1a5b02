// SPDX-License-Identifier: Apache-2.0

// Migration 0002: forms that are being filled in, and corrections that say two people are one.
// Frozen: never edited once it has shipped.

extension Migrations {
  static let drafts0002 =
    [
      // Not record: kept for its author alone, changed as it is typed, and taken out when it is saved.
      """
      CREATE TABLE draft (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        author TEXT NOT NULL,
        uid INTEGER NOT NULL,
        case_key INTEGER NOT NULL,
        form TEXT NOT NULL,
        subject TEXT,
        at TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX draft_author ON draft (case_key, uid, author)",
      """
      CREATE TABLE draft_value (
        draft_key INTEGER NOT NULL REFERENCES draft (key) ON DELETE CASCADE,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (draft_key, name)
      ) STRICT, WITHOUT ROWID
      """,
    ] + widerCorrection0002

  /// A table's check cannot be altered: the rows move to a new one, each as it was.
  private static let widerCorrection0002 = [
    "DROP INDEX correction_place",
    "DROP TRIGGER correction_no_update",
    "DROP TRIGGER correction_no_delete",
    "ALTER TABLE correction RENAME TO correction_0001",
    """
    CREATE TABLE "correction" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "id" TEXT NOT NULL,
      "kind" TEXT NOT NULL
        CHECK ("kind" IN ('corrects', 'disputes', 'adds', 'withdraws', 'merges')),
      "of" TEXT NOT NULL,
      "replacement" TEXT,
      "text" TEXT,
      "reason" TEXT NOT NULL,
      "author" TEXT,
      "at_edtf" TEXT NOT NULL,
      "at_basis" TEXT NOT NULL CHECK ("at_basis" IN ('stated', 'inferred', 'estimated')),
      "at_words" TEXT,
      "entry" TEXT,
      "audience_kind" TEXT NOT NULL CHECK ("audience_kind" IN ('family-visible',
          'professionals', 'restricted')),
      "audience_reason" TEXT CHECK ("audience_reason" IN ('third-party', 'location-safety',
          'sealed-adoption', 'police-intelligence', 'own-childhood'))
    ) STRICT
    """,
    "INSERT INTO correction SELECT * FROM correction_0001",
    "DROP TABLE correction_0001",
    """
    CREATE UNIQUE INDEX correction_place
      ON correction (case_key, owner_key, owner_field, position)
    """,
    """
    CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction BEGIN
      SELECT RAISE(ABORT, 'what is recorded stays as it was');
    END
    """,
    """
    CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN
      SELECT RAISE(ABORT, 'what is recorded stays as it was');
    END
    """,
  ]
}
