// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Finds texts in which every word of a query stands, newest recorded first; where there are too few,
/// texts in which it begins a word. The first are read one by one from the newest; for the second all
/// words that begin so are laid together first, which takes long where a beginning is common.
struct TextSearch {
  let db: Database
  let worker: Worker
  let most: Int

  func hits(_ query: SearchQuery) throws -> [SearchHit] {
    let words = query.texts.joined(separator: " ")
    let whole = try hits(FTS5Pattern(matchingAllTokensIn: words), query)
    guard whole.count < most else { return whole }
    return try hits(FTS5Pattern(matchingAllPrefixesIn: words), query)
  }

  private func hits(_ pattern: FTS5Pattern?, _ query: SearchQuery) throws -> [SearchHit] {
    guard let pattern else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT open_case.id, open_case.label, searchable.what, searchable.id, searchable.text,
          entry.when_edtf, entry.when_basis, coalesce(agency.short, agency.name, entry.source_agency)
        FROM word_index JOIN searchable ON searchable.key = word_index.rowid
          JOIN open_case ON open_case.case_key = searchable.case_key
          LEFT JOIN entry ON searchable.what = 'entry' AND entry.key = searchable.record_key
          LEFT JOIN agency ON agency.case_key = searchable.case_key
            AND agency.id = entry.source_agency AND agency.owner_field = 'agencies'
        WHERE word_index MATCH ? AND \(CaseloadQuery.mayOpen)
        ORDER BY word_index.rowid DESC LIMIT ?
        """)
    let starts = query.texts.map(NameWord.fold)
    return try Row.fetchAll(statement, arguments: [pattern, worker.name, most])
      .map { hit($0, starts) }
  }

  private func hit(_ row: Row, _ starts: [String]) -> SearchHit {
    let (what, id, text): (String, String, String) = (row[2], row[3], row[4])
    let place: SearchHit.Place =
      what == "entry" ? .entry(TimelineEntry.ID(id)) : .record(noun: what, id: id)
    return SearchHit(
      caseID: CaseFile.ID(row[0]), caseLabel: row[1], place: place,
      matches: [
        SearchHit.Match(Self.words[what] ?? what.replacing("-", with: " "), source: row[7])
      ],
      excerpt: Excerpt(of: text, around: starts).text, when: Self.when(row))
  }

  private static let words = [
    "note": "lived experience", "map": "Signs of Safety", "action": "agreed action",
    "support-plan": "staff safety",
  ]

  private static func when(_ row: Row) -> When? {
    guard let text: String = row[5], let edtf = try? EDTF(fieldText: text) else { return nil }
    let basis = (row[6] as String?).flatMap { When.Basis(rawValue: $0) }
    return When(edtf, basis ?? .stated)
  }
}

/// The line of a text around the first word that begins as one that was looked for.
struct Excerpt {
  let text: String

  private static let longest = 160

  init(of whole: String, around starts: [String]) {
    let lines = whole.split(whereSeparator: \.isNewline)
    let hits = lines.lazy.compactMap { line in
      Self.firstHit(in: line, starts).map { (line, $0) }
    }
    let (line, hit) = hits.first ?? (lines.first ?? "", 0)
    let words = line.split(whereSeparator: \.isWhitespace)
    let first = max(0, hit - 8)
    var text = first > 0 ? "…" : ""
    for word in words.dropFirst(first) {
      guard text.count + word.count < Self.longest else {
        text += " …"
        break
      }
      text += (text.isEmpty || text == "…" ? "" : " ") + word
    }
    self.text = text
  }

  /// The number of the first word of a line that begins as one that was looked for.
  private static func firstHit(in line: Substring, _ starts: [String]) -> Int? {
    line.split(whereSeparator: \.isWhitespace).firstIndex { word in
      NameWord.fold(String(word)).split(separator: " ").contains { part in
        starts.contains { !$0.isEmpty && part.hasPrefix($0) }
      }
    }
  }
}
