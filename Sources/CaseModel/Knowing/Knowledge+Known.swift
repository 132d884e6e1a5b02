// SPDX-License-Identifier: Apache-2.0

extension Knowledge {
  /// Whether something with these holdings was known, as of a point and from a viewpoint.
  func certainty(of holdings: [Holding], in standpoint: Standpoint) -> Certainty {
    var best = Certainty.notMet
    for holding in holdings where standpoint.includes(holding.agency) {
      best = best.or(standpoint.certainty(of: holding))
      if best == .met { break }
    }
    return best
  }

  /// A point to read the case from: the day, or what lies before an entry, and whose eyes.
  struct Standpoint {
    let asOf: AsOf
    let viewpoint: Viewpoint
    /// For `justBefore`: the entry's own days, and what the story puts before and after it.
    fileprivate var bounds = DayBounds(earliest: nil, latest: nil)
    fileprivate var before: Set<TimelineEntry.ID> = []
    fileprivate var after: Set<TimelineEntry.ID> = []

    /// The same point through everyone's eyes.
    var pooled: Standpoint {
      var all = Standpoint(asOf: asOf, viewpoint: .pooled)
      (all.bounds, all.before, all.after) = (bounds, before, after)
      return all
    }

    func includes(_ agency: Agency.ID) -> Bool {
      switch viewpoint {
      case .pooled: true
      case .agency(let own): own == agency
      }
    }

    func certainty(of holding: Holding) -> Certainty {
      switch asOf {
      case .everything: .met
      case .day(let day): Certainty(of: holding.since, by: day)
      case .justBefore: Certainty(of: holding.since, before: bounds)
      }
    }
  }

  /// The standpoint of a viewpoint on a day; of the source's agency just before one of its entries.
  func standpoint(_ asOf: AsOf, _ viewpoint: Viewpoint, in file: CaseFile) -> Standpoint {
    guard case .justBefore(let id) = asOf, let entry = file.entries.first(where: { $0.id == id })
    else { return Standpoint(asOf: asOf, viewpoint: viewpoint) }
    var standpoint = Standpoint(asOf: asOf, viewpoint: .agency(entry.source.agency))
    standpoint.bounds = chronology.bounds(of: id)
    (standpoint.before, standpoint.after) = story.around(id)
    return standpoint
  }

  /// Whether an entry was known from a standpoint.
  func certainty(of entry: TimelineEntry.ID, in standpoint: Standpoint) -> Certainty {
    certainty(of: entry, holdings(of: entry), in: standpoint)
  }

  func certainty(
    of entry: TimelineEntry.ID, _ holdings: [Holding], in standpoint: Standpoint
  ) -> Certainty {
    guard case .justBefore(let id) = standpoint.asOf else {
      return certainty(of: holdings, in: standpoint)
    }
    let holdings = holdings.filter { standpoint.includes($0.agency) }
    if entry == id || holdings.isEmpty { return .notMet }
    // A dated receipt decides by itself; otherwise the order of the story does, before the dates.
    let undated = holdings.contains { !$0.hasOwnDate }
    if undated, standpoint.before.contains(entry) { return .met }
    if undated, standpoint.after.contains(entry) { return .notMet }
    return certainty(of: holdings, in: standpoint)
  }
}

extension Certainty {
  /// Whether something that began within `since` had begun by the end of `day`.
  init(of since: DayBounds, by day: Day) {
    if let latest = since.latest, latest <= day {
      self = .met
    } else if let earliest = since.earliest, earliest > day {
      self = .notMet
    } else {
      self = .mayBeMet
    }
  }

  /// Whether something that began within `since` came before something else within `bounds`.
  public init(of since: DayBounds, before bounds: DayBounds) {
    if let latest = since.latest, let start = bounds.earliest, latest < start {
      self = .met
    } else if let earliest = since.earliest, let end = bounds.latest, earliest >= end {
      self = .notMet
    } else {
      self = .mayBeMet
    }
  }
}

extension Knowledge {
  /// Whether one entry came after another: by the order of the story where it says, else by dates.
  public func came(_ later: TimelineEntry.ID, after earlier: TimelineEntry.ID) -> Certainty {
    if story.isBefore(earlier, later) { return .met }
    if story.isBefore(later, earlier) { return .notMet }
    let bounds = (chronology.bounds(of: earlier), chronology.bounds(of: later))
    return Certainty(of: bounds.0, before: bounds.1)
  }
}
