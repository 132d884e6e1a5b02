// SPDX-License-Identifier: Apache-2.0

/// One name of a person. Searching under one name missed a father's care file (J004).
public struct PersonName: Statement {
  public enum Kind: String, ClosedList {
    case birth, current, former, alias
    case knownAs = "known-as"
    case adoptive
  }

  public var text = ""
  public var kind = Kind.current
  public var from: When?
  public var until: When?
  public var searched: [NameSearch] = []
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "person-name"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct NameSearch: Recorded {
  public var system = ""
  public var by: String?
  public var at: When?
  public var found: TriState?

  public init() {}

  public static let noun = "name-search"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("system", &system)
    visitor.field("by", &by)
    visitor.group("at", &at)
    visitor.field("found", &found)
  }
}

/// A number by which another system knows the person.
public struct PersonIdentifier: Recorded {
  public enum Scheme: String, ClosedList {
    case nhs, upn
    case laChild = "la-child"
    case other
  }

  public var scheme = Scheme.other
  public var value = ""

  public init() {}

  public static let noun = "person-identifier"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("scheme", &scheme)
    visitor.required("value", &value)
  }
}

/// Care, a plan or an adoption earlier in a person's life, here or elsewhere.
public struct CareHistory: Statement {
  public enum Kind: String, ClosedList {
    case lookedAfter = "looked-after"
    case cpPlan = "cp-plan"
    case cinPlan = "cin-plan"
    case removed, adopted
  }

  public var kind = Kind.lookedAfter
  public var authority: String?
  public var underName: String?
  public var from: When?
  public var until: When?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "care-history"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct Explanation: Statement {
  public var matter = ""
  public var reviewed: When?
  public var known = Provenance()

  public init() {}

  public static let noun = "explanation"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("matter", &matter)
    visitor.group("reviewed", &reviewed)
    known.fields(&visitor)
  }
}

/// A pregnancy, and since when whom it was known to.
public struct Pregnancy: Statement {
  public var child: Person.ID?
  public var from: When?
  public var knownTo: [Agency.ID] = []
  public var keptFrom: String?
  public var known = Provenance()

  public init() {}

  public static let noun = "pregnancy"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("child", &child)
    visitor.group("from", &from)
    visitor.fields("known-to", &knownTo)
    visitor.field("kept-from", &keptFrom)
    known.fields(&visitor)
  }
}

/// A birth or a death that somebody came to know of.
public struct LifeEvent: Statement {
  public enum Kind: String, ClosedList { case born, died }

  public var kind = Kind.born
  public var when = When()
  public var known = Provenance()

  public init() {}

  public static let noun = "life-event"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.group("when", &when)
    known.fields(&visitor)
  }
}
