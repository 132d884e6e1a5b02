// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Entries per theme over time: counts of what was written, never a judgement, and no total.
package struct Density: Sendable {
  /// How wide a column is, in months.
  package enum Width: Int, Sendable, CaseIterable {
    case month = 1
    case quarter = 3
    case halfYear = 6
    case year = 12

    package var words: String {
      switch self {
      case .month: "by month"
      case .quarter: "by quarter"
      case .halfYear: "by half year"
      case .year: "by year"
      }
    }
  }

  package struct Column: Hashable, Sendable {
    package let first: Day
    package let last: Day
  }

  package struct Cell: Hashable, Sendable {
    /// Falls in this column, or lasted through it.
    package var sure = 0
    /// May fall in it.
    package var possible = 0
  }

  package struct Row: Hashable, Sendable {
    package let theme: Tag?
    package let words: String
    /// The filter that leaves the entries of the row.
    package let filter: String
    package let cells: [Cell]
    /// Each entry once.
    package let inAll: Int
  }

  package let width: Width
  package let columns: [Column]
  package let rows: [Row]
  /// Entries that lie surely before the first column, and findings over the whole time.
  package let before: Int
  package let overall: Int

  package init(_ reading: CaseReading, _ filter: EntryFilter, width: Width?, most: Int) {
    let shown = reading.file.entries.filter { filter.shows($0, in: reading) }
    let dated = shown.filter { $0.kind != .pattern }
    let start = Density.start(reading, shown)
    let since = dated.filter { !Density.isBefore($0, start, reading) }
    let chosen = width ?? Density.width(for: since, from: start, most: most, reading)
    let columns = Density.columns(from: start, to: reading.day, chosen, most: most)
    // Columns narrower than the screen has room for leave out the oldest.
    let first = columns.first?.first ?? start
    let drawn = first == start ? since : since.filter { !Density.isBefore($0, first, reading) }
    overall = shown.count - dated.count
    before = dated.count - drawn.count
    self.width = chosen
    self.columns = columns
    rows = Density.rows(drawn, columns, reading)
  }

  /// The month the case was opened; without one, of the first dated entry.
  private static func start(_ reading: CaseReading, _ shown: [TimelineEntry]) -> Day {
    let day =
      reading.file.header.opened?.bounds.earliest
      ?? shown.compactMap { reading.bounds(of: $0).earliest }.min() ?? reading.day
    let (year, month, _) = min(day, reading.day).parts
    return Day(firstOf: month, year)
  }

  private static func isBefore(
    _ entry: TimelineEntry, _ start: Day, _ reading: CaseReading
  ) -> Bool {
    if entry.when.edtf == .unknown { return true }
    let bounds = reading.bounds(of: entry)
    if let latest = bounds.latest, latest < start { return true }
    let begins = bounds.earliest
    guard begins.map({ $0 < start }) ?? true else { return false }
    // What somebody had received by the first month had happened before it.
    let known = reading.board.knowledge.holdings(of: entry.id).compactMap(\.since.latest).min()
    return known.map { $0 < start.adding(months: 1) } ?? false
  }

  /// The narrowest columns that fit on the screen and in which a third of the entries fit in one:
  /// wider ones would be surer, and would hide when things came close together.
  private static func width(
    for entries: [TimelineEntry], from start: Day, most: Int, _ reading: CaseReading
  ) -> Width {
    Width.allCases.first { width in
      let columns = columns(from: start, to: reading.day, width, most: .max)
      guard columns.count <= most else { return false }
      let fitting = entries.count { entry in
        columns.contains { cell(entry, $0, reading) == .met }
      }
      return fitting * 3 >= entries.count
    } ?? .year
  }

  private static func columns(
    from start: Day, to end: Day, _ width: Width, most: Int
  ) -> [Column] {
    var columns: [Column] = []
    var first = start
    while first <= end {
      let next = first.adding(months: width.rawValue)
      columns.append(Column(first: first, last: min(next.advanced(by: -1), end)))
      first = next
    }
    return columns.suffix(most).map { $0 }
  }

  private static func rows(
    _ entries: [TimelineEntry], _ columns: [Column], _ reading: CaseReading
  ) -> [Row] {
    var rows: [Row] = []
    // Themes without a mark are kinds of entry rather than matters; a bar would say nothing.
    let themes = reading.vocabulary.themes.filter { $0.mark != nil && $0.row == nil }
    let ordered = themes.filter { $0.id == "strength" } + themes.filter { $0.id != "strength" }
    for theme in ordered {
      let own = entries.filter { reading.themes(of: $0).contains(theme.id) }
      if !own.isEmpty {
        let filter = "theme:\(theme.id.text)"
        rows.append(row(theme.id, theme.words, filter, own, columns, reading))
      }
      if theme.id == "strength" {
        let incidents = entries.filter { entry in
          entry.kind == .incident && entry.isFromPolice(reading)
            && !entry.links.contains { $0.kind == .partOf }
        }
        if !incidents.isEmpty {
          let police = Set(incidents.map(\.source.agency)).sorted().map { " agency:\($0.text)" }
          let filter = "kind:incident" + police.joined()
          rows.append(row(nil, "Police incidents", filter, incidents, columns, reading))
        }
      }
    }
    return rows
  }

  private static func row(
    _ theme: Tag?, _ words: String, _ filter: String, _ entries: [TimelineEntry],
    _ columns: [Column], _ reading: CaseReading
  ) -> Row {
    let cells = columns.map { column in
      var cell = Cell()
      for entry in entries {
        switch self.cell(entry, column, reading) {
        case .met: cell.sure += 1
        case .mayBeMet: cell.possible += 1
        case .notMet: break
        }
      }
      return cell
    }
    return Row(
      theme: theme, words: words, filter: filter, cells: cells, inAll: entries.count)
  }

  private static func cell(
    _ entry: TimelineEntry, _ column: Column, _ reading: CaseReading
  ) -> Certainty {
    let bounds = reading.bounds(of: entry)
    let latest = bounds.latest ?? reading.day
    let earliest = bounds.earliest
    guard latest >= column.first, earliest.map({ $0 <= column.last }) ?? true else {
      return .notMet
    }
    if case .lasted = entry.when.edtf.shape { return .met }
    let isInside =
      earliest.map { $0 >= column.first } == true && latest <= column.last
      && bounds.latest != nil
    return isInside ? .met : .mayBeMet
  }
}
