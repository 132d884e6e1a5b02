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
  package private(set) var board: Board
  package let vocabulary: Vocabulary
  private let holidays: BankHolidays
  /// The day that deadlines are counted to.
  package private(set) var day: Day
  let lists: EntryLists
  let people: [Person.ID: Person]
  let agencies: [Agency.ID: Agency]

  package init(_ board: Board, _ vocabulary: Vocabulary, _ holidays: BankHolidays) {
    self.init(board, vocabulary, holidays, on: board.day)
  }

  private init(
    _ board: Board, _ vocabulary: Vocabulary, _ holidays: BankHolidays, on day: Day
  ) {
    self.board = board
    self.holidays = holidays
    self.vocabulary = vocabulary
    self.day = day
    lists = EntryLists(board, vocabulary, on: day)
    people = Dictionary(
      board.file.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    agencies = Dictionary(
      (board.file.agencies + vocabulary.agencies).map { ($0.id, $0) },
      uniquingKeysWith: { own, _ in own })
  }

  /// The same on a later day of the same board: only time passes.
  func moved(to board: Board) -> Reading {
    var reading = self
    reading.board = board
    reading.day = board.day
    return reading
  }

  /// The same as it stood at the end of an earlier day: nothing received since, no deadline since.
  func frozen(on day: Day) -> Reading {
    Reading(board, vocabulary, holidays, on: min(day, self.day))
  }

  /// The day that lies so many working days after another.
  func day(_ amount: WorkingDays, after day: Day) -> Day {
    day.adding(amount, besides: holidays)
  }

  /// Entries that count, oldest first.
  package var entries: EntryList { lists.entries }
  /// The same with those put in late.
  package var lateToo: EntryList { lists.lateToo }
  /// Concern entries (rules.md, point 8).
  package var concerns: EntryList { lists.concerns }
  var incidents: EntryList { lists.incidents }
  var allegations: EntryList { lists.allegations }
  var substances: EntryList { lists.substances }
  var decisions: EntryList { lists.decisions }
  var contacts: EntryList { lists.contacts }
  /// Appointments and engagement of every outcome.
  var meetings: EntryList { lists.meetings }

  /// Whether an entry is known for sure, or its dates straddle the day shown.
  func known(_ entry: TimelineEntry) -> Certainty {
    board.mayBeLater.contains(entry.id) ? .mayBeMet : .met
  }

  /// One entry for each event, the first of those that report it.
  func once(_ entries: some Sequence<TimelineEntry>) -> [TimelineEntry] {
    var seen: Set<String> = []
    return entries.filter { entry in entry.groupKey.map { seen.insert($0).inserted } ?? true }
  }

  /// Whether the form that an entry came on has a field: only then can it have been left blank.
  func has(_ field: String, _ source: Source?) -> Bool {
    source?.carries.contains(field) == true
  }
}
