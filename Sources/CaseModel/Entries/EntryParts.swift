// SPDX-License-Identifier: Apache-2.0

/// How one person stands in one entry; several rows where several are true.
package struct Presence: Recorded {
  package enum Kind: String, ClosedList {
    case subject, present
    case inHousehold = "in-household"
    case elsewhere, absent
    /// They heard what happened.
    case heardIt = "heard-it"
    /// They were heard by whoever recorded it.
    case overheard
    case seen
    case spokenTo = "spoken-to"
    case seenAlone = "seen-alone"
    case informant
    case allegedBy = "alleged-by"
    case allegedAbout = "alleged-about"
  }

  package var person: Person.ID = ""
  package var how = Kind.subject

  package init() {}

  package init(_ person: Person.ID, _ how: Kind) {
    self.person = person
    self.how = how
  }

  package static let noun = "presence"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("person", &person)
    visitor.required("how", &how)
  }
}

/// What an event did to one child (ruling 12).
package struct Impact: Recorded {
  package enum Effect: String, ClosedList {
    case described, none
    case notKnown = "not-known"
    case toBeAsked = "to-be-asked"
  }

  /// Why the effect was put at none.
  package enum Reason: String, ClosedList { case age, playing, other }

  package var child: Person.ID = ""
  package var effect = Effect.described
  package var reason: Reason?
  package var text: String?
  package var by: String?
  package var dueBy: Day?

  package init() {}

  package static let noun = "impact"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("child", &child)
    visitor.field("effect", &effect, usual: .described)
    visitor.field("reason", &reason)
    visitor.field("text", &text)
    visitor.field("by", &by)
    visitor.field("due-by", &dueBy)
  }
}

/// What somebody makes of an entry, signed, and kept apart from the fact.
package struct Analysis: Statement {
  package var text = ""
  package var by: String?
  package var at: When?
  package var known = Provenance()

  package init() {}

  package static let noun = "analysis"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("text", &text)
    visitor.field("by", &by)
    visitor.group("at", &at)
    known.fields(&visitor)
  }
}

/// Something learned about an entry after it was made: a theme, the true author, that it was
/// borne out. Known from its own day, so that hindsight stays off earlier boards (ruling 47).
package struct Learned: Statement {
  package var when = When()
  package var text: String?
  package var tags: [Tag] = []
  package var people: [Presence] = []
  package var known = Provenance()

  package init() {}

  package static let noun = "learned"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.group("when", &when)
    visitor.field("text", &text)
    visitor.fields("tags", &tags)
    visitor.records("people", &people)
    known.fields(&visitor)
  }
}

/// A tie from this entry to another one.
package struct EntryLink: Recorded {
  package enum Kind: String, ClosedList {
    case conflictsWith = "conflicts-with"
    case mayBeSameAs = "may-be-same-as"
    case follows
    case repliesTo = "replies-to"
    case partOf = "part-of"
    case corrects, disputes, withdraws
    case addsTo = "adds-to"
    case seeAlso = "see-also"
  }

  package var kind = Kind.seeAlso
  package var entry: TimelineEntry.ID = ""
  /// Why: always there for a correction, a dispute or a withdrawal.
  package var reason: String?

  package init() {}

  package init(_ kind: Kind, _ entry: TimelineEntry.ID) {
    self.kind = kind
    self.entry = entry
  }

  package static let noun = "entry-link"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.required("entry", &entry)
    visitor.field("reason", &reason)
  }
}
