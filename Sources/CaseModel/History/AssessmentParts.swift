// SPDX-License-Identifier: Apache-2.0

/// How far a matter was looked into.
public enum Coverage: String, ClosedList {
  case covered
  case nothingKnown = "nothing-known"
  case notAsked = "not-asked"
  /// The field stood there and nobody filled it.
  case leftBlank = "left-blank"
}

/// The points that the next reader would miss (¶4.4, 4.22).
public struct SalientPoint: Recorded {
  public enum Matter: String, ClosedList {
    case earlierChildren = "earlier-children"
    case parentsChildhoods = "parents-childhoods"
    case plansElsewhere = "plans-elsewhere"
    case substances, abuse
    case mentalHealth = "mental-health"
    case namesAndAddresses = "names-and-addresses"
  }

  public var matter = Matter.substances
  public var coverage = Coverage.leftBlank
  public var text: String?

  public init() {}

  public static let noun = "salient-point"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("matter", &matter)
    visitor.required("coverage", &coverage)
    visitor.field("text", &text)
  }
}

/// What is known of one adult's own history, matter by matter.
public struct AdultHistory: Recorded {
  public enum Matter: String, ClosedList {
    case childhood
    case earlierChildren = "earlier-children"
    case substances, violence
    case mentalHealth = "mental-health"
  }

  public var adult: Person.ID = ""
  public var matter = Matter.childhood
  public var coverage = Coverage.notAsked
  public var text: String?

  public init() {}

  public static let noun = "adult-history"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("adult", &adult)
    visitor.required("matter", &matter)
    visitor.required("coverage", &coverage)
    visitor.field("text", &text)
  }
}

/// Where a document lies, who can open it, and whether a second person found it there.
public struct Stored: Recorded {
  public var system: String?
  public var place: String?
  public var reference: String?
  public var openTo: String?
  public var confirmedBy: String?
  public var confirmedAt: When?

  public init() {}

  public static let noun = "stored"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("system", &system)
    visitor.field("place", &place)
    visitor.field("reference", &reference)
    visitor.field("open-to", &openTo)
    visitor.field("confirmed-by", &confirmedBy)
    visitor.group("confirmed-at", &confirmedAt)
  }
}

/// One time somebody looked for a document.
public struct LookedFor: Statement {
  public var by: String?
  public var at = When()
  public var found = TriState.unknown
  public var known = Provenance()

  public init() {}

  public static let noun = "looked-for"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("by", &by)
    visitor.group("at", &at)
    visitor.required("found", &found)
    known.fields(&visitor)
  }
}
