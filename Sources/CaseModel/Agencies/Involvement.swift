// SPDX-License-Identifier: Apache-2.0

/// An agency working with someone in the family, over a time.
public struct Involvement: CaseRecord {
  public enum State: String, ClosedList { case open, waiting, declined, discharged, closed }

  public var id: Identifier<Involvement> = ""
  public var agency: Agency.ID = ""
  public var worker: Practitioner.ID?
  /// With whom; empty means the family.
  public var people: [Person.ID] = []
  public var state = State.open
  public var from: When?
  public var until: When?
  public var reason: String?
  /// When somebody from this agency is next due to see the family.
  public var next: When?
  /// What they hold that this service has not received, in a line: "6 incidents not passed on".
  public var holds: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "involvement"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("agency", &agency)
    visitor.field("worker", &worker)
    visitor.fields("people", &people)
    visitor.required("state", &state)
    visitor.group("from", &from)
    visitor.group("until", &until)
    visitor.field("reason", &reason)
    visitor.group("next", &next)
    visitor.field("holds", &holds)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// Whom a child or adult talks to (¶4.24, 4.30).
public struct Rapport: CaseRecord {
  public var id: Identifier<Rapport> = ""
  public var person: Person.ID = ""
  public var practitioner: Practitioner.ID?
  public var agency: Agency.ID?
  public var text = ""
  public var at: When?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "rapport"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("person", &person)
    visitor.field("practitioner", &practitioner)
    visitor.field("agency", &agency)
    visitor.required("text", &text)
    visitor.group("at", &at)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
