// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What was decided, by whom and why, newest first.
enum DecisionWords {
  static func lines(_ reading: CaseReading) -> [PlanLine] {
    let entries = reading.newestFirst { $0.decision != nil }.compactMap { entry in
      entry.decision.map { line($0, RegisterRow(entry, reading), reading) }
    }
    let meetings = reading.file.meetings.filter { reading.past($0.held) != nil }
      .latestFirst(by: \.held).flatMap { meeting in
        meeting.decisions.enumerated().map { index, decision in
          line(decision, RegisterRow(meeting, part: index, when: meeting.held, reading), reading)
        }
      }
    return meetings + entries
  }

  private static func line(
    _ decision: Decision, _ row: RegisterRow, _ reading: CaseReading
  ) -> PlanLine {
    let step = decision.step.map { step in
      decision.answer.map { "\(step.plainWords): \($0 ? "yes" : "no")" } ?? step.plainWords
    }
    let why = decision.why ?? decision.reasonCode?.plainWords
    let rests = decision.restsOn ?? decision.handledBy
    let words = [step, why.map { "because \($0)" }, rests.map { "rests on \($0)" }]
    let accepted: RegisterCell =
      rests == nil
      ? .text("")
      : reading.past(decision.acceptedAt).map {
        .text("yes, \($0.short(asOf: reading.day, heading: nil))")
      } ?? .text("not yet", .leftOut)
    return PlanLine(
      .decided, row, date: .when(row.when, reading, mayBeLater: row.mayBeLater),
      what: decision.what,
      who: .recorded(decision.by.map { decision.asManager ? "\($0), as manager" : $0 }),
      accepted: accepted,
      standing: .recorded(words.compactMap { $0 }.joined(separator: "; ")))
  }
}
