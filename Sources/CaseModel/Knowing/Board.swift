// SPDX-License-Identifier: Apache-2.0

/// A case as it was known at a point, from a viewpoint: without hindsight.
///
/// Entries, names, ages, homes, statuses and everything else in `file` were known then; what may
/// have come later stands in `mayBeLater`, and the rest is gone and only counted.
public struct Board: Sendable {
  public let file: CaseFile
  public let asOf: AsOf
  public let viewpoint: Viewpoint
  public let knowledge: Knowledge
  /// The entries of `file` whose dates straddle the day shown.
  public let mayBeLater: Set<TimelineEntry.ID>
  public let hidden: Hidden
  /// What was put right, withdrawn or found to be one person.
  public let amendments: Amendments
  /// Entries that gave way to a correction or were withdrawn, in the order of the story: off every
  /// list, count and rule, and never out of reach.
  public let setAside: [TimelineEntry]
  /// Everything was asked for; the last day of the record stands in for the day (ruling 7).
  public let day: Day

  /// How many entries the day and the viewpoint keep off the board, and why.
  public struct Hidden: Hashable, Sendable {
    /// Nobody knew yet, or this viewpoint was told later.
    public var notYetKnown = 0
    /// On record as not told, or as decided not to tell.
    public var notToldToViewpoint = 0
    /// Nothing on record about telling this viewpoint.
    public var notStated = 0

    public var all: Int { notYetKnown + notToldToViewpoint + notStated }
  }

  public init(_ file: CaseFile, _ asOf: AsOf, _ viewpoint: Viewpoint) {
    self.init(file, asOf, viewpoint, knowledge: Knowledge(file))
  }

  /// The same with knowledge at hand, for stepping through the days of one case.
  public init(_ file: CaseFile, _ asOf: AsOf, _ viewpoint: Viewpoint, knowledge: Knowledge) {
    let standpoint = knowledge.standpoint(asOf, viewpoint, in: file)
    var filter = KnownFilter(file, knowledge: knowledge, standpoint: standpoint)
    var known = file
    known.entries = []
    known.fields(&filter)
    known.entries = knowledge.inOrder.compactMap { filter.known(file.entries[$0], at: $0) }
    self.file = known.merging(filter.amendments.samePerson)
    amendments = filter.amendments
    setAside = Board.setAside(file, knowledge, filter)
    self.asOf = asOf
    self.viewpoint = standpoint.viewpoint
    self.knowledge = knowledge
    mayBeLater = filter.mayBeLater
    hidden = Hidden(of: file, from: standpoint, filter.certainties, knowledge)
    day = Board.day(of: asOf, in: file, knowledge)
  }

  /// The same board on a later day, where nothing becomes known in between: only time passes.
  public func moved(to day: Day) -> Board { Board(self, on: day) }

  private init(_ board: Board, on day: Day) {
    file = board.file
    asOf = .day(day)
    viewpoint = board.viewpoint
    knowledge = board.knowledge
    mayBeLater = board.mayBeLater
    hidden = board.hidden
    amendments = board.amendments
    setAside = board.setAside
    self.day = day
  }

  private static func setAside(
    _ file: CaseFile, _ knowledge: Knowledge, _ filter: KnownFilter
  ) -> [TimelineEntry] {
    guard !filter.amendments.isEmpty else { return [] }
    return knowledge.inOrder.filter {
      filter.certainties[$0] != .notMet
        && filter.amendments.setsAside(file.entries[$0].id.text)
    }.map { file.entries[$0] }
  }

  private static func day(of asOf: AsOf, in file: CaseFile, _ knowledge: Knowledge) -> Day {
    switch asOf {
    case .day(let day): day
    case .everything: file.header.today ?? file.lastDay ?? Day(number: 0)
    case .justBefore(let id): knowledge.chronology.bounds(of: id).latest ?? Day(number: 0)
    }
  }
}

extension Board {
  /// The agencies that had a statement on the day shown, in the order they came to know it; none
  /// where it was known to all from the start.
  public func holders(of statement: some Statement) -> [Agency.ID] {
    var seen = Set<Agency.ID>()
    return (knowledge.holdings(of: statement) ?? [])
      .filter { $0.since.earliest.map { $0 <= day } ?? true }.map(\.agency)
      .filter { seen.insert($0).inserted }
  }
}

extension CaseFile {
  /// The latest bounded last day of the record.
  public var lastDay: Day? { entries.compactMap { $0.when.bounds.latest }.max() }
}
