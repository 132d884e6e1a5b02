// SPDX-License-Identifier: Apache-2.0

/// One name of a person. Searching under one name missed a father's care file (J004).
package struct PersonName: Statement {
  package enum Kind: String, ClosedList {
    case birth, current, former, alias
    case knownAs = "known-as"
    case adoptive
  }

  package var text = ""
  package var kind = Kind.current
  package var from: When?
  package var until: When?
  package var searched: [NameSearch] = []
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "person-name"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("text", &text)
    visitor.field("kind", &kind, usual: .current)
    visitor.group("from", &from)
    visitor.group("until", &until)
    visitor.records("searched", &searched)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// That a record system was searched under a name.
package struct NameSearch: Recorded {
  package var system = ""
  package var by: String?
  package var at: When?
  package var found: TriState?

  package init() {}

  package static let noun = "name-search"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("system", &system)
    visitor.field("by", &by)
    visitor.group("at", &at)
    visitor.field("found", &found)
  }
}

/// A number by which another system knows the person.
package struct PersonIdentifier: Recorded {
  package enum Scheme: String, ClosedList {
    case nhs, upn
    case laChild = "la-child"
    case other
  }

  package var scheme = Scheme.other
  package var value = ""

  package init() {}

  package static let noun = "person-identifier"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("scheme", &scheme)
    visitor.required("value", &value)
  }
}

/// Care, a plan or an adoption earlier in a person's life, here or elsewhere.
package struct CareHistory: Statement {
  package enum Kind: String, ClosedList {
    case lookedAfter = "looked-after"
    case cpPlan = "cp-plan"
    case cinPlan = "cin-plan"
    case removed, adopted
  }

  package var kind = Kind.lookedAfter
  package var authority: String?
  package var underName: String?
  package var from: When?
  package var until: When?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "care-history"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.field("authority", &authority)
    visitor.field("under-name", &underName)
    visitor.group("from", &from)
    visitor.group("until", &until)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// A known reason for something about a child, such as a diagnosed condition.
package struct Explanation: Statement {
  package var matter = ""
  package var reviewed: When?
  package var known = Provenance()

  package init() {}

  package static let noun = "explanation"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("matter", &matter)
    visitor.group("reviewed", &reviewed)
    known.fields(&visitor)
  }
}

/// A pregnancy, and since when whom it was known to.
package struct Pregnancy: Statement {
  package var child: Person.ID?
  package var from: When?
  package var knownTo: [Agency.ID] = []
  package var keptFrom: String?
  package var known = Provenance()

  package init() {}

  package static let noun = "pregnancy"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("child", &child)
    visitor.group("from", &from)
    visitor.fields("known-to", &knownTo)
    visitor.field("kept-from", &keptFrom)
    known.fields(&visitor)
  }
}

/// A birth or a death that somebody came to know of.
package struct LifeEvent: Statement {
  package enum Kind: String, ClosedList { case born, died }

  package var kind = Kind.born
  package var when = When()
  package var known = Provenance()

  package init() {}

  package static let noun = "life-event"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.group("when", &when)
    known.fields(&visitor)
  }
}
