// SPDX-License-Identifier: Apache-2.0

// Migration 0006: a need that has passed or was met another way, and who will ask about past use.
// Frozen: never edited once it has shipped.

extension Migrations {
  static let needsMet0006 = [
    "ALTER TABLE help_sought ADD COLUMN passed_edtf TEXT",
    """
    ALTER TABLE help_sought ADD COLUMN passed_basis TEXT
      CHECK (passed_basis IN ('stated', 'inferred', 'estimated'))
    """,
    "ALTER TABLE help_sought ADD COLUMN passed_words TEXT",
    "ALTER TABLE help_sought ADD COLUMN passed_agreed_by TEXT",
    "ALTER TABLE appointment ADD COLUMN met_another_way TEXT",
    "ALTER TABLE substance_history ADD COLUMN asker TEXT",
    "ALTER TABLE substance_history ADD COLUMN ask_by TEXT",
  ]
}
