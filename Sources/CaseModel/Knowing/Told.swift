// SPDX-License-Identifier: Apache-2.0

/// What became of one piece of news on its way to one agency.
///
/// Four states (ruling 48): told; decided not to; not told and no decision on record; and, when
/// there is no `Told` for an agency at all, not stated. Silence is never drawn as *not told*.
public struct Told: Recorded {
  public enum State: String, ClosedList {
    case told
    case decidedNot = "decided-not"
    case notTold = "not-told"
  }

  public enum Channel: String, ClosedList {
    case call, form, letter, email, meeting, person, visit
    case systemAlert = "system-alert"
    case recordAccess = "record-access"
  }

  public var to: Agency.ID = ""
  /// The person at that agency, as named in the source.
  public var person: String?
  public var state = State.told
  public var sent: When?
  public var received: When?
  public var read: When?
  public var channel: Channel?
  /// What was passed on, where that was less than the whole.
  public var included: [String] = []
  /// What was left out (J040: the reason for the arrest).
  public var leftOut: [String] = []
  /// Why it was decided not to tell, or why something was left out.
  public var reason: String?
  /// The legal ground for sharing, in the worker's words.
  public var basis: String?
  public var consent: ConsentRecord.ID?
  public var acknowledged: When?

  public init() {}

  public init(_ to: Agency.ID, _ state: State = .told, received: When? = nil) {
    self.to = to
    self.state = state
    self.received = received
  }

  public static let noun = "told"
  public static var shorthand: String? { "to" }

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("to", &to)
    visitor.field("person", &person)
    visitor.field("state", &state, usual: .told)
    visitor.group("sent", &sent)
    visitor.group("received", &received)
    visitor.group("read", &read)
    visitor.field("channel", &channel)
    visitor.fields("included", &included)
    visitor.fields("left-out", &leftOut)
    visitor.field("reason", &reason)
    visitor.field("basis", &basis)
    visitor.field("consent", &consent)
    visitor.group("acknowledged", &acknowledged)
  }
}
