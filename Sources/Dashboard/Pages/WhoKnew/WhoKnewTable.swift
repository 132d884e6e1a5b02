// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// Entries by agencies: how each agency came to have each piece, or did not.
struct WhoKnewTable: Sendable {
  /// How one agency stands to one entry on the day shown. Silence is never drawn as *not told*.
  enum Mark: Hashable, Sendable, CaseIterable {
    case source, told, notTold, nothing, filed, decidedNot, late, inPart, unread

    var text: String {
      switch self {
      case .source: "S"
      case .told: "T"
      case .late: "t"
      case .unread: "u"
      case .inPart: "P"
      case .filed: "F"
      case .notTold: "x"
      case .decidedNot: "n"
      case .nothing: "."
      }
    }

    var meaning: String {
      switch self {
      case .source: "source"
      case .told: "told"
      case .late: "late"
      case .unread: "unread"
      case .inPart: "in part"
      case .filed: "filed, not found"
      case .notTold: "not told"
      case .decidedNot: "decided not"
      case .nothing: "not stated"
      }
    }

    /// Whether the agency has the piece. What was filed and not found again nobody holds.
    var isHeld: Bool {
      switch self {
      case .source, .told, .late, .unread, .inPart: true
      case .filed, .notTold, .decidedNot, .nothing: false
      }
    }
  }

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

  var all: [Row] { rows + earlier + overall }

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
    let marker = Marker(reading)
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
    marks = (rows + earlier + overall).reduce(into: []) { $0.formUnion($1.marks) }
  }

  /// This service first, then by how many of the pieces since the opening they hold.
  private static func agencies(
    in since: [TimelineEntry], all: [TimelineEntry], _ marker: Marker, _ hub: Agency.ID
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

/// Works out the marks of one board.
private struct Marker {
  /// Received so many days after it happened, on every reading of the dates, is late.
  private static let lateDays = 14

  private let reading: CaseReading
  private let lost: [(source: Agency.ID, holder: Agency.ID, until: Day)]

  init(_ reading: CaseReading) {
    self.reading = reading
    lost = reading.file.assessments.flatMap { assessment -> [(Agency.ID, Agency.ID, Day)] in
      guard assessment.kind == .elsewhere, assessment.lookedFor.last?.found == .no,
        let source = assessment.known.source?.agency,
        let until = assessment.concluded?.bounds.latest
      else { return [] }
      return assessment.known.told.filter { $0.state == .told }.map { (source, $0.to, until) }
    }
  }

  func involved(in entry: TimelineEntry) -> [Agency.ID] {
    [entry.source.agency] + reading.board.knowledge.told(of: entry).map(\.to)
  }

  func mark(of entry: TimelineEntry, for agency: Agency.ID) -> WhoKnewTable.Mark {
    if entry.source.agency == agency { return .source }
    let told = reading.board.knowledge.told(of: entry).filter { $0.to == agency }
    guard let telling = told.first(where: { hasCome($0) }) else {
      if isFiled(entry, with: agency) { return .filed }
      let state = told.first { $0.state != .told }?.state
      return state == .decidedNot ? .decidedNot : state == .notTold ? .notTold : .nothing
    }
    if isFiled(entry, with: agency) { return .filed }
    if !telling.leftOut.isEmpty { return .inPart }
    if let read = telling.read, read.bounds.earliest.map({ $0 > reading.day }) == true {
      return .unread
    }
    return isLate(telling, entry) ? .late : .told
  }

  /// Told by the day shown; without a date, told when it happened.
  private func hasCome(_ told: Told) -> Bool {
    guard told.state == .told else { return false }
    let date = told.received ?? told.sent
    return date?.bounds.earliest.map { $0 <= reading.day } ?? true
  }

  private func isLate(_ told: Told, _ entry: TimelineEntry) -> Bool {
    guard let received = (told.read ?? told.received)?.bounds.earliest,
      let happened = reading.bounds(of: entry).latest
    else { return false }
    return happened.distance(to: received) > Self.lateDays
  }

  /// It came in an assessment that was looked for since, and not found.
  private func isFiled(_ entry: TimelineEntry, with agency: Agency.ID) -> Bool {
    lost.contains { lost in
      guard lost.holder == agency else { return false }
      let told = reading.board.knowledge.told(of: entry)
      let came = entry.source.agency == lost.source || told.contains { $0.to == lost.source }
      return came && reading.bounds(of: entry).latest.map { $0 <= lost.until } ?? true
    }
  }
}
