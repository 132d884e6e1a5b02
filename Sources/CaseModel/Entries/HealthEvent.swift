// SPDX-License-Identifier: Apache-2.0

/// What a health service saw, did or advised.
package struct HealthEvent: Recorded {
  package enum What: String, ClosedList {
    case presentation, treatment, alert, advice, referral
  }

  package var what = What.presentation
  package var safeSleep: SafeSleep?

  package init() {}

  package static let noun = "health"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("what", &what)
    visitor.record("safe-sleep", &safeSleep)
  }
}

/// What a talk about a baby's sleep covered (ruling 14).
package struct SafeSleep: Recorded {
  package var carers: [Person.ID] = []
  package var coveredUse: TriState?
  package var sleepPlaceSeen: TriState?

  package init() {}

  package static let noun = "safe-sleep"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("carers", &carers)
    visitor.field("covered-use", &coveredUse)
    visitor.field("sleep-place-seen", &sleepPlaceSeen)
  }
}
