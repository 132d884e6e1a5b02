// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// The links of one person that stand, from whichever end they were recorded.
struct PersonLinks {
  private struct Far: Hashable {
    let caseID: CaseFile.ID
    let person: Person.ID
  }

  private var links: [Far: SamePerson.Link] = [:]

  /// Not taken back, or taken back and that undone.
  static let stands = """
    NOT EXISTS (
      SELECT 1 FROM correction AS back
      WHERE back.case_key = person_link.case_key AND back.kind = 'withdraws'
        AND back."of" = person_link.id
        AND NOT EXISTS (
          SELECT 1 FROM correction AS undone
          WHERE undone.case_key = back.case_key AND undone.kind = 'withdraws'
            AND undone."of" = back.id))
    """

  init(of person: Person.ID, in caseID: CaseFile.ID, key: Int64, _ db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person_link.*, open_case.id AS home FROM person_link
            JOIN open_case ON open_case.case_key = person_link.case_key
          WHERE \(Self.stands) AND (
            (person_link.case_key = ?1 AND person = ?2) OR (other_case = ?3 AND other_person = ?2))
          ORDER BY person_link.key
          """),
      arguments: [key, person.text, caseID.text])
    for row in rows {
      let home = CaseFile.ID(row["home"])
      let far =
        home == caseID
        ? Far(caseID: CaseFile.ID(row["other_case"]), person: Person.ID(row["other_person"]))
        : Far(caseID: home, person: Person.ID(row["person"]))
      links[far] = SamePerson.Link(
        id: Identifier(row["id"]), caseID: home, author: row["author"],
        at: When((try? EDTF(fieldText: row["at_edtf"])) ?? .unknown), reason: row["reason"])
    }
  }

  func link(to person: Person.ID, in caseID: CaseFile.ID) -> SamePerson.Link? {
    links[Far(caseID: caseID, person: person)]
  }

  func caseKeys(_ db: Database) throws -> Set<Int64> {
    let statement = try db.cachedStatement(sql: "SELECT case_key FROM open_case WHERE id = ?")
    return try links.keys.reduce(into: []) { keys, far in
      if let key = try Int64.fetchOne(statement, arguments: [far.caseID.text]) {
        keys.insert(key)
      }
    }
  }
}
