// SPDX-License-Identifier: Apache-2.0

/// What one person is to another, from when to when: `from` is the `kind` of `to`.
public struct Relationship: CaseRecord {
  public enum Kind: String, ClosedList {
    case birthParent = "birth-parent"
    case adoptiveParent = "adoptive-parent"
    case stepParent = "step-parent"
    case partner
    case exPartner = "ex-partner"
    case sibling
    case halfSibling = "half-sibling"
    case grandparent, carer, other
  }

  public var id: Identifier<Relationship> = ""
  public var from: Person.ID = ""
  public var to: Person.ID = ""
  public var kind = Kind.other
  public var since: When?
  public var until: When?
  public var parentalResponsibility: TriState?
  public var states: [RelationshipState] = []
  public var note: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "relationship"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct RelationshipState: Statement {
  public enum Value: String, ClosedList { case together, separated, unclear }

  public var value = Value.unclear
  public var from: When?
  public var saidBy: String?
  public var known = Provenance()

  public init() {}

  public static let noun = "relationship-state"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("value", &value)
    visitor.group("from", &from)
    visitor.field("said-by", &saidBy)
    known.fields(&visitor)
  }
}
