// SPDX-License-Identifier: Apache-2.0

/// A visit, planned or made, and who was asked before it.
public struct Visit: Recorded {
  /// A *duty visit* helps to decide a referral's outcome, before any assessment (¶3.16).
  public enum Purpose: String, ClosedList {
    case routine, assessment
    case dutyVisit = "duty-visit"
    case welfareCheck = "welfare-check"
    case support
  }

  public enum State: String, ClosedList {
    case planned, done
    case notDone = "not-done"
  }

  public enum HistoryRead: String, ClosedList {
    case full, summary, none
  }

  public var purpose = Purpose.routine
  public var state = State.done
  public var announced: TriState?
  public var roomsSeen: [String] = []
  public var historyRead: HistoryRead?
  public var checks: [Check] = []

  public init() {}

  public static let noun = "visit"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("purpose", &purpose)
    visitor.field("state", &state, usual: .done)
    visitor.field("announced", &announced)
    visitor.fields("rooms-seen", &roomsSeen)
    visitor.field("history-read", &historyRead)
    visitor.records("checks", &checks)
  }
}
