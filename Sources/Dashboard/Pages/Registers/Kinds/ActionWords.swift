// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Actions as lines of the plan, by the day shown: what was done or taken on later is not yet.
enum ActionWords {
  static func lines(_ reading: CaseReading) -> [PlanLine] {
    let all = reading.file.actions.filter { !$0.universal }
    let byDue = all.enumerated().sorted { left, right in
      let days = [left, right].map { $0.element.due?.bounds.latest?.number ?? Int.max }
      return days[0] == days[1] ? left.offset < right.offset : days[0] < days[1]
    }
    return byDue.map { line($0.element, reading) }
  }

  private static func line(_ action: AgreedAction, _ reading: CaseReading) -> PlanLine {
    let done = reading.past(action.done)
    let isOver = done != nil || action.withdrawnBecause != nil
    let because = action.why.map { ", because \($0)" } ?? ""
    return PlanLine(
      section(of: action, isOver: isOver, reading),
      RegisterRow(action, when: action.due ?? action.agreedAt, reading),
      date: date(of: action, isOver: isOver, reading), what: action.what + because,
      who: owner(of: action, reading), accepted: accepted(action, reading),
      standing: standing(of: action, done, reading))
  }

  private static func section(
    of action: AgreedAction, isOver: Bool, _ reading: CaseReading
  ) -> PlanLine.Section {
    if isOver { return .over }
    guard let due = action.due, due.edtf != .unknown else { return .noDate }
    return reading.overdue(due) == .met ? .overdue : .toDo
  }

  private static func date(
    of action: AgreedAction, isOver: Bool, _ reading: CaseReading
  ) -> RegisterCell {
    guard let due = action.due else { return .text("no date", .leftOut) }
    return isOver
      ? .text(due.short(asOf: due.bounds.latest ?? reading.day, heading: nil), .muted)
      : reading.due(due)
  }

  private static func owner(of action: AgreedAction, _ reading: CaseReading) -> RegisterCell {
    let name = action.owner ?? action.ownerPerson.map { reading.naming.person($0) }
    let agency = action.ownerAgency.map { reading.naming.agency($0) }
    let words = [name, agency].compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty ? .text("NO OWNER", .leftOut) : .text(words)
  }

  /// An action that nobody has said yes to has no owner yet (J066).
  private static func accepted(_ action: AgreedAction, _ reading: CaseReading) -> RegisterCell {
    if let accepted = reading.past(action.acceptedAt) {
      return .text("yes, \(accepted.short(asOf: reading.day, heading: nil))")
    }
    return .text("not yet", .leftOut)
  }

  private static func standing(
    of action: AgreedAction, _ done: When?, _ reading: CaseReading
  ) -> RegisterCell {
    if let why = action.withdrawnBecause { return .text("withdrawn: \(why)", .muted) }
    if let done {
      let evidence = action.evidence.map { ": \($0)" } ?? ""
      return .text("done \(done.short(asOf: reading.day, heading: nil))\(evidence)", .strength)
    }
    guard let agreed = action.agreedAt else { return .text("open; when it was agreed is not said") }
    return .text("agreed \(reading.ago(agreed.bounds))")
  }
}
