// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C2-2 (¶4.4, 4.7, 4.22, 4.23). Notices an assessment from elsewhere that no second person has
/// found, or that a new assessment has not read; one that was looked for in vain; or a summary with
/// points left blank. Asks what the next
/// reader would miss. Leaves alone a mere letter saying that there was involvement.
package struct AssessmentNotFindable: PromptRule {
  package static let id: RuleID = "C2-2"
  private let wait: WorkingDays

  package init(_ limits: inout Limits) { wait = WorkingDays(limits("working-days")) }

  package func findings(on reading: Reading) -> [Finding] {
    reading.board.file.assessments.compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about assessment: Assessment, on reading: Reading) -> Finding? {
    guard !assessment.onlyLetter else { return nil }
    let entries = reading.lists.assessments.filter { $0.assessment == assessment.id }
    let received = reading.board.arrival(of: assessment)
    let blank = assessment.salient.filter { $0.coverage == .leftBlank }.count
    let isLost = assessment.lookedFor.last.map { $0.found == .no } == true
    let unconfirmed = unconfirmed(assessment, received, reading)
    let certainty = (blank > 0 || isLost ? reading.passed(days: -1, since: received) : .notMet)
      .or(unconfirmed)
    guard certainty != .notMet else { return nil }
    let parts =
      (isLost ? ["looked for \(times(assessment.lookedFor.count)), not found"] : [])
      + (blank > 0 ? ["\(blank) of \(assessment.salient.count) points left blank"] : [])
      + (unconfirmed == .notMet ? [] : ["no second person has found it"])
    return Finding(
      subject: .record(assessment.id.text), certainty: certainty,
      numbers: parts.joined(separator: "; "), evidence: entries.map(\.id),
      records: [assessment.id.text] + assessment.lookedFor.compactMap(\.known.entry?.text),
      since: received, toFirmUp: entries.map(\.id))
  }

  private func unconfirmed(
    _ assessment: Assessment, _ received: DayBounds, _ reading: Reading
  ) -> Certainty {
    guard assessment.kind == .elsewhere else { return .notMet }
    guard assessment.stored?.confirmedBy != nil,
      assessment.stored?.confirmedAt.map({ reading.hasCome($0) != .notMet }) ?? true
    else { return reading.passed(wait, since: received) }
    return reading.board.file.assessments.any { isBegunWithout(assessment, $0, reading) }
  }

  /// A new assessment of our own, begun since the place was confirmed, that has not read this one.
  private func isBegunWithout(
    _ assessment: Assessment, _ own: Assessment, _ reading: Reading
  ) -> Certainty {
    guard own.kind != .elsewhere, let confirmed = assessment.stored?.confirmedAt,
      let started = own.started, !own.historiesRead.contains(assessment.id.text),
      reading.hasCome(own.concluded) != .met
    else { return .notMet }
    return Certainty(of: confirmed.bounds, before: started.bounds)
      .and(reading.passed(wait, since: started.bounds))
  }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}
