// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// The fullest stretch of a given length among events whose dates may be vague.
///
/// `sure` events lie in one stretch on every reading of their dates; `possible` ones may lie in it
/// too. A missing latest day is the day shown; a missing earliest is never sure (ruling 4).
package struct SeriesWindow: Sendable {
  package let sure: [TimelineEntry.ID]
  package let possible: [TimelineEntry.ID]

  package struct Event {
    package let id: TimelineEntry.ID
    package let bounds: DayBounds
    /// It may be no event of this series at all: content not known, or the same as another.
    package let isDoubtful: Bool

    package init(_ id: TimelineEntry.ID, _ bounds: DayBounds, isDoubtful: Bool = false) {
      self.id = id
      self.bounds = bounds
      self.isDoubtful = isDoubtful
    }
  }

  package init(_ events: [Event], months: Int, until day: Day) {
    // Of what has no date at all nobody can say that it lies in any stretch.
    let dated = events.filter { $0.bounds.earliest != nil || $0.bounds.latest != nil }
    let spans = dated.map { event in
      Span(
        id: event.id, first: event.bounds.earliest, last: min(event.bounds.latest ?? day, day),
        isSure: !event.isDoubtful && event.bounds.latest.map { $0 <= day } == true)
    }
    var sure: [TimelineEntry.ID] = []
    var possible: [TimelineEntry.ID] = []
    for start in spans.compactMap(\.first) {
      let end = start.adding(months: months)
      let inside = spans.filter { $0.isSure && $0.lies(from: start, before: end) }.map(\.id)
      if inside.count >= sure.count { sure = inside }
    }
    for span in spans {
      let end = span.last.adding(months: months)
      let touching = spans.filter { $0.touches(from: span.last, before: end) }.map(\.id)
      if touching.count >= possible.count { possible = touching }
    }
    self.sure = sure
    let firm = Set(sure)
    self.possible = possible.filter { !firm.contains($0) }
  }

  private struct Span {
    let id: TimelineEntry.ID
    let first: Day?
    let last: Day
    let isSure: Bool

    func lies(from start: Day, before end: Day) -> Bool {
      first.map { $0 >= start } == true && last < end
    }

    func touches(from start: Day, before end: Day) -> Bool {
      last >= start && (first.map { $0 < end } ?? true)
    }
  }

  /// Whether at least so many lie in one stretch.
  package func holds(_ count: Int) -> Certainty {
    if sure.count >= count { return .met }
    return sure.count + possible.count >= count ? .mayBeMet : .notMet
  }
}
