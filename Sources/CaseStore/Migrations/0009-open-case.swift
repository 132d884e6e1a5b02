// SPDX-License-Identifier: Apache-2.0

// Migration 0009: a case by its key is looked up, where every case was read for it before. Frozen:
// never edited once it has shipped.

extension Migrations {
  static let openCase0009 = [
    "DROP VIEW open_case",
    """
    CREATE VIEW open_case AS
      SELECT case_file.key AS case_key, "case".id, "case".label, "case".kind
      FROM case_file
        JOIN "case" ON "case".case_key = case_file.key AND "case".owner_key = case_file.key
    """,
  ]
}
