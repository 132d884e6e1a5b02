// SPDX-License-Identifier: Apache-2.0

package import Escalation

/// `docs/prompt-rules.md` and `caseboard prompts --rules`, from the register itself.
package enum RulesPage {
  package static func text(_ practice: Practice) -> String {
    let book = practice.register.book
    return """
      # The questions, and the numbers they go by

      Printed by `caseboard prompts --rules` from the rules that the program runs; version \
      \(book.version). **[S]** is taken from a standard that others set, **[L]** is our own proposal,
      untested, for a practice panel to agree. A file `prompts.yaml` beside the configuration may
      change the numbers; what counts as evidence, the guards and the words stay.

      A question is never a score. No combination of questions means more than its parts, and a quiet
      board is no reassurance: no rule matched what has been recorded.


      """ + parts(practice)
  }

  private static func parts(_ practice: Practice) -> String {
    let rules = practice.register.book.rules
    return practice.recommendations.map { recommendation in
      let own = rules.filter { $0.isLed(by: recommendation.letter) }
      return "## \(recommendation.letter). \(recommendation.headline)\n\n\(recommendation.text)\n\n"
        + own.map(section).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func section(_ rule: RuleText) -> String {
    let headline = rule.headline.replacing("{subject}", with: "a child or adult")
    let questions = rule.questions.map { "- \($0)" }.joined(separator: "\n")
    let numbers = rule.thresholds.map { threshold in
      let why = threshold.why.map { ": \($0)" } ?? ""
      let changed = threshold.isChanged ? " (changed here)" : ""
      return "`\(threshold.name)` \(threshold.value) [\(threshold.basis.rawValue)]\(why)\(changed)"
    }
    return """
      ### \(rule.id) \(headline)

      \(rule.sentence) (¶ \(rule.paragraphs.joined(separator: ", ")))

      \(questions)

      Closes: \(rule.closes)
      Leaves alone: \(rule.leavesAlone)
      Numbers: \(numbers.isEmpty ? "none" : numbers.joined(separator: "; ")).

      """
  }
}

extension RuleText {
  /// A rule drawn from two recommendations stands under the one its letter begins with.
  fileprivate func isLed(by letter: String) -> Bool {
    let own = id.text.prefix { $0 != "-" }
    let letters = ["C1": "C-I", "C2": "C-II"]
    return (letters[String(own)] ?? String(own)) == letter
  }
}
