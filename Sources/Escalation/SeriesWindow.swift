// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// The fullest stretch of a given length among events whose dates may be vague.
///
/// `sure` events lie in one stretch on every reading of their dates; `possible` ones may lie in it
/// too. A missing latest day is the day shown; a missing earliest is never sure (ruling 4). What
/// lasted counts in every stretch it touches. A stretch in which everything has been settled since
/// is passed over; of several as full, the latest counts.
package struct SeriesWindow: Sendable {
  package let sure: [TimelineEntry.ID]
  package let possible: [TimelineEntry.ID]
  private let sureKeys: Int
  private let allKeys: Int
  private let ends: [Day]

  package enum Length: Sendable {
    case days(Int), months(Int)

    /// The first day that no longer lies within, counted from `start`.
    func end(from start: Day) -> Day {
      switch self {
      case .days(let days): start.advanced(by: days)
      case .months(let months): start.adding(months: months)
      }
    }
  }

  package struct Event {
    let id: TimelineEntry.ID
    let when: Happening
    /// What at least so many different ones of are asked for: the agency, or the child.
    let key: String
    /// What it shares with others of one day, whichever day that was: J047 and J048 are of one
    /// appointment, so that they lie in one stretch on every reading.
    let day: TimelineEntry.ID
    /// It may be no event of this series: content not known, or the same as another.
    let isDoubtful: Bool
    /// Somebody has dealt with it since: it fills a stretch, but opens none by itself.
    let isSettled: Bool

    init(
      _ id: TimelineEntry.ID, _ when: Happening, key: String = "", day: TimelineEntry.ID? = nil,
      isDoubtful: Bool = false, isSettled: Bool = false
    ) {
      self.id = id
      self.when = when
      self.key = key
      self.day = day ?? id
      self.isDoubtful = isDoubtful
      self.isSettled = isSettled
    }
  }

  package init(_ events: [Event], _ length: Length, keys: Int = 1, until day: Day) {
    // Of what has no date at all nobody can say that it lies in any stretch.
    let dated = events.filter { $0.when.earliest != nil || $0.when.latest != nil }
    let spans = dated.map { Span($0, until: day) }
    let scan = Scan(spans.filter(\.isSure), length, keys)
    let sure = scan.fuller(
      of: scan.fullest(from: \.sureStart, { $0.liesSurely(from: $1, before: $2) }),
      scan.fullestDay)
    let possible = Scan(spans, length, keys).fullest(
      from: { $0.last }, { $0.touches(from: $1, before: $2) })
    let firm = Set(sure.map(\.id))
    self.sure = sure.map(\.id)
    self.possible = possible.map(\.id).filter { !firm.contains($0) }
    sureKeys = Set(sure.map(\.key)).count
    allKeys = Set((sure + possible).map(\.key)).count
    ends = (sure.isEmpty ? possible.map(\.last) : sure.map(\.sureEnd)).sorted()
  }

  /// Whether at least so many lie in one stretch, from so many agencies (or children).
  package func holds(_ count: Int, keys: Int = 1) -> Certainty {
    if sure.count >= count && sureKeys >= keys { return .met }
    return sure.count + possible.count >= count && allKeys >= keys ? .mayBeMet : .notMet
  }

  /// The day by which the last of so many had happened.
  package func since(_ count: Int) -> DayBounds {
    DayBounds(earliest: nil, latest: ends.count >= count ? ends[count - 1] : ends.last)
  }

  package var ids: [TimelineEntry.ID] { sure + possible }
  package var count: Count { Count(sure: sure.count, possible: possible.count) }
}

/// An event laid out for counting.
private struct Span {
  let id: TimelineEntry.ID
  let key: String
  let day: TimelineEntry.ID
  let isSettled: Bool
  let isSure: Bool
  let first: Day
  let last: Day
  /// What lies in a stretch surely starts no earlier than this, and has begun by `sureEnd`.
  let sureStart: Day
  let sureEnd: Day

  init(_ event: SeriesWindow.Event, until day: Day) {
    id = event.id
    key = event.key
    self.day = event.day
    isSettled = event.isSettled
    let when = event.when
    first = when.earliest ?? Day(number: Int.min / 2)
    last = min(when.latest ?? day, day)
    sureStart = min(when.lasted ? when.endsNoEarlier ?? last : first, day)
    sureEnd = when.lasted ? when.beginsNoLater ?? last : last
    isSure =
      !event.isDoubtful && when.earliest != nil
      && (when.lasted ? sureEnd <= day : when.latest.map { $0 <= day } == true)
  }

  func liesSurely(from start: Day, before end: Day) -> Bool { sureStart >= start && sureEnd < end }
  func touches(from start: Day, before end: Day) -> Bool { last >= start && first < end }
}

/// Tries a stretch at every event, and keeps the fullest that asks something new.
private struct Scan {
  let spans: [Span]
  let length: SeriesWindow.Length
  let keys: Int

  init(_ spans: [Span], _ length: SeriesWindow.Length, _ keys: Int) {
    self.spans = spans.sorted { $0.last < $1.last }
    self.length = length
    self.keys = keys
  }

  func fullest(
    from start: (Span) -> Day, _ isInside: (Span, Day, Day) -> Bool
  ) -> [Span] {
    // Narrow events are sorted by their last day, so a stretch is a slice of them; what is wide or
    // lasted may lie anywhere and is tried each time.
    let narrow = spans.filter { $0.first == $0.last }
    let wide = spans.filter { $0.first != $0.last }
    var best = (rank: (0, 0), spans: [Span]())
    var tried: Day?
    for from in spans.map(start).sorted() where from != tried {
      tried = from
      let end = length.end(from: from)
      let inside =
        Array(narrow[narrow.firstIndex(from: from)...].prefix { $0.last < end })
        + wide.filter { isInside($0, from, end) }
      guard inside.contains(where: { !$0.isSettled }) else { continue }
      let rank = rank(of: inside)
      if rank >= best.rank { best = (rank, inside) }
    }
    return best.spans
  }

  /// What happened on one day, whichever that was, lies in any stretch together.
  var fullestDay: [Span] {
    let vague = spans.filter { $0.first != $0.last }
    guard vague.count > 1 else { return [] }
    return Dictionary(grouping: vague, by: \.day).values
      .filter { $0.contains { !$0.isSettled } }
      .max { ($0.count, $1[0].id.text) < ($1.count, $0[0].id.text) } ?? []
  }

  /// The first unless the other is fuller.
  func fuller(of first: [Span], _ other: [Span]) -> [Span] {
    rank(of: other) > rank(of: first) ? other : first
  }

  private func rank(of spans: [Span]) -> (Int, Int) { (isVaried(spans) ? 1 : 0, spans.count) }

  private func isVaried(_ spans: [Span]) -> Bool {
    keys <= 1 || Set(spans.map(\.key)).count >= keys
  }
}

extension [Span] {
  /// Where the first event on or after a day stands; sorted by last day.
  fileprivate func firstIndex(from day: Day) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].last < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
