// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Puts the words of a record, and every name in it, where search finds them: in the same
/// transaction as the record.
struct SearchIndex {
  /// Raised whenever the same record would be indexed otherwise; stores are then filled anew.
  static let version = 4

  let db: Database

  init(_ db: Database) { self.db = db }

  func add(_ record: some Recorded, key: Int64, caseKey: Int64) throws {
    let place = Place(caseKey: caseKey, recordKey: key, id: "")
    switch record {
    case let header as CaseHeader:
      try add([KnownName("case", header.label)], place.with(header.id.text))
    case let person as Person:
      try add(KnownName.names(of: person), place.with(person.id.text))
      if person.isSealed { return }
      // What everybody is called, and roles that every family has, would only be in the way.
      try addWords(
        of: person.with {
          $0.label = ""
          $0.role = nil
        }, place)
    case let worker as Practitioner:
      try add(KnownName.names(of: worker), place.with(worker.id.text))
    case let agency as Agency:
      try add(KnownName.names(of: agency), place.with(agency.id.text))
    case let entry as TimelineEntry:
      try addDay(of: entry, place)
      try addWords(of: entry, place)
    default: try addWords(of: record, place)
    }
  }

  /// More about a record that is there already: its names and words, and not its day.
  func addStatements(_ record: some Recorded, key: Int64, caseKey: Int64) throws {
    guard let entry = record as? TimelineEntry else {
      return try add(record, key: key, caseKey: caseKey)
    }
    try addWords(of: entry, Place(caseKey: caseKey, recordKey: key, id: ""))
  }

  /// Whose words they are.
  struct Place {
    let caseKey: Int64
    let recordKey: Int64
    let id: String

    func with(_ id: String) -> Place { Place(caseKey: caseKey, recordKey: recordKey, id: id) }
  }

  private func addDay(of entry: TimelineEntry, _ place: Place) throws {
    let day = entry.when.bounds
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO entry_day VALUES (?,?,?,?)")
      .execute(
        arguments: [
          place.recordKey, place.caseKey, day.earliest?.number, day.latest?.number,
        ])
  }

  private func addWords<Record: Recorded>(of record: Record, _ place: Place) throws {
    var texts = TextCollector()
    var copy = record
    copy.fields(&texts)
    let text = texts.found.joined(separator: "\n")
    guard !text.isEmpty, let named = record as? any CaseRecord else { return }
    let id = RecordID.text(of: named)
    try db.cachedStatement(
      sql: "INSERT INTO searchable (case_key, record_key, what, id, text) VALUES (?,?,?,?,?)"
    ).execute(arguments: [place.caseKey, place.recordKey, Record.noun, id, text])
    try db.cachedStatement(sql: "INSERT INTO word_index (rowid, text) VALUES (?,?)")
      .execute(arguments: [db.lastInsertedRowID, text])
    try add(KnownName.numbers(in: text), place.with(id))
  }

  private func add(_ names: [KnownName], _ place: Place) throws {
    for name in names where !name.words.isEmpty {
      try db.cachedStatement(
        sql: """
          INSERT INTO known_name (case_key, record_key, id, what, source, text)
          VALUES (?,?,?,?,?,?)
          """
      ).execute(
        arguments: [place.caseKey, place.recordKey, place.id, name.what, name.source, name.text])
      let key = db.lastInsertedRowID
      for word in Set(name.words) {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO name_use VALUES (?,?,?)")
          .execute(arguments: [try wordKey(word), place.caseKey, key])
      }
    }
  }

  private func wordKey(_ word: NameWord) throws -> Int64 {
    let known = try db.cachedStatement(sql: "SELECT key FROM name_word WHERE word = ?")
    if let key = try Int64.fetchOne(known, arguments: [word.text]) { return key }
    try db.cachedStatement(sql: "INSERT INTO name_word (word) VALUES (?)")
      .execute(arguments: [word.text])
    let key = db.lastInsertedRowID
    for form in word.forms {
      try db.cachedStatement(sql: "INSERT INTO name_form VALUES (?,?)")
        .execute(arguments: [form, key])
    }
    return key
  }
}
