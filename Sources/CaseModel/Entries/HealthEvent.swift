// SPDX-License-Identifier: Apache-2.0

/// What a health service saw, did or advised.
public struct HealthEvent: Recorded {
  public enum What: String, ClosedList {
    case presentation, treatment, alert, advice, referral
  }

  public var what = What.presentation
  public var safeSleep: SafeSleep?

  public init() {}

  public static let noun = "health"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("what", &what)
    visitor.record("safe-sleep", &safeSleep)
  }
}

/// What a talk about a baby's sleep covered (ruling 14).
public struct SafeSleep: Recorded {
  public var carers: [Person.ID] = []
  public var coveredUse: TriState?
  public var sleepPlaceSeen: TriState?

  public init() {}

  public static let noun = "safe-sleep"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("carers", &carers)
    visitor.field("covered-use", &coveredUse)
    visitor.field("sleep-place-seen", &sleepPlaceSeen)
  }
}
