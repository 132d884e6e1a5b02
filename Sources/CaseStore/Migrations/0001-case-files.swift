// SPDX-License-Identifier: Apache-2.0

// Migration 0001: a table for each kind of record (the three files beside this one), the lists of
// plain values, the words and names that search finds, and the audit. Frozen: never edited once it
// has shipped.

extension Migrations {
  static let caseFiles0001 =
    tables0001CaseAndPeople + tables0001Entries + tables0001HistoryAndPlan + shared0001
    + refusals0001

  private static let tableNames0001 = [
    "case_file", "case", "case_status", "source", "told",
    "case_lead", "case_level", "case_access", "episode", "agency",
    "practitioner", "involvement", "rapport", "person", "person_name",
    "name_search", "person_identifier", "care_history", "explanation", "pregnancy",
    "life_event", "relationship", "relationship_state", "household", "address",
    "entry", "order_link", "analysis", "presence", "learned",
    "impact", "entry_link", "allegation", "reply", "retraction",
    "contact", "visit", "check", "incident", "appointment",
    "decision", "condition", "offer", "help_sought", "challenge",
    "engagement", "education", "health", "safe_sleep", "observation",
    "disclosure", "injury", "material", "substance_mention", "note",
    "best_placed", "assessment", "adult_history", "stored", "looked_for",
    "salient_point", "record_request", "record_request_step", "enquiry", "meeting",
    "attendance", "action", "consent", "review", "map",
    "map_point", "danger_statement", "scale", "neglect_tool", "substance_history",
    "substance_claim", "support_plan", "answer", "sharing", "retention",
    "correction",
  ]

  private static let shared0001 = [
    """
    CREATE TABLE value_list (
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (case_key, owner_key, owner_field, position)
    ) STRICT, WITHOUT ROWID
    """,
    // The one table that is not a record: the next key to give out.
    "CREATE TABLE next_key (value INTEGER NOT NULL) STRICT",
    "INSERT INTO next_key VALUES (1)",
    // An entry's first and last possible day, as day numbers from 1970-01-01, for order and counts.
    """
    CREATE TABLE entry_day (
      key INTEGER PRIMARY KEY REFERENCES entry (key) DEFERRABLE INITIALLY DEFERRED,
      case_key INTEGER NOT NULL,
      earliest INTEGER,
      latest INTEGER
    ) STRICT
    """,
    "CREATE INDEX entry_day_case ON entry_day (case_key, latest)",
    """
    CREATE VIEW open_case AS
      SELECT case_file.key AS case_key, "case".id, "case".label, "case".kind
      FROM case_file JOIN "case" ON "case".owner_key = case_file.key
    """,
    "CREATE UNIQUE INDEX case_id ON \"case\" (id)",
    "CREATE UNIQUE INDEX entry_id ON entry (case_key, id)",
    "CREATE UNIQUE INDEX person_id ON person (case_key, id)",
    """
    CREATE TABLE searchable (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      record_key INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what IN ('entry', 'note', 'name')),
      id TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE word_index USING fts5(
      text, content='searchable', content_rowid='key',
      tokenize="unicode61 remove_diacritics 2", prefix='1 2 3')
    """,
    // Columns in the order of the key: quick_check of SQLite 3.40 takes any other order for NULLs.
    """
    CREATE TABLE name_key (
      kind TEXT NOT NULL CHECK (kind IN ('folded', 'trigram', 'phonetic', 'digits')),
      value TEXT NOT NULL,
      case_key INTEGER NOT NULL,
      record_key INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (kind, value, case_key, record_key, name)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY,
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      hash_version INTEGER NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      role TEXT,
      agency TEXT,
      uid INTEGER NOT NULL,
      action TEXT NOT NULL,
      case_id TEXT,
      subject TEXT
    ) STRICT
    """,
  ]

  /// Rows are found by case and owner; and what is recorded is neither changed nor taken out.
  private static let refusals0001 =
    tableNames0001.map { table in
      "CREATE UNIQUE INDEX \"\(table)_place\" ON \"\(table)\" (case_key, owner_key, owner_field, position)"
    }
    + (tableNames0001 + ["value_list", "entry_day", "searchable", "name_key", "audit"]).flatMap {
      table in
      ["UPDATE", "DELETE"].map { verb in
        """
        CREATE TRIGGER "\(table)_no_\(verb.lowercased())" BEFORE \(verb) ON "\(table)" BEGIN
          SELECT RAISE(ABORT, 'what is recorded stays as it was');
        END
        """
      }
    }
}
