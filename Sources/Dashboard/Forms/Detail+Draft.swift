// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension Detail {
  /// What was typed in a form that cannot be opened any more, so that no word of it is lost.
  init(orphaned draft: Draft) {
    let (title, reason) = Self.words(of: draft)
    self.init(title)
    add(
      "Why it does not open",
      [reason, "What you typed stays here until you throw it away: n, then Del."])
    let typed = draft.values.sorted { $0.key < $1.key }.filter { !$0.value.trimmingBlanks.isEmpty }
    add("What you typed", typed.map { "\($0.key): \($0.value)" })
  }

  private static func words(of draft: Draft) -> (title: String, reason: String) {
    let subject = draft.subject ?? ""
    return switch draft.form {
    case AnswerForm.name:
      (
        "Answer to \(subject), not asked now",
        "This question is not asked any more: what answers it was recorded meanwhile."
      )
    case WithdrawForm.name:
      ("Withdrawal of \(subject), done already", "What it would take back is withdrawn already.")
    default:
      (
        "About \(subject.isEmpty ? draft.form : subject), not there now",
        "What it is about was withdrawn, or this version of Caseboard has no such form."
      )
    }
  }
}
