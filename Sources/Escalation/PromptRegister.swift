// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Every rule, in the order of the review's recommendations.
package enum PromptRegister {
  package static let all: [any PromptRule] = [
    ImpactNotRecorded(),
    ConditionMet(),
    DutyVisitChecks(),
    AssessmentNotFindable(),
    SubstancePieces(),
    AppointmentsNotHappening(),
    IncidentsAddingUp(),
    HighRiskSign(),
  ]

  package static func about(_ rule: RuleID) -> RuleAbout? {
    all.map(\.about).first { $0.id == rule }
  }

  /// The open questions of a board: same-day safety first, then the newest evidence. Never by
  /// number of prompts, never across families (rules.md, point 9).
  package static func prompts(on board: Board, _ vocabulary: Vocabulary) -> [Prompt] {
    guard !isSilenced(board) else { return [] }
    let reading = Reading(board, vocabulary)
    let open = all.flatMap { $0.prompts(on: reading) }.filter { !isAnswered($0, on: board) }
    return open.sorted { left, right in
      if left.group != right.group { return left.group < right.group }
      let order = board.knowledge.chronology
      let newest = { (prompt: Prompt) in
        prompt.evidence.map { order.position(of: $0) }.max() ?? -1
      }
      let positions = (newest(left), newest(right))
      return positions.0 == positions.1
        ? left.rule.text < right.rule.text
        : positions.0 > positions.1
    }
  }

  /// A closed case, or one transferred with acknowledgement, raises nothing new.
  private static func isSilenced(_ board: Board) -> Bool {
    guard let status = board.file.header.status.last else { return false }
    switch status.value {
    case .closed: return true
    case .transferred: return status.transferredTo != nil && status.acknowledged != nil
    default: return false
    }
  }

  /// An answer covers the evidence that it saw; new evidence re-opens the question (point 6).
  static func isAnswered(_ prompt: Prompt, on board: Board) -> Bool {
    let answers = board.file.answers.filter {
      $0.rule == prompt.rule.text && $0.subject == prompt.subject.id
    }
    guard let answer = answers.max(by: { $0.at < $1.at }) else { return false }
    if prompt.rule == "F-2" && !answer.asManager { return false }
    if answer.answer == .deferred, let until = answer.review, until <= board.day { return false }
    return Set(prompt.evidence.map(\.text)).isSubset(of: answer.evidence)
  }
}

extension Prompt.Subject {
  /// The id that an answer names this subject by; nil for the family.
  package var id: String? {
    switch self {
    case .family: nil
    case .person(let person): person.text
    case .pair(let first, let second): "\(first)+\(second)"
    case .record(let record): record
    }
  }
}
