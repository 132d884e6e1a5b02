// SPDX-License-Identifier: Apache-2.0

/// What one person is to another, from when to when: `from` is the `kind` of `to`.
package struct Relationship: CaseRecord {
  package enum Kind: String, ClosedList {
    case birthParent = "birth-parent"
    case adoptiveParent = "adoptive-parent"
    case stepParent = "step-parent"
    case partner
    case exPartner = "ex-partner"
    case sibling
    case halfSibling = "half-sibling"
    case grandparent, carer, other
  }

  package var id: Identifier<Relationship> = ""
  package var from: Person.ID = ""
  package var to: Person.ID = ""
  package var kind = Kind.other
  package var since: When?
  package var until: When?
  package var parentalResponsibility: TriState?
  package var states: [RelationshipState] = []
  package var note: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "relationship"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("from", &from)
    visitor.required("to", &to)
    visitor.required("kind", &kind)
    visitor.group("since", &since)
    visitor.group("until", &until)
    visitor.field("parental-responsibility", &parentalResponsibility)
    visitor.records("states", &states)
    visitor.field("note", &note)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// How a couple stood, as somebody said it.
package struct RelationshipState: Statement {
  package enum Value: String, ClosedList { case together, separated, unclear }

  package var value = Value.unclear
  package var from: When?
  package var saidBy: String?
  package var known = Provenance()

  package init() {}

  package static let noun = "relationship-state"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("value", &value)
    visitor.group("from", &from)
    visitor.field("said-by", &saidBy)
    known.fields(&visitor)
  }
}
