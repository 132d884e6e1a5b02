// SPDX-License-Identifier: Apache-2.0

/// How a family met a service, or did not; the reason where one was given.
package struct Engagement: Recorded {
  package enum What: String, ClosedList {
    case came
    case letIn = "let-in"
    case cancelled, declined
    case noAccess = "no-access"
    case changedWorker = "changed-worker"
    case changedSetting = "changed-setting"
    case announcedMove = "announced-move"
    case accepted
  }

  package enum Reason: String, ClosedList {
    case safety, work, tenancy, school, other
  }

  package var what = What.came
  package var reason: String?
  package var reasonCode: Reason?
  package var leaveAloneUntil: Day?

  package init() {}

  package static let noun = "engagement"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("what", &what)
    visitor.field("reason", &reason)
    visitor.field("reason-code", &reasonCode)
    visitor.field("leave-alone-until", &leaveAloneUntil)
  }
}
