// SPDX-License-Identifier: Apache-2.0

/// Something offered for a day, and what came of it.
public struct Appointment: Recorded {
  /// *Did not attend* is for adults; a child *was not brought*.
  public enum Outcome: String, ClosedList {
    case attended
    case wasNotBrought = "was-not-brought"
    case didNotAttend = "did-not-attend"
    case cancelledByFamily = "cancelled-by-family"
    case cancelledByService = "cancelled-by-service"
    case declined
    case noAccess = "no-access"
    case rebooked
    case notKnown = "not-known"
  }

  public enum Reason: String, ClosedList {
    case illness, work, school, service
    case letterNotArrived = "letter-not-arrived"
    case wrongAddress = "wrong-address"
    case other
  }

  public var people: [Person.ID] = []
  public var service: String?
  public var type: String?
  public var due: When?
  public var outcome = Outcome.notKnown
  public var reason: String?
  public var reasonCode: Reason?
  public var barrierAsked: TriState?
  /// What followed: discharged, a letter, a fresh referral.
  public var consequence: String?
  public var nextStep: String?
  /// Whether an adult's own appointment bears on a child.
  public var bearsOnChild: TriState?
  /// How the need that it was for has been met without it.
  public var metAnotherWay: String?

  public init() {}

  public static let noun = "appointment"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("for", &people)
    visitor.field("service", &service)
    visitor.field("type", &type)
    visitor.group("due", &due)
    visitor.required("outcome", &outcome)
    visitor.field("reason", &reason)
    visitor.field("reason-code", &reasonCode)
    visitor.field("barrier-asked", &barrierAsked)
    visitor.field("consequence", &consequence)
    visitor.field("next-step", &nextStep)
    visitor.field("bears-on-child", &bearsOnChild)
    visitor.field("met-another-way", &metAnotherWay)
  }
}
