// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// One line of the pane: a question, the same question about several people, or several questions
/// on the same evidence (ruling 50).
struct PromptRow: Hashable, Sendable {
  private(set) var prompts: [Prompt]
  /// It came, or came to rest on something more, since this worker last looked.
  private(set) var isNew: Bool
  /// The first of its part of the list, which a heading stands over.
  private(set) var isFirstOfPart = false

  /// The one that Enter opens; the others follow in its place with the arrows.
  var first: Prompt { prompts[0] }
  var rule: RuleID { first.rule }
  var isOpen: Bool { first.isOpen }
  var isAsked: Bool { first.isAsked }

  static func folded(_ prompts: [Prompt], isNew: (Prompt) -> Bool) -> [PromptRow] {
    var rows: [PromptRow] = []
    for prompt in prompts {
      if let index = rows.firstIndex(where: { $0.takes(prompt) }) {
        rows[index].prompts.append(prompt)
        rows[index].isNew = rows[index].isNew || isNew(prompt)
      } else {
        rows.append(PromptRow(prompts: [prompt], isNew: isNew(prompt)))
      }
    }
    for index in rows.indices {
      rows[index].isFirstOfPart = index == 0 || rows[index].part != rows[index - 1].part
    }
    return rows
  }

  /// One rule about several people, or any rule on the very same entries, in the same part.
  private func takes(_ prompt: Prompt) -> Bool {
    guard first.group == prompt.group, isOpen == prompt.isOpen,
      first.stoodWhen == prompt.stoodWhen
    else { return false }
    let isOneRule = rule == prompt.rule && first.subject.isPerson && prompt.subject.isPerson
    return isOneRule
      || (!prompt.evidence.isEmpty && Set(first.evidence) == Set(prompt.evidence))
  }

  /// What the heading over its part says.
  var part: String {
    isOpen ? first.stoodWhen.map { "Stood when \($0)" } ?? first.group.words : "Answered"
  }

  /// The headline of the first, of how many more people the same is asked ("Sibling 3 +3: what is
  /// life like?"), and what else is asked of the same entries.
  func headline(_ reading: CaseReading) -> String {
    let more = prompts.count { $0.rule == rule } - 1
    let others = Set(prompts.map(\.rule)).subtracting([rule]).map(\.text).sorted()
    return headline(and: more, reading)
      + (others.isEmpty ? "" : ", with \(others.joined(separator: ", "))")
  }

  private func headline(and more: Int, _ reading: CaseReading) -> String {
    guard more > 0 else { return first.headline }
    guard case .person(let id) = first.subject,
      let label = reading.file.people.first(where: { $0.id == id }).map(Naming.label),
      let name = first.headline.firstRange(of: label)
    else { return "\(more + 1)x \(first.headline)" }
    var text = first.headline
    text.insert(contentsOf: " +\(more)", at: name.upperBound)
    return text
  }

  var isSure: Bool { prompts.contains { $0.certainty == .met } }
}

extension Prompt.Group {
  var words: String {
    switch self {
    case .today: "Today"
    case .beforeWeDecide: "Before we decide"
    case .whenWePlan: "When we plan"
    }
  }
}

extension Prompt.Subject {
  fileprivate var isPerson: Bool {
    if case .person = self { return true }
    return false
  }
}
