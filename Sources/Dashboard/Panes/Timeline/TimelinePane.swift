// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// What happened, as a list, in lanes by agency, or as density by theme.
package struct TimelinePane: Sendable {
  package enum View: String, Sendable, CaseIterable { case list, lanes, density }

  package private(set) var view = View.list
  package private(set) var filter = EntryFilter.none
  /// The words being found in this pane.
  package private(set) var words = ""
  package private(set) var newestFirst = true
  package private(set) var rows = TimelineRows.none
  /// Entries that were laid out of a series.
  private var laidOut: Set<TimelineEntry.ID> = []
  /// The lines of rows that were on screen, as they were last drawn.
  var drawn: DrawnRows?
  package private(set) var lanes: Lanes?
  var list = ListState()
  /// How many rows lie below what was last drawn.
  var below = 0
  var laneList = ListState()
  var densityList = ListState()
  /// The density as it was last drawn.
  var density: Density?
  /// The first lane on screen.
  var firstLane = 0
  /// The width of a density column, where a person chose one.
  package private(set) var densityWidth: Density.Width?

  package init() {}

  /// Works the rows out anew and keeps the selection on its entry, or near where it stood.
  mutating func settle(_ reading: CaseReading) {
    let kept = selected
    rows = TimelineRows(reading, filter, newestFirst: newestFirst, laidOut: laidOut)
    drawn = nil
    lanes = view == .lanes ? Lanes(reading, filter) : nil
    select(kept)
  }

  /// The entry under the cursor.
  package var selected: TimelineEntry.ID? {
    switch view {
    case .list:
      rows.rows.indices.contains(list.selected) ? rows.rows[list.selected].entryID : nil
    case .lanes:
      lanes.flatMap {
        $0.rows.indices.contains(laneList.selected) ? $0.rows[laneList.selected].id : nil
      }
    case .density: nil
    }
  }

  package mutating func select(_ entry: TimelineEntry.ID?) {
    if let entry, let index = rows.rows.firstIndex(where: { $0.entryIDs.contains(entry) }) {
      let place = rows.rows[index].entryIDs.firstIndex(of: entry) ?? 0
      if place > 0 { layOut(index) }
      list.selected = index + place
    } else {
      list.selected = min(list.selected, max(0, rows.rows.count - 1))
      if rows.rows.indices.contains(list.selected), rows.rows[list.selected].entryID == nil {
        stepToEntry(1)
      }
    }
    if let lanes, let index = lanes.rows.firstIndex(where: { $0.id == entry }) {
      laneList.selected = index
    }
  }

  /// Gives each entry of the selected series a row of its own, and selects the first or the last of
  /// them; how many there are, nil where no series is selected.
  mutating func layOutSelected(atEnd: Bool = false) -> Int? {
    guard view == .list, rows.rows.indices.contains(list.selected) else { return nil }
    let count = rows.rows[list.selected].entryIDs.count
    guard count > 1 else { return nil }
    layOut(list.selected)
    if atEnd { list.selected += count - 1 }
    return count
  }

  private mutating func layOut(_ index: Int) {
    laidOut.formUnion(rows.rows[index].entryIDs)
    rows.layOut(index)
    drawn = nil
  }

  mutating func hold() {
    list.hold()
    laneList.hold()
    densityList.hold()
  }

  mutating func filter(by filter: EntryFilter, _ reading: CaseReading) {
    self.filter = filter
    settle(reading)
  }

  /// Finds words as they are typed: the first row from the cursor that has them all.
  @discardableResult
  mutating func find(_ words: String, _ reading: CaseReading) -> Bool {
    self.words = words
    return words.isEmpty || findNext(1, reading, from: 0)
  }

  @discardableResult
  mutating func findNext(_ step: Int, _ reading: CaseReading, from offset: Int = 1) -> Bool {
    let finding = Finding(words)
    let match = { [rows] (index: Int) in
      rows.rows[index].entryIDs.first { reading.entry($0)?.contains(finding.words) ?? false }
    }
    let found = finding.next(
      from: list.selected, step: step, offset: offset, of: rows.rows.count
    ) { match($0) != nil }
    if let found { select(match(found)) }
    return found != nil
  }

  mutating func perform(_ command: Command, _ reading: CaseReading, rows page: Int) {
    switch command {
    case .down: move(1)
    case .up: move(-1)
    case .pageDown: move(page)
    case .pageUp: move(-page)
    case .top: move(-1_000_000)
    case .end: move(1_000_000)
    case .left: firstLane = max(0, firstLane - 1)
    case .right: firstLane = min(max(0, (lanes?.lanes.count ?? 1) - 1), firstLane + 1)
    case .view: turnView(reading)
    case .turn:
      newestFirst.toggle()
      settle(reading)
    case .wider, .narrower: widen(command == .wider ? 1 : -1)
    default: break
    }
  }

  private mutating func turnView(_ reading: CaseReading) {
    let all = View.allCases
    let kept = selected
    view = all[((all.firstIndex(of: view) ?? 0) + 1) % all.count]
    settle(reading)
    select(kept)
  }

  /// The entries behind a bar, as a list; false where none is selected.
  mutating func openBar(_ reading: CaseReading) -> Bool {
    guard view == .density, let density, density.rows.indices.contains(densityList.selected)
    else { return false }
    let kept = filter.text.split(separator: " ").filter { !$0.hasPrefix("theme:") }
    let since = density.columns.first.map { ["since:\($0.first.description.prefix(7))"] } ?? []
    let terms = kept.map(String.init) + [density.rows[densityList.selected].filter] + since
    guard let filter = try? EntryFilter(terms.joined(separator: " "), in: reading) else {
      return false
    }
    view = .list
    self.filter(by: filter, reading)
    return true
  }

  private mutating func widen(_ step: Int) {
    guard let shown = density?.width else { return }
    let all = Density.Width.allCases
    let index = (all.firstIndex(of: shown) ?? 0) + step
    densityWidth = all[max(0, min(index, all.count - 1))]
  }

  private mutating func move(_ count: Int) {
    switch view {
    case .list:
      list.move(by: count, of: rows.rows.count)
      stepToEntry(count < 0 ? -1 : 1)
    case .lanes: laneList.move(by: count, of: lanes?.rows.count ?? 0)
    case .density: densityList.move(by: count, of: density?.rows.count ?? 0)
    }
  }

  /// Steps over headings and gaps, turning back at the ends.
  private mutating func stepToEntry(_ direction: Int) {
    let all = rows.rows
    guard all.contains(where: { $0.entryID != nil }) else { return }
    var index = list.selected
    while all.indices.contains(index), all[index].entryID == nil { index += direction }
    if !all.indices.contains(index) {
      index = list.selected
      while all.indices.contains(index), all[index].entryID == nil { index -= direction }
    }
    if all.indices.contains(index) { list.selected = index }
  }
}
