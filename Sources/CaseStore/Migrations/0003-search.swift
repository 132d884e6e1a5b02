// SPDX-License-Identifier: Apache-2.0

// Migration 0003: search anew. Its tables hold nothing of their own and are filled from the record
// whenever `SearchIndex.version` is not the one they were filled by. Frozen: never edited once it
// has shipped.

extension Migrations {
  static let search0003 = [
    "DROP TABLE name_key",
    "DROP TABLE word_index",
    "DROP TABLE searchable",
    // The words of one record, with the case beside them so that access is checked in one query.
    """
    CREATE TABLE searchable (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      record_key INTEGER NOT NULL,
      what TEXT NOT NULL,
      id TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE word_index USING fts5(
      text, content='searchable', content_rowid='key',
      tokenize="unicode61 remove_diacritics 2", prefix='1 2 3')
    """,
    // Every name, number and birth date that anyone goes by, as it was recorded.
    """
    CREATE TABLE known_name (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      record_key INTEGER NOT NULL,
      id TEXT NOT NULL,
      what TEXT NOT NULL,
      source TEXT,
      text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX known_name_case ON known_name (case_key)",
    // Each word of a name once, however many bear it; so that a misspelt one is looked for among
    // some ten thousand words and not among all people.
    "CREATE TABLE name_word (key INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT",
    """
    CREATE TABLE name_form (
      form TEXT NOT NULL,
      word_key INTEGER NOT NULL,
      PRIMARY KEY (form, word_key)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE name_use (
      word_key INTEGER NOT NULL,
      case_key INTEGER NOT NULL,
      name_key INTEGER NOT NULL,
      PRIMARY KEY (word_key, case_key, name_key)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE search_version (version INTEGER NOT NULL) STRICT",
    "INSERT INTO search_version VALUES (0)",
  ]
}
