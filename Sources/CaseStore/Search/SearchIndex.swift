// SPDX-License-Identifier: Apache-2.0

import CaseModel
import GRDB

/// Puts the words of a record, and every name in it, where search finds them: written in the same
/// transaction as the record, with the case beside each row so that access is checked in one query.
struct SearchIndex {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func add(_ record: some Recorded, key: Int64, caseKey: Int64) throws {
    switch record {
    case let entry as TimelineEntry:
      let day = entry.when.bounds
      try db.execute(
        sql: "INSERT INTO entry_day VALUES (?,?,?,?)",
        arguments: [key, caseKey, day.earliest?.number, day.latest?.number])
      try addWords(
        [entry.headline, entry.summary, entry.detail, entry.place], "entry", entry.id.text, key,
        caseKey)
    case let note as LivedExperienceNote:
      try addWords(
        [note.life, note.goodEnough, note.telling, note.words, note.cues, note.changed], "note",
        note.id.text, key, caseKey)
    case let person as Person: try addNames(of: person, key, caseKey)
    default: break
    }
  }

  private func addNames(of person: Person, _ key: Int64, _ caseKey: Int64) throws {
    let names = ([person.label] + person.names.map(\.text))
    try addWords(names, "name", person.id.text, key, caseKey)
    for name in Set(names) {
      for (kind, value) in NameKeys.keys(of: name) {
        try db.execute(
          sql: "INSERT OR IGNORE INTO name_key VALUES (?,?,?,?,?)",
          arguments: [kind, value, caseKey, key, name])
      }
    }
    for identifier in person.identifiers {
      try db.execute(
        sql: "INSERT OR IGNORE INTO name_key VALUES (?,?,?,?,?)",
        arguments: [
          "digits", identifier.value.filter(\.isNumber), caseKey, key, identifier.value,
        ])
    }
  }

  private func addWords(
    _ texts: [String?], _ what: String, _ id: String, _ key: Int64, _ caseKey: Int64
  ) throws {
    let text = texts.compactMap { $0 }.joined(separator: "\n")
    guard !text.isEmpty else { return }
    try db.execute(
      sql: "INSERT INTO searchable (case_key, record_key, what, id, text) VALUES (?,?,?,?,?)",
      arguments: [caseKey, key, what, id, text])
    try db.execute(
      sql: "INSERT INTO word_index (rowid, text) VALUES (?,?)",
      arguments: [db.lastInsertedRowID, text])
  }
}

/// The forms under which a name is found though it is written otherwise.
enum NameKeys {
  static func keys(of name: String) -> [(kind: String, value: String)] {
    let folded = fold(name)
    let words = folded.split(separator: " ").map(String.init)
    return words.map { ("folded", $0) } + words.map { ("phonetic", soundex($0)) }
      + Set(words.flatMap(trigrams)).map { ("trigram", $0) }
  }

  /// Lower case, without accents or apostrophes.
  static func fold(_ name: String) -> String {
    var folded = ""
    for scalar in name.lowercased().decomposed where !scalar.properties.isDiacritic {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’" {
        folded += " "
      }
    }
    return folded.split(separator: " ").joined(separator: " ")
  }

  private static func trigrams(_ word: String) -> [String] {
    let padded = Array(" \(word) ")
    guard padded.count >= 3 else { return [] }
    return (0...(padded.count - 3)).map { String(padded[$0..<($0 + 3)]) }
  }

  /// Soundex (US National Archives rules): a letter and three digits.
  static func soundex(_ word: String) -> String {
    let codes: [Character: Character] = [
      "b": "1", "f": "1", "p": "1", "v": "1", "c": "2", "g": "2", "j": "2", "k": "2", "q": "2",
      "s": "2", "x": "2", "z": "2", "d": "3", "t": "3", "l": "4", "m": "5", "n": "5", "r": "6",
    ]
    guard let first = word.first else { return "" }
    var digits = ""
    var last = codes[first]
    for letter in word.dropFirst() {
      if let code = codes[letter], code != last { digits.append(code) }
      if letter != "h" && letter != "w" { last = codes[letter] }
    }
    return String(first) + (digits + "000").prefix(3)
  }
}

extension String {
  /// Canonical decomposition; the standard library compares by it, so each character is split by
  /// looking for the base it begins with.
  fileprivate var decomposed: [Unicode.Scalar] {
    flatMap { character -> [Unicode.Scalar] in
      let scalars = Array(String(character).unicodeScalars)
      guard scalars.count == 1, let scalar = scalars.first, scalar.value >= 0xC0 else {
        return scalars
      }
      return Folding.base(of: scalar).map { [$0] } ?? scalars
    }
  }
}

/// Letters that are written with a mark, and the letter beneath.
private enum Folding {
  private static let bases: [(Character, String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
    ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ]

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, marked) in bases {
      guard let letter = base.unicodeScalars.first else { continue }
      for scalar in marked.unicodeScalars { table[scalar] = letter }
    }
    return table
  }()

  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? { table[scalar] }
}
