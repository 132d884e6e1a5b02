// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI
import TextSafety

extension PromptsPane {
  static let quiet: SafeText =
    "No question: no rule matched what has been recorded. That is no reassurance."

  var title: SafeText { "4 Questions ─ never a score" }

  func shortLine(_ reading: CaseReading) -> SafeText {
    if prompts.isEmpty { return Self.quiet }
    return reading.naming.text(
      prompts.map { "\($0.rule) \($0.headline)" }.joined(separator: " · "))
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    guard !prompts.isEmpty else {
      for (row, line) in Self.quiet.wrapped(to: area.columns - 1).enumerated() where row < area.rows
      {
        buffer.put(" " + line, in: area.line(row), as: .muted)
      }
      return
    }
    let day = reading.day
    let naming = reading.naming
    let list = ScrollList(
      prompts, isFocused: isFocused, height: { _ in area.columns >= 70 ? 2 : 1 },
      lines: { Self.lines(of: $0, area.columns, day, naming) })
    below = list.draw(in: area, on: &buffer, &self.list)
  }

  private static func lines(
    of prompt: Prompt, _ columns: Int, _ day: Day, _ naming: Naming
  ) -> [StyledLine] {
    let since = SafeText(
      (prompt.certainty == .met ? "" : "? ") + prompt.since.short(asOf: day, heading: nil))
    let room = max(4, columns - 7 - since.columns - 1)
    let role: Role = prompt.group == .today ? .alert : prompt.certainty == .met ? .text : .maybe
    let first = StyledLine(" ")
      .adding(SafeText(prompt.rule.text).padded(to: 6), as: .key)
      .adding(naming.text(prompt.headline).padded(to: room), as: role)
      .adding(since, as: .date)
    guard columns >= 70 else { return [first] }
    let numbers = StyledLine("       ").adding(
      naming.text(prompt.numbers).truncated(to: columns - 8), as: .muted)
    return [first, numbers]
  }
}
