// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Looks in the other cases that a worker may open for people with a name or number in common.
struct SamePersonSearch {
  let db: Database
  let worker: Worker
  /// Cases looked at, the newest first.
  let most: Int

  func people(like person: Person, in caseID: CaseFile.ID, key: Int64) throws -> SamePeople {
    let links = try PersonLinks(of: person.id, in: caseID, key: key, db)
    if person.isSealed {
      return SamePeople(caseID: caseID, person: person.id, people: [], isCut: false)
    }
    var keys = try candidates(for: person)
    keys.formUnion(try links.caseKeys(db))
    keys.remove(key)
    let cases = try OpenCase.among(keys.sorted(by: >), most: most + 1, db, worker)
    let found = try cases.prefix(most).flatMap { try self.people(like: person, in: $0, links) }
    return SamePeople(
      caseID: caseID, person: person.id, people: found.sorted { Self.comes($0, before: $1) },
      isCut: cases.count > most)
  }

  /// Cases in which all words of one of their names stand, a number, or a word and their birthday.
  private func candidates(for person: Person) throws -> Set<Int64> {
    let names = KnownName.names(of: person)
    var wanted = names.filter { !$0.isNumberOrDay && $0.words.count > 1 }.map(\.words)
    wanted += names.filter { $0.words.first?.isNumber == true }.map(\.words)
    if let birthday = names.first(where: { $0.words.first?.isDay == true })?.words {
      let words = Set(names.filter { !$0.isNumberOrDay }.flatMap(\.words))
      wanted += words.map { birthday + [$0] }
    }
    return try wanted.reduce(into: []) { found, words in
      let keys = try words.map { try Self.keys(of: $0, db) }
      found.formUnion(try NameUses(db, keys).cases(newest: nil))
    }
  }

  private static func keys(of word: NameWord, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(sql: "SELECT key FROM name_word WHERE word = ?")
    return try Int64.fetchAll(statement, arguments: [word.text])
  }

  private func people(
    like person: Person, in other: OpenCase, _ links: PersonLinks
  ) throws -> [SamePerson] {
    let rows = CaseRows(db, caseKey: other.key, leavesOutDetail: true)
    let ids = try other.names(db).filter { $0.what == "called" }.map { Person.ID($0.id) }
    let people = try ids.removingDoubles.compactMap { id -> SamePerson? in
      guard let there = try rows.record(id), !there.isSealed else { return nil }
      let comparison = PersonComparison(person, there)
      let link = links.link(to: id, in: other.id)
      guard link != nil || comparison.isLikely else { return nil }
      return SamePerson(
        caseID: other.id, caseLabel: other.label, person: id, label: there.label,
        agrees: comparison.agrees, differs: comparison.differs, link: link)
    }
    if let failure = rows.failure { throw failure }
    return people
  }

  /// By what kind of thing agrees, never by how much of it.
  private static func comes(_ one: SamePerson, before other: SamePerson) -> Bool {
    let rank = { (person: SamePerson) -> Int in
      if person.link != nil { return 0 }
      if person.agrees.contains(where: { $0.subject == .number }) { return 1 }
      return person.agrees.contains { $0.subject == .birth } ? 2 : 3
    }
    return (rank(one), one.caseLabel, one.label) < (rank(other), other.caseLabel, other.label)
  }
}
