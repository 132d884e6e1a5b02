// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// Takes the rows of one file as they come, some thousand at a time, and hands on the entries that
/// may go in; at the end it says what there was.
struct ChronologyIntake {
  private let settings: ChronologyImport
  private let log: ProblemLog
  private let surroundings: ChronologySurroundings
  private let destination: ChronologyDestination
  private let existing: [TimelineEntry.ID: TimelineEntry]
  /// The case without its entries, which rows are looked at beside.
  private let frame: CaseFile
  private var batch: [(entry: TimelineEntry, place: Place)] = []
  private var duplicates: LikelyDuplicates
  /// How often an id was worked out for rows that say the same, where more than once.
  private var uses: [String: Int] = [:]
  private var report: ImportReport

  /// Few enough to hold at once, and enough to be fast.
  private static let most = 2_000

  init(
    _ settings: ChronologyImport, header: DelimitedRow, name: String, log: ProblemLog,
    to destination: ChronologyDestination
  ) {
    self.settings = settings
    self.log = log
    self.destination = destination
    existing = Dictionary(
      settings.file.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    frame = settings.file.with { $0.entries = [] }
    duplicates = LikelyDuplicates(of: settings.file.entries)
    report = ImportReport(name: name, skipsDuplicates: settings.skipsDuplicates)
    surroundings = ChronologySurroundings(
      ChronologyHeader(header, renames: settings.renames, log: log), file: settings.file,
      vocabulary: settings.vocabulary, today: settings.today, log: log)
  }

  mutating func take(_ row: DelimitedRow) throws {
    let place = row.fields.first?.place ?? .start
    batch.append((EntryRow(row, in: surroundings).entry(), place))
    if batch.count == Self.most { try handOn() }
  }

  mutating func finish() throws -> ImportReport {
    try handOn()
    guard log.isEmpty else {
      return ImportReport(name: report.name, problems: log.problems, rows: report.rows)
    }
    return report
  }
}

// What is looked at once some rows are there.
extension ChronologyIntake {
  private mutating func handOn() throws {
    report.rows += batch.count
    try nameEntries()
    let known = takeOutKnown()
    try validate()
    let others = duplicates.others(among: batch.map(\.entry))
    if log.isEmpty {
      report.alreadyThere += known
      try destination.add(accepted(others))
    }
    batch.removeAll(keepingCapacity: true)
  }

  /// Entries that came without an id get one; the second of two equal rows a number with it.
  private mutating func nameEntries() throws {
    var seen = Set(batch.lazy.map(\.entry.id))
    for index in batch.indices where batch[index].entry.id.text.isEmpty {
      let derived = batch[index].entry.derivedID
      var count = uses[derived] ?? 0
      var id: TimelineEntry.ID
      repeat {
        count += 1
        id = TimelineEntry.ID(count == 1 ? derived : "\(derived)-\(count)")
      } while try isUsed(id, among: seen)
      // A first use is seen where it went, unless it is one that the case has.
      if count > 1 || existing[id] != nil { uses[derived] = count }
      seen.insert(id)
      batch[index].entry.id = id
    }
  }

  private func isUsed(_ id: TimelineEntry.ID, among seen: Set<TimelineEntry.ID>) throws -> Bool {
    if seen.contains(id) { return true }
    return try existing[id] == nil && destination.has(id)
  }

  /// Takes out the rows that the case has already; notes those that say something else.
  private mutating func takeOutKnown() -> [TimelineEntry.ID] {
    guard !existing.isEmpty else { return [] }
    var ids: [TimelineEntry.ID] = []
    for (entry, place) in batch {
      guard let old = existing[entry.id] else { continue }
      ids.append(entry.id)
      guard let column = firstDifference(old, entry) else { continue }
      log.note(
        at: place, field: "id",
        "found \(quoted(old.id.text)), which the case has with another \(column.rawValue), "
          + "expected a new id or the same entry")
    }
    batch.removeAll { existing[$0.entry.id] != nil }
    return ids
  }

  private func firstDifference(
    _ old: TimelineEntry, _ new: TimelineEntry
  ) -> ChronologyColumn? {
    let export = ChronologyExport()
    return ChronologyColumn.allCases.first { column in
      column != .carries && surroundings.header.places[column] != nil
        && export.cell(column, of: old) != export.cell(column, of: new)
    }
  }

  private func validate() throws {
    let file = frame.with { $0.entries = batch.map(\.entry) }
    for finding in CaseValidation(file, vocabulary: settings.vocabulary).rowFindings() {
      guard case .key("entries")? = finding.path.steps.first,
        case .item(let index)? = finding.path.steps.dropFirst().first
      else { continue }
      let key = finding.path.key ?? ""
      let column = ChronologyColumn.allCases.first { $0.rawValue == key || $0.fieldName == key }
      log.note(at: batch[index].place, field: column?.rawValue ?? key, finding.message)
    }
    for (entry, place) in batch where try destination.has(entry.id) {
      log.note(
        at: place, field: "id",
        "found the id \(quoted(entry.id.text)) of an entry again, "
          + "expected an id that no other record of the case has")
    }
  }

  /// The entries of the batch that go in, those that may repeat another with a link to it.
  private mutating func accepted(_ others: [Int: TimelineEntry.ID]) -> [TimelineEntry] {
    var accepted: [TimelineEntry] = []
    for (index, (entry, place)) in batch.enumerated() {
      guard let other = others[index] else {
        accepted.append(entry)
        continue
      }
      report.add(LikelyDuplicate(entry: entry.id, other: other, line: place.line))
      if !settings.skipsDuplicates {
        accepted.append(entry.with { $0.links.append(EntryLink(.mayBeSameAs, other)) })
      }
    }
    report.count += accepted.count
    return accepted
  }
}
