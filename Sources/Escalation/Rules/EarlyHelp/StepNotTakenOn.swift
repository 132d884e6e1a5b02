// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-4 (¶4.28). Notices an action, or a decision that counts on somebody else, of a meeting too,
/// which nobody has accepted, which is overdue, or whose owner has left. Asks whether the other
/// agency knows. Leaves alone standing universal services, such as going to school.
package struct StepNotTakenOn: PromptRule {
  package static let id: RuleID = "B-4"
  private let wait: WorkingDays

  package init(_ limits: inout Limits) { wait = WorkingDays(limits("working-days")) }

  package func findings(on reading: Reading) -> [Finding] {
    let decisions = reading.decisionsTaken.map { ($0, certainty($0, reading)) }
      .filter { $0.1 != .notMet }
    let actions = reading.board.file.actions.map { (action: $0, certainty: certainty($0, reading)) }
      .filter { $0.certainty != .notMet }
    let all = decisions.map(\.1) + actions.map(\.certainty)
    guard !all.isEmpty else { return [] }
    let owners = decisions.compactMap(\.0.decision.restsOn) + actions.map(\.action.what)
    let entries = decisions.compactMap(\.0.entry?.id).removingDoubles
    let meetings = decisions.compactMap(\.0.meeting?.id.text).removingDoubles
    return [
      Finding(
        subject: .family, certainty: all.reduce(Certainty.notMet) { $0.or($1) },
        numbers: "\(all.count) with nobody who said yes: \(owners.joined(separator: "; "))",
        evidence: entries, records: meetings + actions.map(\.action.id.text),
        since: decisions.first.map { reading.bounds(of: $0.0) }
          ?? actions.first?.action.agreedAt?.bounds ?? DayBounds(earliest: nil, latest: nil),
        toFirmUp: entries,
        turns: actions.compactMap { $0.action.due?.bounds.latest }
          .map { reading.day(wait, after: $0).advanced(by: 1) }.sorted())
    ]
  }

  private func certainty(_ taken: DecisionTaken, _ reading: Reading) -> Certainty {
    guard taken.decision.restsOn != nil, taken.entry.map(reading.isDecidedAnew) != true else {
      return .notMet
    }
    let decision = taken.decision
    return reading.passed(wait, since: reading.receipt(of: taken)).and(reading.known(taken))
      .and(reading.hasCome(decision.acceptedAt).negated.or(reading.hasLeft(decision.restsOn)))
  }

  private func certainty(_ action: AgreedAction, _ reading: Reading) -> Certainty {
    guard !action.universal, action.withdrawnBecause == nil else { return .notMet }
    let isOverdue = action.due.map { reading.passed(wait, since: $0.bounds) } ?? .notMet
    let agreed = action.agreedAt?.bounds ?? reading.board.receipt(of: action)
    let isUnaccepted = reading.passed(wait, since: agreed)
      .and(reading.hasCome(action.acceptedAt).negated)
    let hasNobody = reading.hasLeft(action.owner).or(reading.hasLeft(action.ownerAgency?.text))
    return isOverdue.or(isUnaccepted).or(hasNobody).and(reading.hasCome(action.done).negated)
  }
}
