// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// What was agreed, what stays in force, who meets when, what was decided: overdue first, what
  /// has no date last.
  static let plan = Register(
    "Plan", name: "plan", about: "actions, conditions, meetings, decisions",
    empty: "No action, condition, meeting, decision or consent is on the board.",
    columns: [
      Column("date", least: Register.dateColumns) { line, _ in line.date },
      Column("what", least: 24) { line, _ in .text(line.what) },
      Column("who", least: 12) { line, _ in line.who },
      Column("said yes", least: 10) { line, _ in line.accepted },
      Column("how it stands", least: 14) { line, _ in line.standing },
    ],
    items: PlanLine.lines, row: { line, _ in line.row }
  ).with { register in
    register.sections = PlanLine.Section.allCases.map {
      Register.Section(heading: $0.rawValue, empty: $0.empty)
    }
    register.lead = { reading, rows in
      let open = [PlanLine.Section.overdue, .toDo, .noDate].map { section in
        rows.count { $0.section == section.rawValue }
      }
      let unowned = reading.file.actions.count { action in
        reading.past(action.done) == nil && action.withdrawnBecause == nil
          && (action.owner == nil && action.ownerAgency == nil && action.ownerPerson == nil
            || reading.past(action.acceptedAt) == nil)
      }
      guard !rows.isEmpty else { return [] }
      return [
        "Open: \(open.reduce(0, +)) · overdue: \(open[0]) · no date: \(open[2]) · nobody has said "
          + "yes to: \(unowned)"
      ]
    }
  }
}

/// One line of the plan.
struct PlanLine: Sendable {
  enum Section: String, CaseIterable {
    case overdue = "Overdue"
    case inForce = "If this happens"
    case toDo = "To do"
    case toCome = "Meetings to come"
    case met = "Meetings held or called off"
    case decided = "Decided"
    case consent = "Consent"
    case noDate = "To do, no date"
    case over = "Done or withdrawn"

    var empty: String {
      switch self {
      case .toDo: "No action with a date to come is recorded."
      case .toCome: "No meeting is arranged."
      case .consent: "No question of consent is on record."
      default: ""
      }
    }
  }

  let row: RegisterRow
  let date: RegisterCell
  let what: String
  let who: RegisterCell
  let accepted: RegisterCell
  let standing: RegisterCell

  init(
    _ section: Section, _ row: RegisterRow, date: RegisterCell, what: String, who: RegisterCell,
    accepted: RegisterCell = .text(""), standing: RegisterCell
  ) {
    var row = row
    row.section = section.rawValue
    self.row = row
    self.date = date
    self.what = what
    self.who = who
    self.accepted = accepted
    self.standing = standing
  }

  static func lines(_ reading: CaseReading) -> [PlanLine] {
    ActionWords.lines(reading) + ConditionWords.lines(reading) + MeetingWords.lines(reading)
      + DecisionWords.lines(reading) + consents(reading)
  }

  private static func consents(_ reading: CaseReading) -> [PlanLine] {
    reading.file.consents.latestFirst(by: \.asked).map { consent in
      let answer: RegisterCell =
        consent.answer == .notAsked ? .notAsked : .text(consent.answer.plainWords)
      let signed = reading.past(consent.signed)?.short(asOf: reading.day, heading: nil)
      return PlanLine(
        .consent, RegisterRow(consent, when: consent.asked, reading),
        date: .when(consent.asked, reading), what: consent.purpose,
        who: .recorded(reading.naming.people(consent.by)), accepted: answer,
        standing: .text(signed.map { "signed \($0)" } ?? "not signed"))
    }
  }
}
