// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// C2-2. Notices an assessment that nobody else has confirmed they can find, one that was looked
/// for and not found, or a summary with salient points left blank. Asks what the next reader would
/// miss. Leaves alone a mere letter saying that there was involvement.
package struct AssessmentNotFindable: PromptRule {
  /// [L] two working days for a second person to find it.
  static let wait = WorkingDays(2)

  package let about = RuleAbout(
    id: "C2-2", recommendation: "C-II", paragraphs: ["4.4", "4.7", "4.22", "4.23"],
    headline: "An assessment not to be found, or thin",
    sentence:
      "An assessment from elsewhere that no second person has found within 2 working days, a "
      + "salient point left blank, or a search that did not find it.",
    questions: [
      "Could a colleague open it today?",
      "What would the next reader miss?",
    ],
    closes: "Its place confirmed, and each point filled in or marked as nothing known.",
    group: .beforeWeDecide)

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    reading.board.file.assessments.compactMap { prompt(for: $0, on: reading) }
  }

  private func prompt(for assessment: Assessment, on reading: Reading) -> Prompt? {
    guard !assessment.onlyLetter else { return nil }
    let entries = reading.board.file.entries.filter { $0.assessment == assessment.id }
    let blank = assessment.salient.filter { $0.coverage == .leftBlank }.count
    let lost = assessment.lookedFor.last.map { $0.found == .no } == true
    let unconfirmed = unconfirmed(assessment, entries, reading)
    guard blank > 0 || lost || unconfirmed != .notMet else { return nil }
    let parts =
      (lost ? ["looked for \(assessment.lookedFor.count) times, not found"] : [])
      + (blank > 0 ? ["\(blank) of \(assessment.salient.count) points left blank"] : [])
      + (unconfirmed != .notMet ? ["no second person has found it"] : [])
    return Prompt(
      rule: about.id, subject: .record(assessment.id.text),
      certainty: blank > 0 || lost ? .met : unconfirmed, group: about.group,
      headline: about.headline, numbers: parts.joined(separator: "; "),
      evidence: entries.map(\.id),
      since: assessment.known.source?.received ?? entries.first?.when ?? When())
  }

  private func unconfirmed(
    _ assessment: Assessment, _ entries: [TimelineEntry], _ reading: Reading
  ) -> Certainty {
    guard assessment.kind == .elsewhere, assessment.stored?.confirmedBy == nil else {
      return .notMet
    }
    guard
      let received = assessment.known.source?.received?.bounds ?? entries.first.map(reading.receipt)
    else { return .mayBeMet }
    return reading.passed(Self.wait, since: received)
  }
}
