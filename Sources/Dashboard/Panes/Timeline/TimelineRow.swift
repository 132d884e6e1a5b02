// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// One row of the timeline list: a year, a gap, or an entry, or several that read alike.
package enum TimelineRow: Equatable, Sendable {
  case year(String)
  /// A stretch in which surely nothing was recorded: "7 weeks: nothing recorded".
  case gap(String)
  /// An entry, or a series of them, and the year that it stands under.
  case entries([TimelineEntry.ID], heading: Int?)

  package var entryID: TimelineEntry.ID? { entryIDs.first }

  var entryIDs: [TimelineEntry.ID] {
    if case .entries(let ids, _) = self { return ids }
    return []
  }

  /// A row for each entry.
  var laidOut: [TimelineRow] {
    guard case .entries(let ids, let heading) = self else { return [self] }
    return ids.map { .entries([$0], heading: heading) }
  }

  /// This row with an entry more, where that reads alike.
  fileprivate func joined(by entry: TimelineEntry, _ reading: CaseReading) -> TimelineRow? {
    guard case .entries(let ids, let heading) = self,
      let first = ids.first.flatMap(reading.entry), Series.holds(first, entry, reading)
    else { return nil }
    return .entries(ids + [entry.id], heading: heading)
  }
}

/// An entry as the list shows it, its words not yet wrapped. Worked out for what is on screen.
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
  /// Lines that belong to it: the allegation with its reply and retraction, lag, a conflict.
  package let notes: [String]
}

/// The rows of a case on a day, through a filter.
package struct TimelineRows: Sendable {
  package private(set) var rows: [TimelineRow]
  /// Entries on the board that the filter leaves out.
  package let filteredOut: Int
  /// How many surely fall into the filter's window and how many may; nil without a window.
  let inWindow: Count?

  /// - Parameter laidOut: entries that keep a row of their own though others read alike; nil for all.
  package init(
    _ reading: CaseReading, _ filter: EntryFilter, newestFirst: Bool,
    laidOut: Set<TimelineEntry.ID>? = nil
  ) {
    let shown = reading.file.entries.filter { filter.shows($0, in: reading) }
    filteredOut = reading.file.entries.count - shown.count
    inWindow = filter.window.map { _ in
      let sure = shown.count { filter.certainty(of: $0, in: reading) == .met }
      return Count(sure: sure, possible: shown.count - sure)
    }
    var rows: [TimelineRow] = []
    var headings: Set<Int?> = []
    var previous: DayBounds?
    for entry in newestFirst ? shown.reversed() : shown {
      let own = entry.when.bounds.earliest?.year
      if headings.insert(own).inserted {
        rows.append(.year(own.map(String.init) ?? "Earlier"))
      }
      let bounds = reading.bounds(of: entry)
      if filter.isEmpty, let previous, let gap = Gap.words(between: previous, and: bounds) {
        rows.append(.gap(gap))
      }
      if let laidOut, !laidOut.contains(entry.id),
        let joined = rows.last?.joined(by: entry, reading)
      {
        rows[rows.count - 1] = joined
      } else {
        rows.append(.entries([entry.id], heading: own))
      }
      previous = bounds
    }
    self.rows = rows
  }
}

/// A stretch without entries, drawn as one.
enum Gap {
  /// Shorter gaps are how life goes.
  static let days = 28

  static func words(between first: DayBounds, and second: DayBounds) -> String? {
    guard let start = [first, second].compactMap(\.latest).min(),
      let end = [first, second].compactMap(\.earliest).max(), start < end
    else { return nil }
    let days = start.distance(to: end)
    guard days >= Self.days else { return nil }
    return "\(days / 7) weeks: nothing recorded"
  }
}

extension TimelineRows {
  /// Gives each entry of a series a row of its own.
  mutating func layOut(_ index: Int) {
    rows.replaceSubrange(index...index, with: rows[index].laidOut)
  }

  static let none = TimelineRows(rows: [], filteredOut: 0)

  private init(rows: [TimelineRow], filteredOut: Int) {
    self.rows = rows
    self.filteredOut = filteredOut
    inWindow = nil
  }
}
