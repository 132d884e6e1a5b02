// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Some entries of a board, in the order of the story: a view, so that a long case is not copied
/// once for each way of looking at it.
package struct EntryList: RandomAccessCollection, Sendable {
  let all: [TimelineEntry]
  private var places: [Int] = []

  init(of all: [TimelineEntry]) { self.all = all }

  mutating func append(place: Int) { places.append(place) }

  /// Those that may lie after something within `bounds`, by their dates alone.
  func mayLie(after bounds: DayBounds) -> EntryList {
    guard let start = bounds.earliest else { return self }
    var list = self
    list.places = places.filter { all[$0].when.bounds.latest.map { $0 >= start } ?? true }
    return list
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }
  package subscript(index: Int) -> TimelineEntry { all[places[index]] }
}

/// The entries of a board sorted by what the rules ask for, in one pass.
struct EntryLists: Sendable {
  private(set) var entries: EntryList
  private(set) var lateToo: EntryList
  private(set) var concerns: EntryList
  private(set) var incidents: EntryList
  private(set) var allegations: EntryList
  private(set) var substances: EntryList
  private(set) var decisions: EntryList
  private(set) var contacts: EntryList
  private(set) var meetings: EntryList
  private(set) var visits: EntryList
  /// Referrals, and entries that report an assessment or a request: put in late or not.
  private(set) var referrals: EntryList
  private(set) var assessments: EntryList
  private(set) var requests: EntryList

  private let worries: Set<Tag>

  init(_ board: Board, _ vocabulary: Vocabulary, on day: Day) {
    worries = Set(vocabulary.themes.filter(\.worry).map(\.id))
    let all = board.file.entries
    let none = EntryList(of: all)
    (entries, lateToo, concerns, incidents, allegations) = (none, none, none, none, none)
    (substances, decisions, contacts, meetings, visits) = (none, none, none, none, none)
    (referrals, assessments, requests) = (none, none, none)
    let guards = EntryGuards(board, on: day)
    for place in all.indices where guards.counts(all[place]) {
      lateToo.append(place: place)
      if all[place].assessment != nil { assessments.append(place: place) }
      if all[place].request != nil { requests.append(place: place) }
      if all[place].kind == .referral { referrals.append(place: place) }
      if !guards.isLate(all[place]) { sort(all[place], place) }
    }
  }

  private mutating func sort(_ entry: borrowing TimelineEntry, _ place: Int) {
    entries.append(place: place)
    if isConcern(entry) { concerns.append(place: place) }
    if entry.incident != nil { incidents.append(place: place) }
    if entry.allegation != nil { allegations.append(place: place) }
    if entry.decision != nil { decisions.append(place: place) }
    if entry.visit != nil { visits.append(place: place) }
    if isContact(entry) { contacts.append(place: place) }
    if entry.appointment != nil || entry.engagement != nil { meetings.append(place: place) }
    if !entry.substances.isEmpty || entry.tags.contains("substance-misuse") {
      substances.append(place: place)
    }
  }

  /// A draft is no contact yet.
  private func isContact(_ entry: borrowing TimelineEntry) -> Bool {
    (entry.kind == .contact || entry.kind == .referral) && entry.contact?.isDraft != true
  }

  private func isConcern(_ entry: borrowing TimelineEntry) -> Bool {
    guard entry.allegation != nil || entry.tags.contains(where: worries.contains) else {
      return false
    }
    if let appointment = entry.appointment { return appointment.isWorry }
    if let engagement = entry.engagement { return engagement.isWorry }
    return entry.kind.canBeConcern || entry.allegation != nil
  }
}

/// What keeps an entry from being counted by any rule.
private struct EntryGuards {
  private let board: Board
  private let day: Day
  private let opened: Day?

  init(_ board: Board, on day: Day) {
    self.board = board
    self.day = day
    opened = board.file.header.opened?.bounds.earliest
  }

  /// No finding over many events; in a frozen reading, received by its day. What was withdrawn or
  /// put right is not on the board.
  func counts(_ entry: borrowing TimelineEntry) -> Bool {
    if entry.kind == .pattern { return false }
    return day >= board.day || board.receipt(of: entry).earliest.map { $0 <= day } ?? true
  }

  /// Received, on every reading of the dates, over a year after it happened; nothing reached this
  /// board before the case was opened.
  func isLate(_ entry: borrowing TimelineEntry) -> Bool {
    guard let happened = entry.when.bounds.latest else { return false }
    if let opened, opened > happened.adding(months: 12) { return true }
    // Laid side by side, its source had it when it happened, unless a later day is on record.
    if board.viewpoint == .pooled && entry.source.received == nil { return false }
    guard let received = board.receipt(of: entry).earliest else { return false }
    return received > happened.adding(months: 12)
  }
}

extension EntryKind {
  fileprivate var canBeConcern: Bool {
    switch self {
    case .incident, .observation, .allegation, .disclosure, .education, .health, .contact,
      .referral, .crisis, .visit:
      true
    default: false
    }
  }
}

extension Appointment {
  /// Missed by the family; not by the service, and not because a letter went astray.
  var isMissed: Bool {
    switch outcome {
    case .wasNotBrought, .cancelledByFamily, .declined, .noAccess, .didNotAttend: !isExcused
    default: false
    }
  }

  private var isExcused: Bool {
    switch reasonCode {
    case .service, .letterNotArrived, .wrongAddress: true
    default: false
    }
  }

  /// A worry noted at one that was kept is as much a concern entry as one that was missed.
  fileprivate var isWorry: Bool { isMissed || outcome == .attended }
}

extension Engagement {
  fileprivate var isWorry: Bool {
    switch what {
    case .came, .letIn, .accepted: false
    default: true
    }
  }
}
