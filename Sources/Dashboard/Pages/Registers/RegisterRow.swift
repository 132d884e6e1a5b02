// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// One line of a register, with what it rests on.
struct RegisterRow: Identifiable, Sendable {
  let id: String
  /// The heading it stands under.
  var section: String?
  var cells: [RegisterCell] = []
  let when: When?
  let days: DayBounds
  /// The entry it is, or was said in.
  let entry: TimelineEntry?
  /// A record of another kind; nil where the row is the entry itself.
  let record: (any CaseRecord)?
  private let source: Agency.ID?
  let mayBeLater: Bool
  /// Rows with the same key are reports of one thing and count once; nil is never counted.
  var countKey: String?
  /// A part of a record that was said in an entry: the entry tells more than the record.
  var opensEntry = false
  /// It may be the same as another that is counted.
  var mayBeAnother = false

  /// - Parameter part: which part of the entry, where it has several rows.
  init(_ entry: TimelineEntry, part: Int? = nil, _ reading: CaseReading) {
    id = part.map { "\(entry.id).\($0)" } ?? entry.id.text
    when = entry.when
    days = reading.bounds(of: entry)
    self.entry = entry
    record = nil
    source = entry.source.agency
    mayBeLater = reading.board.mayBeLater.contains(entry.id)
    let isCounted = entry.kind != .pattern && !entry.links.contains { $0.kind == .partOf }
    countKey = isCounted ? part == nil ? entry.groupKey ?? id : id : nil
    mayBeAnother = entry.links.contains { $0.kind == .mayBeSameAs }
  }

  /// - Parameter part: which part of the record, where it has several rows.
  /// - Parameter said: the entry that the part was said in, where it is not the record's own.
  init(
    _ record: some CaseRecord, part: Int? = nil, when: When?, said: TimelineEntry? = nil,
    _ reading: CaseReading
  ) {
    let own = RecordID.text(of: record)
    id = part.map { "\(own).\($0)" } ?? own
    self.when = when
    days = when?.bounds ?? DayBounds(earliest: nil, latest: nil)
    let entry = said ?? record.known.entry.flatMap { reading.entry($0) }
    self.entry = entry
    self.record = record
    source = record.known.source?.agency ?? entry?.source.agency
    mayBeLater = entry.map { reading.board.mayBeLater.contains($0.id) } ?? false
    countKey = id
    opensEntry = said != nil
  }
}

extension RegisterRow: Filterable {
  var sourceAgency: Agency.ID? { source }
  var entryKind: EntryKind? { entry?.kind }

  func themes(in reading: CaseReading) -> Set<Tag> { entry.map { reading.themes(of: $0) } ?? [] }

  func bounds(in reading: CaseReading) -> DayBounds { days }

  func names(_ person: Person.ID) -> Bool {
    if entry?.names(person) == true { return true }
    guard let record else { return false }
    return NamedPeople.of(record).contains(person)
  }

  func isToldToHub(in reading: CaseReading) -> Bool {
    if let entry { return reading.isToldToHub(entry) }
    let told = record?.known.told ?? []
    return source == reading.hub || told.contains { $0.to == reading.hub && $0.state == .told }
  }

  func contains(_ words: [String]) -> Bool {
    let text = (cells.map(\.words) + [section ?? "", entry?.summary ?? ""])
      .joined(separator: " ").lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
