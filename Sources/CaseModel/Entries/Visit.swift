// SPDX-License-Identifier: Apache-2.0

/// A visit, planned or made, and who was asked before it.
package struct Visit: Recorded {
  /// A *duty visit* helps to decide a referral's outcome, before any assessment (¶3.16).
  package enum Purpose: String, ClosedList {
    case routine, assessment
    case dutyVisit = "duty-visit"
    case welfareCheck = "welfare-check"
    case support
  }

  package enum State: String, ClosedList {
    case planned, done
    case notDone = "not-done"
  }

  package enum HistoryRead: String, ClosedList {
    case full, summary, none
  }

  package var purpose = Purpose.routine
  package var state = State.done
  package var announced: TriState?
  package var roomsSeen: [String] = []
  package var historyRead: HistoryRead?
  package var checks: [Check] = []

  package init() {}

  package static let noun = "visit"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("purpose", &purpose)
    visitor.field("state", &state, usual: .done)
    visitor.field("announced", &announced)
    visitor.fields("rooms-seen", &roomsSeen)
    visitor.field("history-read", &historyRead)
    visitor.records("checks", &checks)
  }
}
