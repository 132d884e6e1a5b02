// SPDX-License-Identifier: Apache-2.0

/// An agency working with someone in the family, over a time.
package struct Involvement: CaseRecord {
  package enum State: String, ClosedList { case open, waiting, declined, discharged, closed }

  package var id: Identifier<Involvement> = ""
  package var agency: Agency.ID = ""
  package var worker: Practitioner.ID?
  /// With whom; empty means the family.
  package var people: [Person.ID] = []
  package var state = State.open
  package var from: When?
  package var until: When?
  package var reason: String?
  /// When somebody from this agency is next due to see the family.
  package var next: When?
  /// What they hold that this service has not received, in a line: "6 incidents not passed on".
  package var holds: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "involvement"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
package struct Rapport: CaseRecord {
  package var id: Identifier<Rapport> = ""
  package var person: Person.ID = ""
  package var practitioner: Practitioner.ID?
  package var agency: Agency.ID?
  package var text = ""
  package var at: When?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "rapport"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
