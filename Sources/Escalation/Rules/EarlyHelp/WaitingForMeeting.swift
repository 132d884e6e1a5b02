// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-6 (¶3.32, 3.33, 4.10). Notices that agencies agree, at a meeting or not, that a child needs a
/// higher step and nobody has asked for it, or nothing came of asking; or a family meeting called
/// off, or missed by an agency that the plan counts on, and not booked again. Asks whether the
/// referral could go now. Leaves alone a family that asked to move the meeting, where a new day is set.
package struct WaitingForMeeting: PromptRule {
  package static let id: RuleID = "B-6"
  private let ask, rebook, outcome: WorkingDays

  package init(_ limits: inout Limits) {
    ask = WorkingDays(limits("ask-working-days"))
    rebook = WorkingDays(limits("rebook-working-days"))
    outcome = WorkingDays(limits("outcome-working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    let agreed = reading.decisionsTaken.map { ($0, notAsked($0, reading)) }
      .filter { $0.1 != .notMet }
    let lost = reading.board.file.meetings.map { ($0, notRebooked($0, reading)) }
      .filter { $0.1 != .notMet }
    let all = agreed.map(\.1) + lost.map(\.1)
    guard !all.isEmpty else { return [] }
    let entries =
      (agreed.compactMap(\.0.entry?.id)
      + reading.entries.filter { entry in lost.contains { $0.0.id == entry.meeting } }.map(\.id))
      .removingDoubles
    let parts =
      (agreed.isEmpty ? [] : ["\(agreed.count) agreed, not asked for"])
      + (lost.isEmpty ? [] : ["\(lost.count) called off, not booked again"])
    return [
      Finding(
        subject: .family, certainty: all.reduce(Certainty.notMet) { $0.or($1) },
        numbers: parts.joined(separator: "; "), evidence: entries,
        records: (agreed.compactMap(\.0.meeting?.id.text) + lost.map(\.0.id.text)).removingDoubles,
        since: agreed.first.map { reading.receipt(of: $0.0) } ?? lost[0].0.planned?.bounds
          ?? DayBounds(earliest: nil, latest: nil),
        toFirmUp: entries)
    ]
  }

  /// A step that belongs to social care, agreed by others, and no referral since.
  private func notAsked(_ taken: DecisionTaken, _ reading: Reading) -> Certainty {
    guard taken.decision.answer == true, taken.decision.step?.isHigher == true,
      !reading.deciders(of: taken).contains(where: reading.isHub)
    else { return .notMet }
    let asked = reading.contacts.any { contact in
      isSince(taken, contact, reading).and(isUnanswered(contact, reading).negated)
    }
    return reading.passed(ask, since: reading.receipt(of: taken)).and(asked.negated)
      .and(reading.known(taken))
  }

  private func isSince(
    _ taken: DecisionTaken, _ contact: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    guard taken.meeting != nil else {
      return taken.entry.map { reading.came(contact, noEarlierThan: $0) } ?? .notMet
    }
    return Certainty(of: reading.bounds(of: contact), before: reading.bounds(of: taken)).negated
      .and(reading.known(contact))
  }

  /// Asked for, and nothing came of it in the days that it may take.
  private func isUnanswered(_ contact: TimelineEntry, _ reading: Reading) -> Certainty {
    guard reading.has("outcome", contact.source), contact.contact?.outcome == nil else {
      return .notMet
    }
    return reading.passed(outcome, since: reading.receipt(of: contact))
  }

  private func notRebooked(_ meeting: Meeting, _ reading: Reading) -> Certainty {
    guard meeting.kind == .taf || meeting.kind == .tac, let planned = meeting.planned,
      meeting.cancelledBy != nil || wasMissed(meeting, reading)
    else { return .notMet }
    let wasHeld = meeting.cancelledBy == nil ? .notMet : reading.hasCome(meeting.held)
    return reading.passed(rebook, since: planned.bounds)
      .and(isRebooked(meeting, reading).negated).and(wasHeld.negated)
      .and(isMetAgain(meeting, reading).negated)
  }

  /// A new day is set. Where that day is vague, nobody can say that it was set before it came.
  private func isRebooked(_ meeting: Meeting, _ reading: Reading) -> Certainty {
    guard let day = meeting.rebooked?.bounds.earliest, day > reading.day else {
      return reading.hasCome(meeting.rebooked)
    }
    return .met
  }

  /// An agency that was asked did not come: any, where the meeting was not held at all; where it
  /// was, one that leads or has taken on a step of the plan.
  private func wasMissed(_ meeting: Meeting, _ reading: Reading) -> Bool {
    let leads = reading.board.file.header.lead.filter { reading.hasCome($0.until) != .met }
      .compactMap(\.agency)
    let owners = reading.board.file.actions
      .filter { $0.withdrawnBecause == nil && reading.hasCome($0.done) != .met }
      .compactMap(\.ownerAgency)
    return meeting.attendance.contains { attendance in
      guard let agency = attendance.agency, attendance.invited == .yes, attendance.came == .no
      else { return false }
      return meeting.held == nil || leads.contains(agency) || owners.contains(agency)
    }
  }

  /// Another meeting of the same kind was held since.
  private func isMetAgain(_ meeting: Meeting, _ reading: Reading) -> Certainty {
    let rest = reading.board.file.meetings.filter { $0.id != meeting.id && $0.kind == meeting.kind }
    return rest.any { other in
      guard let held = other.held?.bounds.latest, let planned = meeting.planned?.bounds.earliest
      else { return .notMet }
      return held >= planned ? reading.hasCome(other.held) : .notMet
    }
  }
}

extension Decision.Step {
  fileprivate var isHigher: Bool {
    switch self {
    case .assessment, .strategyDiscussion, .medical, .marac, .preBirth: true
    case .none, .advice, .earlyHelp, .close: false
    }
  }
}
