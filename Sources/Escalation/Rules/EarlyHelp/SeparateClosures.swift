// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-2 (¶3.2, 3.8, 3.28, 4.28, 4.30). Notices contacts that were each closed by themselves, or a
/// referral without a decision, or whose referrer was not told. Asks what they say read together.
/// Counts one event once, however many agencies reported it, and leaves alone requests for
/// information.
package struct SeparateClosures: PromptRule {
  package static let id: RuleID = "B-2"
  private let contacts, months: Int
  private let decide, tell: WorkingDays

  package init(_ limits: inout Limits) {
    contacts = limits("contacts")
    months = limits("months")
    decide = WorkingDays(limits("decide-working-days"))
    tell = WorkingDays(limits("tell-working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    [[together(reading), unanswered(reading)].compactMap { $0 }.together()].compactMap { $0 }
  }

  private func together(_ reading: Reading) -> Finding? {
    let closed = reading.once(
      reading.entries.filter { isContact($0, reading) && isClosedAlone($0) })
    let window = reading.window(
      closed, .months(months), isDoubtful: { outcome(of: $0) == nil },
      isSettled: { isReadTogether($0, reading) })
    return reading.finding(
      about: .family, window, of: closed, needs: contacts, in: "in \(months) months")
  }

  /// What reached social care about a child: a referral, or a police report passed on.
  private func isContact(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    let told = reading.told(of: entry)
    let reached =
      told.contains { $0.state == .told && reading.isHub($0.to) }
      || reading.isHub(entry.source.agency)
    return reached && entry.contact?.isDraft != true
      && (entry.kind == .contact || entry.kind == .referral || entry.incident != nil)
  }

  /// Nil where no outcome is on record: it may have been closed.
  private func outcome(of entry: TimelineEntry) -> Contact.Outcome? { entry.contact?.outcome }

  private func isClosedAlone(_ entry: TimelineEntry) -> Bool {
    switch outcome(of: entry) {
    case .noFurtherAction, .advice, .letter, nil: true
    case .earlyHelp, .assessment, .strategyDiscussion, .other: false
    }
  }

  /// A manager's note on the pattern, or an assessment begun since.
  private func isReadTogether(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    reading.board.file.reviews.contains { review in
      review.asManager && (review.kind == .pattern || review.kind == .cumulative)
        && (review.entries.contains(entry.id) || reading.isSince(entry, review.at.bounds))
    }
      || reading.board.file.assessments.contains { assessment in
        assessment.kind != .elsewhere
          && assessment.started.map { reading.isSince(entry, $0.bounds) } == true
      }
  }

  private func unanswered(_ reading: Reading) -> Finding? {
    let waiting = reading.contacts.filter { isUnanswered($0, reading) != .notMet }
    let found = reading.once(waiting).map { ($0, isUnanswered($0, reading)) }
    return reading.finding(
      about: .family, found,
      numbers: "\(found.count) with no decision, or the referrer not told")
  }

  private func isUnanswered(_ entry: TimelineEntry, _ reading: Reading) -> Certainty {
    let receipt = reading.receipt(of: entry)
    let isUndecided =
      reading.has("outcome", entry.source)
      && (entry.contact?.decidedAt.map { reading.hasCome($0) == .notMet }
        ?? (entry.contact?.outcome == nil))
    let isUntold =
      reading.has("outcome-told-at", entry.source)
      && reading.hasCome(entry.contact?.outcomeToldAt) == .notMet
    let certainty = (isUndecided ? reading.passed(decide, since: receipt) : .notMet)
      .or(isUntold ? reading.passed(tell, since: receipt) : .notMet)
    return isReadTogether(entry, reading) ? .notMet : certainty.and(reading.known(entry))
  }
}
