// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// E-3 (¶3.20, 3.21, 3.24, 4.31, 5.1). Notices moves spoken of, or changes of setting or worker,
/// each soon after somebody put something hard to the family. Asks what was hard about that
/// conversation, and whether the children are safe and placed. Leaves alone moves for safety, work,
/// tenancy or a school place; a complaint is a right and is never counted.
package struct MovesAfterChallenge: PromptRule {
  package static let id: RuleID = "E-3"
  private let pairs, days, months: Int

  package init(_ limits: inout Limits) {
    pairs = limits("pairs")
    days = limits("days")
    months = limits("months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let challenges = reading.entries.filter { $0.challenge != nil || $0.kind == .challenge }
    let changes = reading.once(reading.meetings.filter(isChange))
    let paired = changes.map { ($0, pairing($0, challenges, reading)) }
      .filter { $0.1 != .notMet }
    let talkedOf = Set((challenges.map(\.id) + changes.map(\.id)))
    let isSettled = reading.settled(
      by: reading.entries.filter { isConfirmed($0) || isTaken(up: talkedOf, $0) })
    let doubtful = Set(paired.filter { $0.1 == .mayBeMet }.map(\.0.id))
    let window = reading.window(
      paired.map(\.0), .months(months), isDoubtful: { doubtful.contains($0.id) },
      isSettled: isSettled)
    guard
      var finding = reading.finding(
        about: .family, window, of: paired.map(\.0), needs: pairs, in: "in \(months) months")
    else { return [] }
    finding.evidence = challenges.map(\.id) + finding.evidence
    return [finding]
  }

  private func isChange(_ entry: TimelineEntry) -> Bool {
    guard let engagement = entry.engagement else { return false }
    switch engagement.reasonCode {
    case .safety, .work, .tenancy, .school: return false
    case .other, nil: break
    }
    return [.announcedMove, .changedSetting, .changedWorker].contains(engagement.what)
  }

  /// Whether a change came within so many days of some challenge.
  private func pairing(
    _ change: TimelineEntry, _ challenges: [TimelineEntry], _ reading: Reading
  ) -> Certainty {
    challenges.any { challenge in
      let (said, moved) = (reading.bounds(of: challenge), reading.bounds(of: change))
      let after = reading.came(change, after: challenge)
      guard let first = said.earliest, let last = said.latest, let start = moved.earliest,
        let end = moved.latest
      else { return after == .notMet ? .notMet : .mayBeMet }
      if start > last.advanced(by: days) || end < first { return .notMet }
      return after.and(end <= first.advanced(by: days) ? .met : .mayBeMet)
    }
  }

  /// A talk about the challenge, or a transfer note on the change: it names either.
  private func isTaken(up matters: Set<TimelineEntry.ID>, _ entry: TimelineEntry) -> Bool {
    switch entry.kind {
    case .visit, .meeting, .contact, .informationSharing: matters.contains(where: entry.names)
    default: false
    }
  }

  /// Somebody checked where the children are, and they were there.
  private func isConfirmed(_ entry: TimelineEntry) -> Bool {
    entry.visit?.purpose == .welfareCheck && entry.tags.contains("housing")
  }
}
