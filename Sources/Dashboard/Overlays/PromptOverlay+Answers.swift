// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI
import TextSafety

extension PromptOverlay {
  /// What was answered before, newest first, and why it stands open again.
  func answers(_ naming: Naming) -> [Paragraph.Block] {
    let answers = prompt.answering.answers
    var blocks: [Paragraph.Block] =
      prompt.stoodWhen.map {
        [.text(naming.text("It stood when \($0); nothing new is asked since."), .muted)]
      } ?? []
    guard !answers.isEmpty else { return blocks }
    blocks += [.blank, .heading("Answered")]
    blocks += answers.reversed().flatMap { answer -> [Paragraph.Block] in
      let role = answer.role.map { ", \($0)" } ?? ""
      let until = answer.review.map { " until \($0)" } ?? ""
      let words =
        "\(answer.at.day)  \(answer.answer.words)\(until): \(answer.text ?? "no reason given")"
      return [
        .text(naming.text(words), .text), .text(naming.text("  \(answer.by)\(role)"), .muted),
      ]
    }
    if let reopened = prompt.answering.reopened {
      blocks.append(.text(SafeText(reopened.words), .notice))
    } else if prompt.answering.latest?.answer == .done {
      blocks.append(.text("Said done; nothing that would close it is recorded.", .maybe))
    }
    return blocks
  }
}

extension PromptResponse.Answer {
  /// What a person chooses from (rules.md, point 5).
  package var words: String {
    switch self {
    case .done: "done"
    case .alreadyInPlace: "already in place"
    case .notRelevant: "not relevant because"
    case .deferred: "deferred"
    case .escalated: "escalated to"
    case .disagree: "I disagree because"
    }
  }
}

extension Answering.Reopened {
  package var words: String {
    switch self {
    case .newEvidence(let ids):
      "Open again: new since that answer: \(ids.prefix(6).joined(separator: ", "))"
        + (ids.count > 6 ? " and \(ids.count - 6) more" : "")
    case .dayCame(let day): "Open again: a day has come on which it is asked anew, \(day)."
    case .recordGone: "Open again: the record it named is there no longer."
    case .needsManager: "Still open: a manager closes this one."
    }
  }
}
