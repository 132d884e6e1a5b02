// SPDX-License-Identifier: Apache-2.0

/// How a family met a service, or did not; the reason where one was given.
public struct Engagement: Recorded {
  public enum What: String, ClosedList {
    case came
    case letIn = "let-in"
    case cancelled, declined
    case noAccess = "no-access"
    case changedWorker = "changed-worker"
    case changedSetting = "changed-setting"
    case announcedMove = "announced-move"
    case accepted
  }

  public enum Reason: String, ClosedList {
    case safety, work, tenancy, school, other
  }

  public var what = What.came
  public var reason: String?
  public var reasonCode: Reason?
  public var leaveAloneUntil: Day?

  public init() {}

  public static let noun = "engagement"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("what", &what)
    visitor.field("reason", &reason)
    visitor.field("reason-code", &reasonCode)
    visitor.field("leave-alone-until", &leaveAloneUntil)
  }
}
