// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The words of names that one word of a query may mean: those it is or begins, and those it is
/// only like.
struct WordMatches {
  private(set) var same: [Int64: String] = [:]
  private(set) var alike: [Int64: String] = [:]

  /// A beginning that fits more words than this is not worth following.
  private static let most = 400

  init(_ word: NameWord, _ db: Database) throws {
    let beginning = try db.cachedStatement(
      sql: """
        SELECT key, word FROM name_word WHERE word >= ?1 AND word < ?1 || char(0x10FFFF)
        ORDER BY length(word) LIMIT ?2
        """)
    // One letter is a whole word (O Brien), or the beginning of too many.
    let text = word.text
    for row in try Row.fetchAll(beginning, arguments: [text, Self.most])
    where text.count > 1 && !word.isDay || row[1] == text {
      same[row[0]] = row[1]
    }
    let likely = try db.cachedStatement(
      sql: """
        SELECT DISTINCT name_word.key, name_word.word FROM name_form
          JOIN name_word ON name_word.key = name_form.word_key
        WHERE name_form.form = ?
        """)
    for form in word.forms {
      for row in try Row.fetchAll(likely, arguments: [form]) {
        let (key, other): (Int64, String) = (row[0], row[1])
        guard same[key] == nil else { continue }
        if form.hasPrefix("d") {
          guard let other = NameWord.words(of: other).first, word.isSlip(of: other) else {
            continue
          }
        }
        alike[key] = other
      }
    }
  }

  func keys(orAlike: Bool) -> [Int64] {
    Array(same.keys) + (orAlike ? Array(alike.keys) : [])
  }

  func words(orAlike: Bool) -> Set<String> {
    Set(same.values).union(orAlike ? Set(alike.values) : [])
  }
}
