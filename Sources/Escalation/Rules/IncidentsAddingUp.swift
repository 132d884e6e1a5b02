// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-1. Notices three separate incidents of domestic abuse within a year, whatever the grade,
/// whoever reported them, taken back or not. Asks what they come to together. Leaves alone several
/// reports of one event, and quarrels with neighbours.
package struct IncidentsAddingUp: PromptRule {
  /// [S] three in twelve months is a common MARAC measure; local figures vary.
  static let (incidents, months) = (3, 12)

  package let about = RuleAbout(
    id: "F-1", recommendation: "F", paragraphs: ["1.2", "4.53", "4.56", "fn31", "fn45"],
    headline: "Adding up",
    sentence:
      "3 separate incidents within 12 months, any grade, any reporter, taken back or not, and "
      + "nobody has read them together since the latest.",
    questions: [
      "Taken together, what is life like for the victim and for each child?",
      "Should MARAC, a specialist adviser or social care see the whole series?",
    ],
    closes: "A signed review of all of them, the earlier ones shared, and a decision on MARAC.",
    group: .beforeWeDecide)

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    let series = series(on: reading)
    let window = SeriesWindow(
      series.map { entry in
        .init(entry.id, reading.bounds(of: entry), isDoubtful: isDoubtful(entry, reading))
      }, months: Self.months, until: reading.board.day)
    let certainty = window.holds(Self.incidents)
    let inside = series.filter { (window.sure + window.possible).contains($0.id) }
    guard certainty != .notMet, let newest = inside.last, !isReviewed(newest, reading) else {
      return []
    }
    return [
      Prompt(
        rule: about.id, subject: .family, certainty: certainty, group: about.group,
        headline: headline(window),
        numbers: "\(Count(sure: window.sure.count, possible: window.possible.count)) in 12 months",
        evidence: inside.map(\.id), since: since(window, reading),
        toFirmUp: certainty == .met ? [] : window.possible)
    ]
  }

  private func headline(_ window: SeriesWindow) -> String {
    let more = window.possible.isEmpty ? "" : ", may be more"
    return "\(about.headline): \(window.sure.count)\(more)"
  }

  /// The day by which the third of the sure ones lies, or may lie.
  private func since(_ window: SeriesWindow, _ reading: Reading) -> When {
    let ids = window.sure.count >= Self.incidents ? window.sure : window.sure + window.possible
    let ends = ids.compactMap { reading.board.knowledge.chronology.bounds(of: $0).latest }.sorted()
    guard ends.count >= Self.incidents else { return When() }
    let day = ends[Self.incidents - 1].description
    return (try? EDTF(fieldText: "[..\(day.prefix(7))]")).map { When($0) } ?? When()
  }

  /// One entry an event: incidents and allegations tagged domestic-abuse, and police incidents of
  /// which nothing is known, which may be.
  private func series(on reading: Reading) -> [TimelineEntry] {
    var seen: Set<String> = []
    return reading.countable.filter { entry in
      guard entry.kind == .incident || entry.kind == .allegation,
        entry.tags.contains("domestic-abuse") || isOfUnknownContent(entry)
      else { return false }
      return entry.groupKey.map { seen.insert($0).inserted } ?? true
    }
  }

  private func isOfUnknownContent(_ entry: TimelineEntry) -> Bool {
    entry.kind == .incident && entry.incident.map { $0.types.isEmpty } == true
  }

  private func isDoubtful(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    reading.isMaybe(entry) || isOfUnknownContent(entry)
      || entry.links.contains { $0.kind == .mayBeSameAs }
  }

  private func isReviewed(_ newest: TimelineEntry, _ reading: Reading) -> Bool {
    reading.board.file.reviews.contains { review in
      guard review.kind == .cumulative else { return false }
      if review.entries.contains(newest.id) { return true }
      guard let at = review.at.bounds.earliest, let end = reading.bounds(of: newest).latest else {
        return false
      }
      return at > end
    }
  }
}
