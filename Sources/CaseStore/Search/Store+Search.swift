// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

extension Store {
  /// Where words stand in the cases this worker may open: in names, numbers and birth dates, however
  /// they are written, and in every text. Signs in the query are only signs.
  ///
  /// - Parameter most: so many cases found by a name, and so many texts.
  package func search(_ words: String, by worker: Worker, most: Int = 100) throws -> SearchFindings
  {
    let query = SearchQuery(words, today: clock().day)
    return try mapped {
      try writer.read { db in
        let people = try NameSearch(db: db, worker: worker, most: most).hits(query)
        var texts = Self.distinct(
          try TextSearch(db: db, worker: worker, most: most).hits(query))
        try Self.addFamilies(to: &texts, db)
        return SearchFindings(
          words: words, hits: people + texts,
          isCut: Set(people.map(\.caseID)).count >= most || texts.count >= most)
      }
    }
  }

  /// The people of the cases in which texts were found, each case asked once.
  private static func addFamilies(to hits: inout [SearchHit], _ db: Database) throws {
    let people = try db.cachedStatement(
      sql: """
        SELECT DISTINCT known_name.id, known_name.text FROM known_name
          JOIN open_case ON open_case.case_key = known_name.case_key
        WHERE open_case.id = ? AND known_name.what = 'called' ORDER BY known_name.key
        """)
    var families: [CaseFile.ID: [SearchHit.Relative]] = [:]
    for index in hits.indices {
      let id = hits[index].caseID
      let family =
        try families[id]
        ?? Row.fetchAll(people, arguments: [id.text])
        .map { SearchHit.Relative(id: Person.ID($0[0]), label: $0[1]) }
      families[id] = family
      hits[index].family = family
    }
  }

  /// Writes to the audit that somebody searched: with how many words, never which.
  package func noteSearch(_ findings: SearchFindings, by worker: Worker) throws {
    let count = findings.words.split(whereSeparator: \.isWhitespace).count
    try note(
      .searched, subject: "\(count) words, \(findings.hits.count) hits", by: worker)
  }

  /// Who of the other cases that this worker may open may be a person of this one. That it was asked,
  /// and how many there were, is in the audit before anything is returned.
  ///
  /// - Parameter most: cases looked at, the newest first.
  package func samePeople(
    as id: Person.ID, in caseID: CaseFile.ID, by worker: Worker, most: Int = 50
  ) throws -> SamePeople {
    let found = try mapped {
      try writer.read { db in
        let key = try caseKey(caseID, db, worker)
        let rows = CaseRows(db, caseKey: key, leavesOutDetail: true)
        let person = try rows.record(id)
        if let failure = rows.failure { throw failure }
        guard let person else { throw StoreError.noSuchCase(caseID.text) }
        return try SamePersonSearch(db: db, worker: worker, most: most)
          .people(like: person, in: caseID, key: key)
      }
    }
    try note(
      .searched, in: caseID, subject: "who may be \(id), \(found.people.count) found", by: worker)
    return found
  }

  /// Fills the tables of search from the record, which they only repeat.
  package func rebuildSearch() throws {
    try mapped { try writer.write { db in try SearchIndex(db).rebuild() } }
  }

  /// A record to which something was added has its words in two places, and is one hit.
  private static func distinct(_ hits: [SearchHit]) -> [SearchHit] {
    struct Key: Hashable {
      let caseID: CaseFile.ID
      let place: SearchHit.Place
    }
    var seen: Set<Key> = []
    return hits.filter { seen.insert(Key(caseID: $0.caseID, place: $0.place)).inserted }
  }
}
