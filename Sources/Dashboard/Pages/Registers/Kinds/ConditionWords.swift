// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

/// "If anything more happens, then ..." as lines of the plan. One that was met stays there.
enum ConditionWords {
  static func lines(_ reading: CaseReading) -> [PlanLine] {
    let file = reading.file
    let entries = file.entries.reversed().flatMap { entry in
      (entry.decision?.conditions ?? []).enumerated().map { index, condition in
        line(condition, RegisterRow(entry, part: index, reading), on: entry.id.text, reading)
      }
    }
    let meetings = file.meetings.flatMap { meeting in
      meeting.decisions.flatMap(\.conditions).enumerated().map { index, condition in
        let row = RegisterRow(meeting, part: index, when: meeting.held ?? meeting.planned, reading)
        return line(condition, row, on: meeting.id.text, reading)
      }
    }
    let assessments = file.assessments.filter { reading.past($0.concluded) != nil }
      .flatMap { assessment in
        assessment.conditions.enumerated().map { index, condition in
          let row = RegisterRow(assessment, part: index, when: assessment.concluded, reading)
          return line(condition, row, on: assessment.id.text, reading)
        }
      }
    return entries + meetings + assessments
  }

  private static func line(
    _ condition: Condition, _ row: RegisterRow, on record: String, _ reading: CaseReading
  ) -> PlanLine {
    let hasMoved = condition.at == nil || reading.past(condition.at) != nil
    let state = hasMoved ? condition.state : .standing
    let at = condition.at.map { " \($0.short(asOf: reading.day, heading: nil))" } ?? ""
    let why = condition.why.map { ": \($0)" } ?? ""
    let asks = reading.prompts.first { $0.rule.text == "B-3" && $0.subject.id == record }
    let standing: RegisterCell =
      switch state {
      case .standing where asks?.isOpen == true:
        .text("in force; has it happened? B-3", .alert)
      case .standing: .text("in force")
      case .begun: .text("begun\(at)\(why)")
      case .met: .text("met\(at)\(why)")
      case .withdrawn: .text("withdrawn\(at)\(why)", .muted)
      }
    return PlanLine(
      state == .withdrawn ? .over : .inForce, row,
      date: .when(row.when, reading, mayBeLater: row.mayBeLater),
      what: "IF \(condition.ifText), THEN \(condition.thenText)",
      who: condition.owner.map { .text(reading.owner($0)) } ?? .text("NO OWNER", .leftOut),
      standing: standing)
  }
}

extension CaseReading {
  /// An owner as it was written; an agency by its name where its id stands there.
  func owner(_ text: String) -> String {
    file.agencies.contains { $0.id.text == text } ? naming.agency(Agency.ID(text)) : text
  }
}
