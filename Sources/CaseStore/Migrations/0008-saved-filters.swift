// SPDX-License-Identifier: Apache-2.0

// Migration 0008: filters of the caseload that a worker keeps. Not record, and seen by nobody else,
// as their words may be a family's name. Frozen: never edited once it has shipped.

extension Migrations {
  static let savedFilters0008 = [
    """
    CREATE TABLE saved_filter (
      key INTEGER PRIMARY KEY,
      author TEXT NOT NULL,
      uid INTEGER NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (uid, author, name)
    ) STRICT
    """
  ]
}
