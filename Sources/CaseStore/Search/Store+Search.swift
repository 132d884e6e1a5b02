// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import GRDB

extension Store {
  /// Where words stand: in an entry, a note or a name of a case this worker may open.
  package struct Hit: Hashable, Sendable {
    package let caseID: CaseFile.ID
    package let label: String
    /// `entry`, `note` or `name`.
    package let what: String
    /// The record's own id.
    package let id: String
  }

  /// Words beyond this many are left out, so that a long text is no burden.
  static let mostWords = 20

  /// All words, each as the beginning of a word, newest first. Signs in the query are only signs.
  package func search(_ words: String, by worker: Worker, most: Int = 200) throws -> [Hit] {
    let terms = words.split { !$0.isLetter && !$0.isNumber }.prefix(Self.mostWords)
    guard let pattern = FTS5Pattern(matchingAllPrefixesIn: terms.joined(separator: " ")) else {
      return []
    }
    return try mapped {
      try writer.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT open_case.id, open_case.label, searchable.what, searchable.id
            FROM word_index JOIN searchable ON searchable.key = word_index.rowid
              JOIN open_case ON open_case.case_key = searchable.case_key
            WHERE word_index MATCH ? AND \(CaseloadQuery.mayOpen)
            ORDER BY word_index.rowid DESC LIMIT ?
            """, arguments: [pattern, worker.name, most]
        ).map { Hit(caseID: CaseFile.ID($0[0]), label: $0[1], what: $0[2], id: $0[3]) }
      }
    }
  }
}
