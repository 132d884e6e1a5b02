// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// When things happened and were received, and whether deadlines have passed: windows run over
/// event dates, deadlines from receipt (ruling 5).
extension Reading {
  package func bounds(of entry: TimelineEntry) -> DayBounds {
    board.knowledge.chronology.bounds(of: entry.id)
  }

  func happening(of entry: TimelineEntry) -> Happening {
    Happening(entry.when, within: bounds(of: entry))
  }

  /// Since when the viewpoint has had an entry.
  package func receipt(of entry: TimelineEntry) -> DayBounds { board.receipt(of: entry) }

  /// Whether so many working days have gone by since something within `bounds`.
  func passed(_ days: WorkingDays, since bounds: DayBounds) -> Certainty {
    isAfter(bounds) { self.day(days, after: $0) }
  }

  /// Whether so many days have gone by since something within `bounds`.
  func passed(days: Int, since bounds: DayBounds) -> Certainty {
    isAfter(bounds) { $0.advanced(by: days) }
  }

  private func isAfter(_ bounds: DayBounds, _ deadline: (Day) -> Day) -> Certainty {
    if let latest = bounds.latest, deadline(latest) < day { return .met }
    guard let earliest = bounds.earliest else { return .mayBeMet }
    return deadline(earliest) < day ? .mayBeMet : .notMet
  }

  /// Whether something dated had come about by the day read; never without a date.
  func hasCome(_ when: When?) -> Certainty {
    guard let when else { return .notMet }
    if let latest = when.bounds.latest, latest <= day { return .met }
    guard let earliest = when.edtf.beginning.earliest else { return .mayBeMet }
    return earliest <= day ? .mayBeMet : .notMet
  }

  /// Whether an entry came after another one, by the order of the story or by the dates.
  func came(_ later: TimelineEntry, after earlier: TimelineEntry) -> Certainty {
    board.knowledge.came(later.id, after: earlier.id).and(known(later))
  }

  /// Whether an entry came after another one or on the same day, unless the story puts it first.
  func came(_ later: TimelineEntry, noEarlierThan earlier: TimelineEntry) -> Certainty {
    board.knowledge.came(earlier.id, after: later.id).negated.and(known(later))
  }

  /// Whether a later decision says in a field of its own that it takes the place of one.
  func isDecidedAnew(_ decision: TimelineEntry) -> Bool {
    decisions.contains { $0.id != decision.id && $0.names(decision.id) }
  }

  /// What is on record about telling others of an entry, without what was told only later.
  func told(of entry: TimelineEntry) -> [Told] {
    board.knowledge.told(of: entry).filter { telling in
      (telling.received ?? telling.sent).map { hasCome($0) != .notMet } ?? true
    }
  }

  /// Whether a record made within `at` came no earlier than an entry.
  func isSince(_ entry: TimelineEntry, _ at: DayBounds) -> Bool {
    guard let start = at.earliest, let end = bounds(of: entry).latest else { return false }
    return start >= end
  }

  /// Tells, for many entries, which of them something later has dealt with. An entry is dealt with
  /// by one that surely came after it, or that names it.
  func settled(by closers: some Sequence<TimelineEntry>) -> (TimelineEntry) -> Bool {
    let sure = closers.filter { known($0) == .met }
    let last = sure.compactMap { bounds(of: $0).earliest }.max()
    return { entry in
      if let last, let end = bounds(of: entry).latest, end < last { return true }
      return sure.contains { closer in
        guard closer.id != entry.id else { return false }
        if closer.names(entry.id) { return true }
        let isOrdered = !closer.order.isEmpty || !entry.order.isEmpty
        return isOrdered && came(closer, after: entry) == .met
      }
    }
  }
}

extension TimelineEntry {
  /// Whether this entry says in a field of its own that it deals with another one.
  func names(_ entry: TimelineEntry.ID) -> Bool {
    decision?.cites.contains(entry) == true
      || links.contains { $0.entry == entry && ($0.kind == .repliesTo || $0.kind == .follows) }
  }
}

extension Board {
  /// Since when this board's viewpoint has had an entry.
  func receipt(of entry: TimelineEntry) -> DayBounds {
    let own = knowledge.holdings(of: entry.id).filter { holding in
      switch viewpoint {
      case .pooled: true
      case .agency(let agency): holding.agency == agency
      }
    }
    let latest = own.compactMap(\.since.latest).min()
    let earliest =
      own.contains { $0.since.earliest == nil } ? nil : own.compactMap(\.since.earliest).min()
    return DayBounds(earliest: earliest, latest: latest)
  }

  /// Since when this service, or failing that the viewpoint, has had an assessment made elsewhere.
  func arrival(of assessment: Assessment) -> DayBounds {
    let told = assessment.known.told.filter { $0.state == .told && $0.to == file.header.hub }
    return told.compactMap { $0.received ?? $0.sent }.first?.bounds ?? receipt(of: assessment)
  }

  /// Since when it has had any other record: its own day of receipt, or that of its entry.
  func receipt(of statement: some Statement) -> DayBounds {
    if let received = statement.known.source?.received { return received.edtf.beginning }
    if let id = statement.known.entry, let entry = file.entries.first(where: { $0.id == id }) {
      return receipt(of: entry)
    }
    return statement.happened?.edtf.beginning ?? DayBounds(earliest: nil, latest: nil)
  }
}
