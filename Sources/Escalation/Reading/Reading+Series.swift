// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Counting entries in a stretch of time, and wording what was counted.
extension Reading {
  /// `key` names what several different ones of are asked for: the agency, the child.
  func window(
    _ entries: some Collection<TimelineEntry>, _ length: SeriesWindow.Length, keys: Int = 1,
    key: (TimelineEntry) -> String = { _ in "" },
    isDoubtful: (TimelineEntry) -> Bool = { _ in false },
    isSettled: (TimelineEntry) -> Bool = { _ in false }
  ) -> SeriesWindow {
    SeriesWindow(
      entries.map { entry in
        .init(
          entry.id, happening(of: entry), key: key(entry), day: entry.sharedDay,
          isDoubtful: known(entry) != .met || entry.mayBeAnother || isDoubtful(entry),
          isSettled: isSettled(entry))
      }, length, keys: keys, until: day)
  }

  /// A finding over the entries of a window, where enough of them lie in it.
  func finding(
    about subject: Prompt.Subject, _ window: SeriesWindow,
    of entries: some Collection<TimelineEntry>,
    needs count: Int, keys: Int = 1, in span: String
  ) -> Finding? {
    let certainty = window.holds(count, keys: keys)
    guard certainty != .notMet else { return nil }
    let inside = Set(window.ids)
    return Finding(
      subject: subject, certainty: certainty, numbers: "\(window.count) \(span)",
      evidence: entries.map(\.id).filter(inside.contains), since: window.since(count),
      toFirmUp: window.possible)
  }

  /// A finding over single entries, each with how sure it is.
  func finding(
    about subject: Prompt.Subject, _ found: [(entry: TimelineEntry, certainty: Certainty)],
    numbers: String, since: DayBounds? = nil
  ) -> Finding? {
    let standing = found.filter { $0.certainty != .notMet }
    guard let first = standing.first(where: { $0.certainty == .met }) ?? standing.first else {
      return nil
    }
    let certainty = standing.reduce(Certainty.notMet) { $0.or($1.certainty) }
    return Finding(
      subject: subject, certainty: certainty, numbers: numbers, evidence: standing.map(\.entry.id),
      since: since ?? receipt(of: first.entry),
      toFirmUp: standing.filter { $0.certainty == .mayBeMet }.map(\.entry.id))
  }

  /// How many of these stand for sure, and how many may.
  func count(_ found: [(entry: TimelineEntry, certainty: Certainty)]) -> Count {
    Count(
      sure: found.count { $0.certainty == .met },
      possible: found.count { $0.certainty == .mayBeMet })
  }
}

extension TimelineEntry {
  /// What names the day it shares with others, whichever day that was.
  var sharedDay: TimelineEntry.ID {
    order.first { $0.kind == .sameDay }?.entry ?? id
  }

  /// It may be the same event as another entry, so that only one of the two is sure.
  var mayBeAnother: Bool { links.contains { $0.kind == .mayBeSameAs } }
}

extension Sequence {
  /// True for some reading of the dates where one of them is.
  func any(_ certainty: (Element) -> Certainty) -> Certainty {
    reduce(Certainty.notMet) { $0 == .met ? .met : $0.or(certainty($1)) }
  }
}
