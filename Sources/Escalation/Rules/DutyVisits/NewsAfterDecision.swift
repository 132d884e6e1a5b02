// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C1-2 (¶3.14, 4.6). Notices news of what happened before a decision that came, or was read, only
/// after it. Asks whether the decision would be the same with it in hand. Leaves alone what the
/// decision already rests on.
package struct NewsAfterDecision: PromptRule {
  package static let id: RuleID = "C1-2"
  private let days: Int

  package init(_ limits: inout Limits) { days = limits("days") }

  package func findings(on reading: Reading) -> [Finding] {
    reading.decisions.compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about entry: TimelineEntry, on reading: Reading) -> Finding? {
    guard let decision = entry.decision, decision.what != "" else { return nil }
    let known = Set(decision.cites + [entry.id])
    let late = reading.concerns.filter { news in
      !known.contains(news.id) && news.mayConcernTheSame(as: entry)
        && !restsOn(news, entry, reading)
    }
    .map { (entry: $0, certainty: isLate($0, for: entry, reading)) }
    .filter { $0.certainty != .notMet && !isTakenIn($0.entry, since: entry, reading) }
    guard
      var finding = reading.finding(
        about: .record(entry.id.text), late,
        numbers: "\(reading.count(late).perhaps) from before the decision, known or read after it")
    else { return nil }
    finding.evidence.insert(entry.id, at: 0)
    return finding
  }

  /// It came with the assessment that the decision was about.
  private func restsOn(
    _ news: TimelineEntry, _ decision: TimelineEntry, _ reading: Reading
  ) -> Bool {
    let author = reading.board.file.assessments.first { $0.id == decision.assessment }?
      .known.source?.agency
    guard let author else { return false }
    let told = reading.told(of: news)
    return news.source.agency == author || told.contains { $0.to == author && $0.state == .told }
  }

  /// Happened before, and reached the decision-maker or was read at all only after.
  private func isLate(
    _ news: TimelineEntry, for decision: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    guard let arrival = arrival(of: news, at: decision.source.agency, reading) else {
      return .notMet
    }
    let before = reading.came(decision, after: news)
    return before.and(isWithin(arrival, of: decision, reading))
      .and(reading.known(news))
  }

  private func isWithin(
    _ arrival: DayBounds, of decision: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    let decided = reading.bounds(of: decision)
    guard let first = decided.earliest, let last = decided.latest else { return .mayBeMet }
    if let latest = arrival.latest, latest <= first { return .notMet }
    if let earliest = arrival.earliest, earliest > last.advanced(by: days) { return .notMet }
    guard let earliest = arrival.earliest, let latest = arrival.latest else { return .mayBeMet }
    let isSure = earliest > last && latest <= first.advanced(by: days) && latest <= reading.day
    if let earliest = arrival.earliest, earliest > reading.day { return .notMet }
    return isSure ? .met : .mayBeMet
  }

  /// When it was read, where that is on record, else when it was received: by the agency that
  /// decided, or, laid side by side, by anyone. Only a date of its own can be late.
  private func arrival(
    of news: TimelineEntry, at agency: Agency.ID, _ reading: Reading
  ) -> DayBounds? {
    let told = reading.told(of: news).filter {
      $0.to == agency && $0.state == .told
    }
    if let read = told.compactMap({ $0.read ?? $0.received }).first { return read.bounds }
    let read = news.incident?.triageRead ?? news.source.read ?? news.source.received
    return read?.bounds
  }

  /// A later decision, or a manager's, that names the news.
  private func isTakenIn(
    _ news: TimelineEntry, since decision: TimelineEntry, _ reading: Reading
  ) -> Bool {
    reading.decisions.contains { $0.id != decision.id && $0.names(news.id) }
  }
}

extension TimelineEntry {
  /// Unless each of them names children, and no child is in both.
  fileprivate func mayConcernTheSame(as other: TimelineEntry) -> Bool {
    children.isEmpty || other.children.isEmpty || children.contains(where: other.children.contains)
  }
}
