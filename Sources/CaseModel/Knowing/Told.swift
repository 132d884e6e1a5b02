// SPDX-License-Identifier: Apache-2.0

/// What became of one piece of news on its way to one agency.
///
/// Four states (ruling 48): told; decided not to; not told and no decision on record; and, when
/// there is no `Told` for an agency at all, not stated. Silence is never drawn as *not told*.
package struct Told: Recorded {
  package enum State: String, ClosedList {
    case told
    case decidedNot = "decided-not"
    case notTold = "not-told"
  }

  package enum Channel: String, ClosedList {
    case call, form, letter, email, meeting, person, visit
    case systemAlert = "system-alert"
    case recordAccess = "record-access"
  }

  package var to: Agency.ID = ""
  /// The person at that agency, as named in the source.
  package var person: String?
  package var state = State.told
  package var sent: When?
  package var received: When?
  package var read: When?
  package var channel: Channel?
  /// What was passed on, where that was less than the whole.
  package var included: [String] = []
  /// What was left out (J040: the reason for the arrest).
  package var leftOut: [String] = []
  /// Why it was decided not to tell, or why something was left out.
  package var reason: String?
  /// The legal ground for sharing, in the worker's words.
  package var basis: String?
  package var consent: ConsentRecord.ID?
  package var acknowledged: When?

  package init() {}

  package init(_ to: Agency.ID, _ state: State = .told, received: When? = nil) {
    self.to = to
    self.state = state
    self.received = received
  }

  package static let noun = "told"
  package static var shorthand: String? { "to" }

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
