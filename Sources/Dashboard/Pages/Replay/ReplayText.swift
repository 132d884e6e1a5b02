// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import Escalation
import TerminalUI
package import TextSafety

/// A replay as lines of plain text: a rule a line, with the days on which it may be met and is met.
package struct ReplayText {
  /// Shown with every replay (¶4.9, 6.2; rules.md, ethics).
  package static let caution =
    "A day here is when a question would have been asked, not when anything would have been "
    + "prevented. Knowing more might have brought people closer sooner; no single point would "
    + "surely have turned."

  private let replays: [Replay]
  private let practice: Practice

  /// `replays` are the pooled one and the service's own.
  package init(_ replays: [Replay], of file: CaseFile, _ practice: Practice) {
    self.replays = replays
    self.practice = practice
  }

  package var lines: [SafeText] {
    let head =
      "rule  "
      + ["may, pooled", "met, pooled", "may, here", "met, here"]
      .map { padded($0) }.joined()
    return [SafeText(head)] + practice.register.book.rules.map(line)
      + [""] + SafeText(Self.caution).wrapped(to: 100)
  }

  private func line(_ text: RuleText) -> SafeText {
    let days = replays.flatMap { replay in
      [Replay.Change.State.mayBeMet, .met].map { state in
        replay.first(text.id, state)?.day.description ?? "-"
      }
    }
    let id = text.id.text + String(repeating: " ", count: 6 - text.id.text.count)
    return SafeText(id + days.map(padded).joined() + text.headlineOfAll)
  }

  private func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(1, 13 - text.count))
  }
}

extension RuleText {
  /// The headline where it is asked of nobody in particular: "What is life like?"
  var headlineOfAll: String {
    let text = ["{subject}: ", "{subject}, "].reduce(headline) { $0.replacing($1, with: "") }
      .replacing("{subject}", with: "a child")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
