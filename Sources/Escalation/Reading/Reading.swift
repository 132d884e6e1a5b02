// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// A board with what the rules ask of it, worked out once; and the guards that hold for every rule
/// (rules.md, "Guards that apply to every rule"):
///
/// - Findings over many events (patterns) and what has been withdrawn never count.
/// - Appointments that the service cancelled, or whose letter went astray, never count.
/// - What was put in over a year after it happened feeds only C2 and D-2: `lateToo`.
/// - Reports of one event count once: `once`.
/// - After a closure, an acknowledged transfer or a child's death nothing new is raised: the
///   register reads on with `frozen`.
package struct Reading: Sendable {
  package let board: Board
  package let vocabulary: Vocabulary
  /// The day that deadlines are counted to.
  package let day: Day
  /// Entries that count, oldest first.
  package let entries: [TimelineEntry]
  /// The same with those put in late.
  package let lateToo: [TimelineEntry]
  /// Concern entries (rules.md, point 8).
  package let concerns: [TimelineEntry]
  let incidents: [TimelineEntry]
  let allegations: [TimelineEntry]
  let substances: [TimelineEntry]
  let decisions: [TimelineEntry]
  /// Contacts that were made; a draft is none yet.
  let contacts: [TimelineEntry]
  /// Visits, appointments and engagement of every outcome.
  let meetings: [TimelineEntry]
  let people: [Person.ID: Person]
  let agencies: [Agency.ID: Agency]

  package init(_ board: Board, _ vocabulary: Vocabulary) {
    self.init(board, vocabulary, on: board.day)
  }

  private init(_ board: Board, _ vocabulary: Vocabulary, on day: Day) {
    self.board = board
    self.vocabulary = vocabulary
    self.day = day
    let sorter = EntrySorter(board, vocabulary, on: day)
    let sorted = sorter.sorted(board.file.entries)
    entries = sorted.entries
    lateToo = sorted.lateToo
    concerns = sorted.concerns
    incidents = sorted.entries.filter { $0.incident != nil }
    allegations = sorted.entries.filter { $0.allegation != nil }
    substances = sorted.entries.filter {
      !$0.substances.isEmpty || $0.tags.contains("substance-misuse")
    }
    decisions = sorted.entries.filter { $0.decision != nil }
    contacts = sorted.entries.filter { entry in
      (entry.kind == .contact || entry.kind == .referral) && entry.contact?.isDraft != true
    }
    meetings = sorted.entries.filter { $0.appointment != nil || $0.engagement != nil }
    people = Dictionary(
      board.file.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    agencies = Dictionary(
      (board.file.agencies + vocabulary.agencies).map { ($0.id, $0) },
      uniquingKeysWith: { own, _ in own })
  }

  /// The same as it stood at the end of an earlier day: nothing received since, no deadline since.
  func frozen(on day: Day) -> Reading { Reading(board, vocabulary, on: min(day, self.day)) }

  /// Whether an entry is known for sure, or its dates straddle the day shown.
  func known(_ entry: TimelineEntry) -> Certainty {
    board.mayBeLater.contains(entry.id) ? .mayBeMet : .met
  }

  /// One entry for each event, the first of those that report it.
  func once(_ entries: [TimelineEntry]) -> [TimelineEntry] {
    var seen: Set<String> = []
    return entries.filter { entry in entry.groupKey.map { seen.insert($0).inserted } ?? true }
  }

  /// Whether the form that an entry came on has a field: only then can it have been left blank.
  func has(_ field: String, _ source: Source?) -> Bool {
    source?.carries.contains(field) == true
  }
}

/// Sorts the entries of a board by what the rules ask for.
private struct EntrySorter {
  private let board: Board
  private let day: Day
  private let worries: Set<Tag>
  private let withdrawn: Set<String>
  private let opened: Day?

  init(_ board: Board, _ vocabulary: Vocabulary, on day: Day) {
    self.board = board
    self.day = day
    opened = board.file.header.opened?.bounds.earliest
    worries = Set(vocabulary.themes.filter(\.worry).map(\.id))
    let links = board.file.entries.flatMap(\.links).filter { $0.kind == .withdraws }
    withdrawn = Set(
      board.file.corrections.filter { $0.kind == .withdraws }.map(\.of) + links.map(\.entry.text))
  }

  func sorted(
    _ all: [TimelineEntry]
  ) -> (entries: [TimelineEntry], lateToo: [TimelineEntry], concerns: [TimelineEntry]) {
    let isFrozen = day < board.day
    let lateToo = all.filter { entry in
      guard entry.kind != .pattern, !withdrawn.contains(entry.id.text) else { return false }
      return !isFrozen || board.receipt(of: entry).earliest.map { $0 <= day } ?? true
    }
    let entries = lateToo.filter { !isLate($0) }
    return (entries, lateToo, entries.filter(isConcern))
  }

  /// Received, on every reading of the dates, over a year after it happened; nothing reached this
  /// board before the case was opened.
  private func isLate(_ entry: TimelineEntry) -> Bool {
    guard let happened = board.knowledge.chronology.bounds(of: entry.id).latest,
      let received = [board.receipt(of: entry).earliest, opened].compactMap({ $0 }).max()
    else { return false }
    return received > happened.adding(months: 12)
  }

  private func isConcern(_ entry: TimelineEntry) -> Bool {
    guard entry.tags.contains(where: worries.contains) || entry.allegation != nil else {
      return false
    }
    if let appointment = entry.appointment { return appointment.isWorry }
    if let engagement = entry.engagement { return engagement.isWorry }
    return entry.kind.canBeConcern || entry.allegation != nil
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
