// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Reads the parts of one case, one statement a table, and gives each owner its own.
final class CaseRows {
  private let db: Database
  private let caseKey: Int64
  /// Left out of the case: long texts that are read when their entry is opened.
  let leavesOutDetail: Bool
  /// Statements that were added to a record later are left out: it reads as it was recorded.
  private let asFirstRecorded: Bool
  /// The parts of each kind, by kind.
  private var tables: [ObjectIdentifier: AnyObject] = [:]
  private(set) lazy var lists = readLists()
  /// One record is read by itself, and asks for its parts.
  private(set) var readsByOwner = false
  private(set) var failure: (any Error)?

  init(
    _ db: Database, caseKey: Int64, leavesOutDetail: Bool, asFirstRecorded: Bool = false
  ) {
    self.db = db
    self.caseKey = caseKey
    self.leavesOutDetail = leavesOutDetail
    self.asFirstRecorded = asFirstRecorded
  }

  /// The whole case; nil where its first row is gone.
  func caseFile() -> CaseFile? { all(CaseFile.self).of(0, "").first }

  /// One record of the case, by itself: its parts are asked for owner by owner.
  func record<Record: CaseRecord>(_ id: Identifier<Record>) throws -> Record? {
    readsByOwner = true
    defer { readsByOwner = false }
    let table = TableShape.name(of: Record.self)
    return try read(
      Record.self,
      RawRows(db, "SELECT * FROM \"\(table)\" WHERE case_key = ? AND id = ?", [caseKey, id.text])
    ).first
  }

  func fail(_ error: any Error) { failure = failure ?? error }

  // MARK: What belongs to one owner

  func parts<Part: Recorded>(_ type: Part.Type, of owner: Int64, _ field: String) -> [Part] {
    attempt {
      try read(
        type,
        RawRows(
          db,
          "SELECT * FROM \"\(TableShape.name(of: type))\" WHERE case_key = ? "
            + "AND owner_key = ? AND owner_field = ? ORDER BY position",
          [caseKey, owner, field]))
    } ?? []
  }

  func values(of owner: Int64, _ field: String) -> [String] {
    attempt {
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT value FROM value_list WHERE case_key = ? AND owner_key = ? AND owner_field = ?
            ORDER BY position
            """), arguments: [caseKey, owner, field])
    } ?? []
  }

  private func read<Part: Recorded>(_ type: Part.Type, _ rows: RawRows) throws -> [Part] {
    var reader = RowReader(self, rows, isEntry: type == TimelineEntry.self)
    var found: [Part] = []
    while try rows.next() { found.append(reader.read(type)) }
    return found
  }

  // MARK: What belongs to all of them

  /// All parts of a type in this case.
  func all<Part: Recorded>(_ type: Part.Type) -> Owned<Part> {
    if let known = tables[ObjectIdentifier(type)] {
      return unsafeDowncast(known, to: Owned<Part>.self)
    }
    let found = Owned<Part>()
    attempt {
      let rows = try RawRows(
        db,
        "SELECT * FROM \"\(TableShape.name(of: type))\" WHERE case_key = ? "
          + "ORDER BY owner_key, owner_field, position", [caseKey])
      var reader = RowReader(self, rows, isEntry: type == TimelineEntry.self)
      while try rows.next() {
        let owner = rows.integer(2)
        if asFirstRecorded, owner != caseKey, !rows.isNull(5) { continue }
        found.add(reader.read(type), to: owner, rows.text(3))
      }
    }
    tables[ObjectIdentifier(type)] = found
    return found
  }

  private func readLists() -> Owned<String> {
    let lists = Owned<String>()
    attempt {
      let rows = try RawRows(
        db,
        """
        SELECT owner_key, owner_field, value FROM value_list WHERE case_key = ?
        ORDER BY owner_key, owner_field, position
        """, [caseKey])
      while try rows.next() { lists.add(rows.text(2), to: rows.integer(0), rows.text(1)) }
    }
    return lists
  }

  /// A visitor cannot throw; the first failure is kept, for whoever asked for the case.
  @discardableResult
  private func attempt<Value>(_ step: () throws -> Value) -> Value? {
    do { return try step() } catch {
      fail(error)
      return nil
    }
  }
}
