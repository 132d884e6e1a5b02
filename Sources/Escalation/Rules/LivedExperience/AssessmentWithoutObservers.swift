// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A-5 (¶3.22, 4.20, 4.24). Notices an open assessment for which the GP, the police, or for one of
/// the children nobody who sees that child, has been asked, or one who was asked has not answered;
/// again as it grows old. Asks who sees this child most, and whether to go together. Leaves alone
/// agencies that a manager gave a reason not to ask.
package struct AssessmentWithoutObservers: PromptRule {
  package static let id: RuleID = "A-5"
  private let wait, again, limit: WorkingDays

  package init(_ limits: inout Limits) {
    wait = WorkingDays(limits("working-days"))
    again = WorkingDays(limits("again-working-days"))
    limit = WorkingDays(limits("limit-working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    reading.board.file.assessments.compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about assessment: Assessment, on reading: Reading) -> Finding? {
    guard let started = assessment.started ?? assessment.asked, assessment.kind.asksOthers,
      !assessment.contributors.isEmpty || reading.has("contributors", assessment.known.source)
    else { return nil }
    let unseen = notSeen(assessment, reading)
    let missing = notAsked(assessment, reading) + unseen.map { ($0.who, $0.certainty) }
    let silent = notAnswering(assessment, reading)
    let isOpen = reading.hasCome(assessment.concluded).negated
    let waited = reading.passed(wait, since: started.bounds)
    let certainty = waited.and(isOpen).and((missing + silent).any(\.certainty))
    guard certainty != .notMet else { return nil }
    let entries = reading.lists.assessments.filter { $0.assessment == assessment.id }
    return Finding(
      subject: .record(assessment.id.text), certainty: certainty,
      numbers: [("not asked", missing), ("no answer", silent)].filter { !$0.1.isEmpty }
        .map { "\($0): \($1.map(\.who).joined(separator: ", "))" }.joined(separator: "; ")
        + passedMark(since: started.bounds, reading),
      evidence: entries.map(\.id),
      records: [assessment.id.text] + unseen.flatMap(\.joined).map(\.text), since: started.bounds,
      toFirmUp: entries.map(\.id),
      turns: [again, limit].compactMap { days in
        started.bounds.latest.map { reading.day(days, after: $0).advanced(by: 1) }
      })
  }

  private func passedMark(since started: DayBounds, _ reading: Reading) -> String {
    if reading.passed(limit, since: started) == .met { return "; past \(limit.count) working days" }
    if reading.passed(again, since: started) == .met { return "; past \(again.count) working days" }
    return ""
  }

  private func notAsked(
    _ assessment: Assessment, _ reading: Reading
  ) -> [(who: String, certainty: Certainty)] {
    let groups: [(String, (Agency.ID) -> Bool)] = [
      ("the GP", reading.isGP), ("police", { reading.sector(of: $0) == .police }),
    ]
    return groups.map { name, belongs in
      let checks = assessment.contributors.filter { belongs($0.agency) }
      // Nobody of that kind on the list says something only where the form has the list.
      if checks.isEmpty && !reading.has("contributors", assessment.known.source) {
        return (name, .notMet)
      }
      return (name, checks.any { wasAsked($0, reading) }.negated)
    }.filter { $0.certainty != .notMet }
  }

  /// The children of whom nobody who sees them was asked; all of them in one where that is so.
  private func notSeen(
    _ assessment: Assessment, _ reading: Reading
  ) -> [(who: String, certainty: Certainty, joined: [Person.ID])] {
    let joined = joinedSince(assessment, reading)
    let covered = reading.children.filter { child in
      assessment.children.isEmpty || assessment.children.contains(child.id)
        || joined.contains(child.id)
    }
    let unseen = covered.map { ($0, isUnseen($0.id, assessment, reading)) }
      .filter { $0.1 != .notMet }
    if unseen.count == covered.count, let first = unseen.first {
      let all = unseen.dropFirst().reduce(first.1) { $0.or($1.1) }
      return [("who sees the children", all, joined)]
    }
    return unseen.map { child, certainty in
      ("who sees \(child.label)", certainty, joined.filter { $0 == child.id })
    }
  }

  private func isUnseen(
    _ child: Person.ID, _ assessment: Assessment, _ reading: Reading
  ) -> Certainty {
    let checks = assessment.contributors.filter { check in
      reading.seesChildren(check.agency) && mayMeet(child, check.agency, reading)
    }
    if checks.isEmpty && !reading.has("contributors", assessment.known.source)
      && assessment.contributors.allSatisfy({ !reading.seesChildren($0.agency) })
    {
      return .notMet
    }
    return checks.any { wasAsked($0, reading) }.negated
  }

  /// Unless the board says that the agency works with others of the family only.
  private func mayMeet(_ child: Person.ID, _ agency: Agency.ID, _ reading: Reading) -> Bool {
    let work = reading.board.file.involvements.filter { $0.agency == agency }
    return work.isEmpty || work.contains { $0.people.isEmpty || $0.people.contains(child) }
  }

  /// Children who were born, or came to be known, once the assessment had begun.
  private func joinedSince(_ assessment: Assessment, _ reading: Reading) -> [Person.ID] {
    guard let start = (assessment.started ?? assessment.asked)?.bounds.latest else { return [] }
    return reading.children.filter { child in
      let born = reading.birth(of: child)?.earliest
      return !assessment.children.contains(child.id) && !assessment.children.isEmpty
        && born.map { $0 > start } == true
    }.map(\.id)
  }

  /// Asked as long ago as an assessment may wait, and nothing came back.
  private func notAnswering(
    _ assessment: Assessment, _ reading: Reading
  ) -> [(who: String, certainty: Certainty)] {
    assessment.contributors.filter { $0.answer == .noReply }.compactMap { check in
      guard let asked = check.asked else { return nil }
      let name = reading.agencies[check.agency]?.name ?? check.agency.text
      return (name, reading.passed(wait, since: asked.bounds))
    }.filter { $0.certainty != .notMet }
  }

  private func wasAsked(_ check: Check, _ reading: Reading) -> Certainty {
    if check.notAskedBecause != nil { return .met }
    guard check.answer != .notAsked else { return .notMet }
    guard let date = check.asked ?? check.answered else { return .met }
    return reading.hasCome(date)
  }
}

extension Assessment.Kind {
  fileprivate var asksOthers: Bool {
    switch self {
    case .childAndFamily, .earlyHelp, .preBirth, .s47: true
    default: false
    }
  }
}

extension Certainty {
  var negated: Certainty {
    switch self {
    case .met: .notMet
    case .mayBeMet: .mayBeMet
    case .notMet: .met
    }
  }
}
