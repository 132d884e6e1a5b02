// SPDX-License-Identifier: Apache-2.0

// Migration 0007: people of different cases who are taken to be the same. Frozen: never edited once
// it has shipped.

extension Migrations {
  static let personLinks0007 = [
    """
    CREATE TABLE "person_link" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "id" TEXT NOT NULL,
      "person" TEXT NOT NULL,
      "other_case" TEXT NOT NULL,
      "other_person" TEXT NOT NULL,
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
    """
    CREATE UNIQUE INDEX person_link_place
      ON person_link (case_key, owner_key, owner_field, position)
    """,
    // From the other end.
    "CREATE INDEX person_link_other ON person_link (other_case, other_person)",
    """
    CREATE TRIGGER person_link_no_update BEFORE UPDATE ON person_link BEGIN
      SELECT RAISE(ABORT, 'what is recorded stays as it was');
    END
    """,
    """
    CREATE TRIGGER person_link_no_delete BEFORE DELETE ON person_link BEGIN
      SELECT RAISE(ABORT, 'what is recorded stays as it was');
    END
    """,
  ]
}
