// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Every change of the schema, in order. One that has shipped is never edited.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001 case files") { db in
      for statement in caseFiles0001 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0002 drafts") { db in
      for statement in drafts0002 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0003 search") { db in
      for statement in search0003 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0004 caseload") { db in
      for statement in caseload0004 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0005 audit covers records") { db in
      for statement in auditCovers0005 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0006 needs met") { db in
      for statement in needsMet0006 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0007 person links") { db in
      for statement in personLinks0007 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0008 saved filters") { db in
      for statement in savedFilters0008 { try db.execute(sql: statement) }
    }
    // No row is touched, and to look at every reference of a large store takes half a minute.
    migrator.registerMigration("0009 open case", foreignKeyChecks: .immediate) { db in
      for statement in openCase0009 { try db.execute(sql: statement) }
    }
    return migrator
  }
}
