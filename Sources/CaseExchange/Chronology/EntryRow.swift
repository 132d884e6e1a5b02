// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// One row of a chronology on its way to becoming an entry. A cell that cannot be read is noted;
/// the others are read all the same.
struct EntryRow {
  let surroundings: ChronologySurroundings
  let row: DelimitedRow

  init(_ row: DelimitedRow, in surroundings: ChronologySurroundings) {
    self.row = row
    self.surroundings = surroundings
  }

  func entry() -> TimelineEntry {
    var entry = TimelineEntry()
    entry.when = needed(.when) { row, column in row.date(column) } ?? When()
    entry.source.agency = needed(.agency) { row, column in row.agency(column) } ?? ""
    entry.summary = needed(.summary) { row, column in row.text(column) } ?? ""
    entry.id = value(.id, as: TimelineEntry.ID.self) ?? ""
    entry.detail = text(.detail)
    entry.tags = tags(.tags, among: surroundings.themes, called: "tag")
    entry.signs = tags(.signs, among: surroundings.signs, called: "high-risk sign")
    entry.children = people(.children)
    entry.people = people(.people).map { Presence($0, .subject) } + presences()
    entry.impact = impacts()
    entry.groupKey = text(.group)
    entry.audience = audience()
    entry.source.received = date(.received)
    entry.source.read = date(.read)
    entry.source.document = text(.source)
    entry.source.carries = has(.carries) ? texts(.carries) : surroundings.header.carries
    entry.told = tellings()
    readParts(of: &entry)
    return entry
  }

  private func needed<Value>(
    _ column: ChronologyColumn, _ read: (Self, ChronologyColumn) -> Value?
  ) -> Value? {
    if text(column) == nil { expect("a value in every row", in: column) }
    return read(self, column)
  }
}

// Single cells.
extension EntryRow {
  func has(_ column: ChronologyColumn) -> Bool { surroundings.header.places[column] != nil }

  /// The cell; nil where it is blank or has no column.
  func text(_ column: ChronologyColumn) -> String? {
    guard let place = surroundings.header.places[column], row.fields.indices.contains(place) else {
      return nil
    }
    let text = row.fields[place].text
    let cell = surroundings.header.isOurs ? DelimitedWriter.unguarded(text) : text
    return cell.allSatisfy(\.isWhitespace) ? nil : cell
  }

  func date(_ column: ChronologyColumn) -> When? {
    text(column).flatMap { date(of: $0, in: column) }
  }

  func date(of text: String, in column: ChronologyColumn) -> When? {
    let plain = ListField.plain(text[...])
    let today = surroundings.today
    return attempt(column, plain) { () throws(Unreadable) in
      try When(chronology: plain, today: today)
    }
  }

  func value<Value: FieldValue>(
    _ column: ChronologyColumn, as type: Value.Type
  ) -> Value? {
    text(column).flatMap { value(of: $0, as: type, in: column) }
  }

  /// A value of a closed list may be written `Not graded`.
  func value<Value: FieldValue>(
    of text: String, as type: Value.Type, in column: ChronologyColumn
  ) -> Value? {
    var plain = ListField.plain(text[...])
    if type.choices != nil {
      plain = plain.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    }
    return attempt(column, plain) { () throws(Unreadable) in try Value(fieldText: plain) }
  }

  func agency(_ column: ChronologyColumn) -> Agency.ID? {
    text(column).flatMap { agency(of: $0, in: column) }
  }

  func agency(of name: String, in column: ChronologyColumn) -> Agency.ID? {
    let roster = surroundings.roster
    return attempt(column, name, among: { Array(roster.agencyIDs) }) { () throws(Unreadable) in
      try roster.agency(name)
    }
  }

  func person(of name: String, in column: ChronologyColumn) -> Person.ID? {
    let roster = surroundings.roster
    return attempt(column, name, among: { Array(roster.personIDs) }) { () throws(Unreadable) in
      try roster.person(name)
    }
  }

  func attempt<Value>(
    _ column: ChronologyColumn, _ text: String, among known: () -> [String] = { [] },
    _ read: () throws(Unreadable) -> Value
  ) -> Value? {
    do {
      return try read()
    } catch {
      expect(error.expected, in: column, not: text, known: known)
      return nil
    }
  }

  func expect(
    _ expected: String, in column: ChronologyColumn, not text: String? = nil,
    known: () -> [String] = { [] }
  ) {
    let hint = text.map { surroundings.log.hint(for: $0, among: known()) } ?? ""
    surroundings.log.note(
      at: row.fields[surroundings.header.places[column] ?? 0].place, field: column.rawValue,
      "found \(text.map(quoted) ?? "nothing"), expected \(expected)\(hint)")
  }
}

// Lists.
extension EntryRow {
  func items(_ column: ChronologyColumn) -> [Substring] {
    text(column).map(ListField.items) ?? []
  }

  func texts(_ column: ChronologyColumn) -> [String] { items(column).map(ListField.plain) }

  func people(_ column: ChronologyColumn) -> [Person.ID] {
    texts(column).compactMap { person(of: $0, in: column) }
  }

  func tags(
    _ column: ChronologyColumn, among known: Set<String>, called noun: String
  ) -> [Tag] {
    texts(column).compactMap { text in
      if known.contains(text) { return Tag(text) }
      expect("a \(noun) of the vocabulary", in: column, not: text, known: { Array(known) })
      return nil
    }
  }

  /// The items that are pairs; `form` says how one looks.
  func pairs(_ column: ChronologyColumn, _ form: String) -> [(String, String)] {
    items(column).compactMap { item in
      if let pair = ListField.pair(item) { return pair }
      expect("a list of \(form)", in: column, not: String(item))
      return nil
    }
  }
}
