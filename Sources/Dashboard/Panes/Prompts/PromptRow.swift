// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// One line of the pane: a question, or the same question about several people (ruling 50).
struct PromptRow: Hashable, Sendable {
  let prompts: [Prompt]

  /// The one that Enter opens; the others follow in its place with the arrows.
  var first: Prompt { prompts[0] }
  var rule: RuleID { first.rule }
  var isOpen: Bool { first.isOpen }

  /// Questions of one rule about several people share a line where they stand in the same group.
  static func folded(_ prompts: [Prompt]) -> [PromptRow] {
    var rows: [[Prompt]] = []
    for prompt in prompts {
      let index = rows.firstIndex { row in
        row[0].rule == prompt.rule && row[0].group == prompt.group && row[0].isOpen == prompt.isOpen
          && row[0].subject.isPerson && prompt.subject.isPerson
      }
      if let index { rows[index].append(prompt) } else { rows.append([prompt]) }
    }
    return rows.map { PromptRow(prompts: $0) }
  }

  /// The headline of the first, and of how many people the same is asked.
  var headline: String {
    prompts.count == 1 ? first.headline : "\(prompts.count)x \(first.headline)"
  }

  var isSure: Bool { prompts.contains { $0.certainty == .met } }
}

extension Prompt.Subject {
  fileprivate var isPerson: Bool {
    if case .person = self { return true }
    return false
  }
}
