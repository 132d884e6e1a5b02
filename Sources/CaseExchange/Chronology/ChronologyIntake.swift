// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// Takes the rows of one file as they come, and says at the end what may go in.
struct ChronologyIntake {
  private let settings: ChronologyImport
  private let name: String
  private let log: ProblemLog
  private let surroundings: ChronologySurroundings
  private var entries: [TimelineEntry] = []
  /// Where the row of each entry starts.
  private var places: [Place] = []

  init(_ settings: ChronologyImport, header: DelimitedRow, name: String, log: ProblemLog) {
    self.settings = settings
    self.name = name
    self.log = log
    surroundings = ChronologySurroundings(
      ChronologyHeader(header, renames: settings.renames, log: log), file: settings.file,
      vocabulary: settings.vocabulary, today: settings.today, log: log)
  }

  mutating func take(_ row: DelimitedRow) {
    entries.append(EntryRow(row, in: surroundings).entry())
    places.append(row.fields.first?.place ?? .start)
  }

  mutating func finish() -> ImportReport {
    nameEntries()
    let rows = entries.count
    let alreadyThere = takeOutKnown()
    validate()
    guard log.isEmpty else { return ImportReport(name: name, problems: log.problems, rows: rows) }
    return report(rows: rows, alreadyThere)
  }
}

// What is looked at once all rows are there.
extension ChronologyIntake {
  /// Entries that came without an id get one; the second of two equal rows a number with it.
  private mutating func nameEntries() {
    var uses: [String: Int] = [:]
    for index in entries.indices where entries[index].id.text.isEmpty {
      let id = entries[index].derivedID
      let count = uses[id, default: 0] + 1
      uses[id] = count
      entries[index].id = TimelineEntry.ID(count == 1 ? id : "\(id)-\(count)")
    }
  }

  /// Takes out the rows that the case has already; notes those that say something else.
  private mutating func takeOutKnown() -> [TimelineEntry.ID] {
    let existing = Dictionary(
      settings.file.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = entries.indices.filter { existing[entries[$0].id] != nil }
    guard !known.isEmpty else { return [] }
    for index in known {
      guard let old = existing[entries[index].id],
        let column = firstDifference(old, entries[index])
      else { continue }
      log.note(
        at: places[index], field: "id",
        "found \(quoted(old.id.text)), which the case has with another \(column.rawValue), "
          + "expected a new id or the same entry")
    }
    let ids = known.map { entries[$0].id }
    let fresh = entries.indices.filter { existing[entries[$0].id] == nil }
    (entries, places) = (fresh.map { entries[$0] }, fresh.map { places[$0] })
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

  private func validate() {
    var file = settings.file
    let first = file.entries.count
    file.entries += entries
    for finding in CaseValidation(file, vocabulary: settings.vocabulary).rowFindings() {
      guard case .key("entries")? = finding.path.steps.first,
        case .item(let index)? = finding.path.steps.dropFirst().first, index >= first
      else { continue }
      let key = finding.path.key ?? ""
      let column = ChronologyColumn.allCases.first { $0.rawValue == key || $0.fieldName == key }
      log.note(at: places[index - first], field: column?.rawValue ?? key, finding.message)
    }
  }

  private func report(rows: Int, _ alreadyThere: [TimelineEntry.ID]) -> ImportReport {
    let others = LikelyDuplicates(entries, in: settings.file.entries).others()
    var accepted: [TimelineEntry] = []
    var duplicates: [LikelyDuplicate] = []
    for (index, entry) in entries.enumerated() {
      guard let other = others[index] else {
        accepted.append(entry)
        continue
      }
      let line = places[index].line
      duplicates.append(LikelyDuplicate(entry: entry.id, other: other, line: line))
      if !settings.skipsDuplicates {
        accepted.append(entry.with { $0.links.append(EntryLink(.mayBeSameAs, other)) })
      }
    }
    return ImportReport(
      name: name, rows: rows, accepted: accepted, likelyDuplicates: duplicates,
      alreadyThere: alreadyThere, skipsDuplicates: settings.skipsDuplicates)
  }
}
