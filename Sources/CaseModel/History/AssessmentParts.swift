// SPDX-License-Identifier: Apache-2.0

/// How far a matter was looked into.
package enum Coverage: String, ClosedList {
  case covered
  case nothingKnown = "nothing-known"
  case notAsked = "not-asked"
  /// The field stood there and nobody filled it.
  case leftBlank = "left-blank"
}

/// The points that the next reader would miss (¶4.4, 4.22).
package struct SalientPoint: Recorded {
  package enum Matter: String, ClosedList {
    case earlierChildren = "earlier-children"
    case parentsChildhoods = "parents-childhoods"
    case plansElsewhere = "plans-elsewhere"
    case substances, abuse
    case mentalHealth = "mental-health"
    case namesAndAddresses = "names-and-addresses"
  }

  package var matter = Matter.substances
  package var coverage = Coverage.leftBlank
  package var text: String?

  package init() {}

  package static let noun = "salient-point"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("matter", &matter)
    visitor.required("coverage", &coverage)
    visitor.field("text", &text)
  }
}

/// What is known of one adult's own history, matter by matter.
package struct AdultHistory: Recorded {
  package enum Matter: String, ClosedList {
    case childhood
    case earlierChildren = "earlier-children"
    case substances, violence
    case mentalHealth = "mental-health"
  }

  package var adult: Person.ID = ""
  package var matter = Matter.childhood
  package var coverage = Coverage.notAsked
  package var text: String?

  package init() {}

  package static let noun = "adult-history"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("adult", &adult)
    visitor.required("matter", &matter)
    visitor.required("coverage", &coverage)
    visitor.field("text", &text)
  }
}

/// Where a document lies, who can open it, and whether a second person found it there.
package struct Stored: Recorded {
  package var system: String?
  package var place: String?
  package var reference: String?
  package var openTo: String?
  package var confirmedBy: String?
  package var confirmedAt: When?

  package init() {}

  package static let noun = "stored"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("system", &system)
    visitor.field("place", &place)
    visitor.field("reference", &reference)
    visitor.field("open-to", &openTo)
    visitor.field("confirmed-by", &confirmedBy)
    visitor.group("confirmed-at", &confirmedAt)
  }
}

/// One time somebody looked for a document.
package struct LookedFor: Statement {
  package var by: String?
  package var at = When()
  package var found = TriState.unknown
  package var known = Provenance()

  package init() {}

  package static let noun = "looked-for"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("by", &by)
    visitor.group("at", &at)
    visitor.required("found", &found)
    known.fields(&visitor)
  }
}
