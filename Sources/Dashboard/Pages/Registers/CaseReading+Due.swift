// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

extension CaseReading {
  /// A date only once it has come by the day shown; what was put in later is not told earlier.
  func past(_ when: When?) -> When? {
    guard let when else { return nil }
    return when.bounds.earliest.map { $0 <= day } ?? true ? when : nil
  }

  /// How a due date stands: "16 Mar", "16 Mar, 3 working days late", "Mar, may be late".
  func due(_ when: When?) -> RegisterCell {
    guard let when, when.edtf != .unknown else { return .nothing }
    let text = when.edtf.isSpan ? when.inWords : when.short(asOf: whenDue(when), heading: nil)
    switch overdue(when) {
    case .met: return .text("\(text), \(lateness(when))", .alert)
    case .mayBeMet: return .text("\(text), may be late", .maybe)
    case .notMet: return .text(text, .date)
    }
  }

  /// A date that is still to come is written whole, not cut at the day shown.
  private func whenDue(_ when: When) -> Day { max(day, when.bounds.latest ?? day) }

  func overdue(_ when: When) -> Certainty {
    if let latest = when.bounds.latest, latest < day { return .met }
    return when.bounds.earliest.map { $0 < day && when.bounds.latest != nil } ?? false
      ? .mayBeMet : .notMet
  }

  /// "3 working days late"; days where it is more than a month.
  private func lateness(_ when: When) -> String {
    guard let latest = when.bounds.latest else { return "late" }
    let days = latest.distance(to: day)
    if days > 45 { return "\(days) days late" }
    let working = latest.workingDays(to: day, besides: practice.register.holidays).count
    return working.counted("working day") + " late"
  }
}

extension EDTF {
  /// It lasts: a span has no one day on which it is due.
  fileprivate var isSpan: Bool {
    if case .lasted = shape { return true }
    return false
  }
}
