// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// One row of the timeline list: a year, a gap, or an entry.
package enum TimelineRow: Equatable, Sendable {
  case year(String)
  /// A stretch in which surely nothing was recorded: "7 weeks: nothing recorded".
  case gap(String)
  case entry(EntryRow)

  package var entryID: TimelineEntry.ID? {
    if case .entry(let row) = self { return row.id }
    return nil
  }
}

/// An entry as the list shows it, its words not yet wrapped.
package struct EntryRow: Equatable, Sendable {
  package let id: TimelineEntry.ID
  /// As wide as the source, in the notation of the column: `Mar..Jul*`.
  package let when: String
  package let mayBeLater: Bool
  package let agency: String
  package let isStrength: Bool
  package let isSign: Bool
  package let text: String
  /// How the entry stands to this service: `own`, `yes`, `x`, `-`.
  package let told: CaseReading.Standing
  /// Letters of its themes.
  package let marks: String
  /// Lines that belong to it: the allegation with its reply and retraction, lag, a conflict.
  package let notes: [String]
}

/// The rows of a case on a day, through a filter.
package struct TimelineRows: Sendable {
  package let rows: [TimelineRow]
  /// Entries on the board that the filter leaves out.
  package let filteredOut: Int
  /// How many surely fall into the filter's window and how many may; nil without a window.
  let inWindow: Count?

  package init(_ reading: CaseReading, _ filter: EntryFilter, newestFirst: Bool) {
    let shown = reading.file.entries.filter { filter.shows($0, in: reading) }
    filteredOut = reading.file.entries.count - shown.count
    inWindow = filter.window.map { _ in
      let sure = shown.count { filter.certainty(of: $0, in: reading) == .met }
      return Count(sure: sure, possible: shown.count - sure)
    }
    var rows: [TimelineRow] = []
    var headings: Set<String> = []
    var previous: TimelineEntry?
    for entry in newestFirst ? shown.reversed() : shown {
      let own = entry.when.bounds.earliest?.year
      let heading = own.map(String.init) ?? "Earlier"
      if headings.insert(heading).inserted { rows.append(.year(heading)) }
      if filter.isEmpty, let previous,
        let gap = Gap.words(between: previous, and: entry, reading)
      {
        rows.append(.gap(gap))
      }
      rows.append(.entry(EntryRow(entry, heading: own, reading)))
      previous = entry
    }
    self.rows = rows
  }
}

/// A stretch without entries, drawn as one.
enum Gap {
  /// Shorter gaps are how life goes.
  static let days = 28

  static func words(
    between first: TimelineEntry, and second: TimelineEntry, _ reading: CaseReading
  ) -> String? {
    let bounds = [reading.bounds(of: first), reading.bounds(of: second)]
    guard let start = bounds.compactMap(\.latest).min(),
      let end = bounds.compactMap(\.earliest).max(), start < end
    else { return nil }
    let days = start.distance(to: end)
    guard days >= Self.days else { return nil }
    return "\(days / 7) weeks: nothing recorded"
  }
}

extension TimelineRows {
  static let none = TimelineRows(rows: [], filteredOut: 0)

  private init(rows: [TimelineRow], filteredOut: Int) {
    self.rows = rows
    self.filteredOut = filteredOut
    inWindow = nil
  }
}
