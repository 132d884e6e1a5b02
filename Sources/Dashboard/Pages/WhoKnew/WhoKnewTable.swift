// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// Entries by agencies: how each agency came to have each piece, or did not.
struct WhoKnewTable: Sendable {
  struct Row: Sendable {
    let entry: TimelineEntry
    let mayBeLater: Bool
    let marks: [Mark]
  }

  /// How many pieces one agency has, and how many may be added.
  struct Holding: Sendable {
    let agency: Agency.ID
    let count: Count
    /// Told to it on record as *not told*, decided not to, and nothing on record.
    let notTold: Int
    let decidedNot: Int
    let notStated: Int
  }

  let theme: Tag?
  let person: Person.ID?
  /// This service first, then by how many pieces they hold.
  let agencies: [Agency.ID]
  /// Newest first: since the case was opened, and from before.
  let rows: [Row]
  let earlier: [Row]
  /// What was said of the whole time: shown, and never counted.
  let overall: [Row]
  /// What each agency holds of the pieces since the case was opened.
  let holdings: [Holding]
  /// The marks that stand somewhere in the table.
  let marks: Set<Mark>
  let hiddenByFilter: Int

  let all: [Row]
  /// The widest date, worked out once: a long table is drawn with every key.
  let whenColumns: Int

  init(_ reading: CaseReading, theme: Tag?, person: Person.ID?) {
    self.theme = theme
    self.person = person
    let fitting = reading.file.entries.filter { entry in
      (theme.map { reading.themes(of: entry).contains($0) } ?? true)
        && (person.map { id in
          entry.people.contains { $0.person == id } || entry.children.contains(id)
        } ?? true)
    }
    hiddenByFilter = reading.file.entries.count - fitting.count
    let entries = fitting.filter { $0.kind != .pattern }
    let marker = WhoKnewMarker(reading)
    let opened = reading.file.header.opened?.bounds.earliest
    let isEarlier = { (entry: TimelineEntry) in
      guard let opened else { return false }
      return reading.bounds(of: entry).earliest.map { $0 < opened } ?? true
    }
    let since = entries.filter { !isEarlier($0) }
    let agencies = WhoKnewTable.agencies(in: since, all: fitting, marker, reading.hub)
    self.agencies = agencies
    let row = { (entry: TimelineEntry) in
      Row(
        entry: entry, mayBeLater: reading.board.mayBeLater.contains(entry.id),
        marks: agencies.map { marker.mark(of: entry, for: $0) })
    }
    rows = since.reversed().map(row)
    earlier = entries.filter(isEarlier).reversed().map(row)
    overall = fitting.filter { $0.kind == .pattern }.reversed().map(row)
    holdings = WhoKnewTable.holdings(of: rows, agencies)
    all = rows + earlier + overall
    marks = all.reduce(into: []) { $0.formUnion($1.marks) }
    whenColumns =
      all.map { $0.entry.when.short(asOf: reading.day, heading: nil).count }.max() ?? 0
  }

  /// This service first, then by how many of the pieces since the opening they hold.
  private static func agencies(
    in since: [TimelineEntry], all: [TimelineEntry], _ marker: WhoKnewMarker, _ hub: Agency.ID
  ) -> [Agency.ID] {
    var counts: [Agency.ID: Int] = [hub: 0]
    for entry in all {
      for agency in marker.involved(in: entry) { counts[agency, default: 0] += 0 }
    }
    for entry in since {
      for agency in Set(marker.involved(in: entry)) {
        counts[agency, default: 0] += marker.mark(of: entry, for: agency).isHeld ? 1 : 0
      }
    }
    return counts.keys.sorted { left, right in
      if (left == hub) != (right == hub) { return left == hub }
      let own = (counts[left] ?? 0, counts[right] ?? 0)
      return own.0 == own.1 ? left.text < right.text : own.0 > own.1
    }
  }

  private static func holdings(of rows: [Row], _ agencies: [Agency.ID]) -> [Holding] {
    agencies.indices.map { index in
      let held = rows.filter { $0.marks[index].isHeld }
      return Holding(
        agency: agencies[index],
        count: Count(
          sure: held.count { !$0.mayBeLater }, possible: held.count(where: \.mayBeLater)),
        notTold: rows.count { $0.marks[index] == .notTold },
        decidedNot: rows.count { $0.marks[index] == .decidedNot },
        notStated: rows.count { $0.marks[index] == .nothing || $0.marks[index] == .filed })
    }
  }

  /// Pieces that this agency did not have, newest first.
  func missing(for agency: Agency.ID) -> [TimelineEntry.ID] {
    guard let index = agencies.firstIndex(of: agency) else { return [] }
    return rows.filter { !$0.marks[index].isHeld }.map(\.entry.id)
  }
}
