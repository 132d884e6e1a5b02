// SPDX-License-Identifier: Apache-2.0

import GRDB

/// In which cases several words of names stand together, each of which may be any of some words.
struct NameUses {
  private let db: Database
  /// For each word that was asked for, the keys of those that it may be.
  private let words: [[Int64]]

  /// So many look-ups of one word in one case take about as long as reading where it stands.
  private static let mostLookUps = 20_000

  init(_ db: Database, _ words: [[Int64]]) {
    self.db = db
    self.words = words
  }

  /// The cases with all of them, newest first; where there is a limit, at least as many of the newest
  /// as it says, if there are so many.
  func cases(newest limit: Int?) throws -> [Int64] {
    if words.contains(where: \.isEmpty) { return [] }
    guard words.count > 1 else { return try cases(of: words[0], newest: limit) }
    let ordered = try words.map { ($0, try uses(of: $0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    var found = try cases(of: ordered[0], newest: nil)
    for keys in ordered.dropFirst() where !found.isEmpty {
      found =
        try found.count * keys.count <= Self.mostLookUps
        ? having(keys, found) : sharing(keys, found)
    }
    return found
  }

  private func cases(of keys: [Int64], newest limit: Int?) throws -> [Int64] {
    var found: Set<Int64> = []
    for key in keys {
      let rows = try RawRows(
        db,
        "SELECT DISTINCT case_key FROM name_use WHERE word_key = ? ORDER BY case_key DESC LIMIT ?",
        [key, limit ?? -1])
      while try rows.next() { found.insert(rows.integer(0)) }
    }
    return found.sorted(by: >)
  }

  /// About how often they stand somewhere, to begin with the rarest.
  private func uses(of keys: [Int64]) throws -> Int {
    let count = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM name_use WHERE word_key = ? LIMIT 2000)")
    return try keys.reduce(0) { $0 + (try Int.fetchOne(count, arguments: [$1]) ?? 0) }
  }

  private func having(_ keys: [Int64], _ cases: [Int64]) throws -> [Int64] {
    let isThere = try db.cachedStatement(
      sql: "SELECT 1 FROM name_use WHERE word_key = ? AND case_key = ? LIMIT 1")
    return try cases.filter { caseKey in
      try keys.contains { try Bool.fetchOne(isThere, arguments: [$0, caseKey]) ?? false }
    }
  }

  private func sharing(_ keys: [Int64], _ cases: [Int64]) throws -> [Int64] {
    let own = Set(try self.cases(of: keys, newest: nil))
    return cases.filter(own.contains)
  }
}
