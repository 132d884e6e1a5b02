// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI
import TextSafety

extension PromptsPane {
  static let quiet: SafeText =
    "No question: no rule matched what has been recorded. That is no reassurance."

  var title: SafeText { "4 Questions ─ never a score" }

  /// What stays of the pane where there is no room: what is asked, in its order.
  func shortParts(_ reading: CaseReading) -> [SafeText] {
    let asked = rows.filter(\.isAsked)
    if asked.isEmpty { return [Self.quiet] }
    return asked.map { reading.naming.text("\($0.rule) \($0.headline(reading))") }
  }

  mutating func draw(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading, isFocused: Bool
  ) {
    var area = area
    if !rows.contains(where: \.isAsked) {
      let words = Self.quiet.wrapped(to: area.columns - 1)
      for (row, line) in words.enumerated() where row < area.rows {
        buffer.put(" " + line, in: area.line(row), as: .muted)
      }
      area = area.below(min(words.count, area.rows))
    }
    let columns = area.columns
    // In a low pane the order says it; the headings would take the room of the questions.
    let hasHeadings = area.rows >= 10
    let lead = { (row: PromptRow) in hasHeadings && row.isFirstOfPart ? 1 : 0 }
    var list = ScrollList(
      rows, isFocused: isFocused, height: { (columns >= 70 ? 2 : 1) + lead($0) },
      lines: { row in
        let heading = StyledLine(SafeText(row.part), as: .heading)
        return Array(repeating: heading, count: lead(row))
          + Self.lines(of: row, columns, reading)
      })
    list.lead = lead
    below = list.draw(in: area, on: &buffer, &self.list)
  }

  private static func lines(
    of row: PromptRow, _ columns: Int, _ reading: CaseReading
  ) -> [StyledLine] {
    let (day, naming) = (reading.day, reading.naming)
    let since = SafeText(mark(of: row) + since(row, day))
    let room = max(4, columns - 7 - since.columns - 1)
    let first = StyledLine(" ")
      .adding(SafeText(row.rule.text).padded(to: 6), as: .key)
      .adding(
        (SafeText(row.isNew ? "new: " : "") + naming.text(row.headline(reading))).padded(
          to: room - 1) + " ",
        as: role(of: row)
      )
      .adding(since, as: .date)
    guard columns >= 70 else { return [first] }
    let numbers = StyledLine("       ").adding(
      naming.text(row.first.numbers).truncated(to: columns - 8), as: .muted)
    return [first, numbers]
  }

  /// `?` may be met; an answered question shows the day of its answer instead of its own.
  private static func mark(of row: PromptRow) -> String { row.isOpen && !row.isSure ? "? " : "" }

  private static func since(_ row: PromptRow, _ day: Day) -> String {
    guard !row.isOpen, let answer = row.first.answering.latest else {
      return row.first.since.short(asOf: day, heading: nil)
    }
    return
      "\(answer.answer.words.prefix { $0 != " " }) \(When(EDTF(answer.at.day)).short(asOf: day, heading: nil))"
  }

  private static func role(of row: PromptRow) -> Role {
    if !row.isAsked { return .muted }
    return row.first.group == .today ? .alert : row.isSure ? .text : .maybe
  }
}
