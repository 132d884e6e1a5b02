// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// What people have answered to one question, and whether that still holds.
package struct Answering: Hashable, Sendable {
  /// Why a question that was answered stands open again.
  package enum Reopened: Hashable, Sendable {
    case newEvidence([String])
    /// The day that the answer named has come, or one on which the rule asks again.
    case dayCame(Day)
    /// The record that was said to be in place is there no longer.
    case recordGone
    /// Only a manager closes this one (rule F-2).
    case needsManager
  }

  /// Oldest first.
  package let answers: [PromptResponse]
  package let reopened: Reopened?

  package var latest: PromptResponse? { answers.last }
  /// The day that was named for it has come.
  var cameBack: Bool {
    if case .dayCame = reopened { return true }
    return false
  }
  package var isShut: Bool { latest != nil && reopened == nil }

  /// An answer covers the evidence that it saw. New evidence, a passed day or a record that has
  /// gone open the question again, with the answer in view (rules.md, points 5 and 6).
  init(
    _ rule: RuleID, _ finding: Finding, on board: Board
  ) {
    answers = board.file.answers
      .filter {
        $0.rule == rule.text && $0.subject == finding.subject.id && $0.at.day <= board.day
      }
      .sorted { $0.at < $1.at }
    guard let latest = answers.last else {
      reopened = nil
      return
    }
    let new = finding.covered.filter { !latest.evidence.contains($0) }
    if rule == HighRiskSign.id && !latest.asManager {
      reopened = .needsManager
    } else if let day = latest.review, day <= board.day {
      reopened = .dayCame(day)
    } else if let day = finding.turns.last(where: { $0 > latest.at.day && $0 <= board.day }) {
      reopened = .dayCame(day)
    } else if latest.answer == .alreadyInPlace && !latest.links.isEmpty {
      // Stays shut over new evidence too, for as long as what it names is there.
      let there = latest.links.map { board.amendments.current($0) }
      reopened = there.allSatisfy(board.file.holdsCurrent) ? nil : .recordGone
    } else {
      reopened = new.isEmpty ? nil : .newEvidence(new)
    }
  }
}

extension CaseFile {
  /// Whether a record with this id is on the board and has not ended.
  fileprivate func holdsCurrent(_ id: String) -> Bool {
    if let action = actions.first(where: { $0.id.text == id }) {
      return action.withdrawnBecause == nil
    }
    if let plan = supportPlans.first(where: { $0.id.text == id }) { return plan.ended == nil }
    let consent = consents.first { $0.id.text == id }
    if let consent { return consent.answer == .given || consent.answer == .notNeeded }
    return recordIDs.contains(id)
  }

  private var recordIDs: Set<String> {
    Set(
      entries.map(\.id.text) + notes.map(\.id.text) + assessments.map(\.id.text)
        + recordRequests.map(\.id.text) + enquiries.map(\.id.text) + meetings.map(\.id.text)
        + reviews.map(\.id.text) + maps.map(\.id.text) + involvements.map(\.id.text))
  }
}
