// SPDX-License-Identifier: Apache-2.0

/// How one person stands in one entry; several rows where several are true.
public struct Presence: Recorded {
  public enum Kind: String, ClosedList {
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

  public var person: Person.ID = ""
  public var how = Kind.subject

  public init() {}

  public init(_ person: Person.ID, _ how: Kind) {
    self.person = person
    self.how = how
  }

  public static let noun = "presence"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("person", &person)
    visitor.required("how", &how)
  }
}

/// What an event did to one child (ruling 12).
public struct Impact: Recorded {
  public enum Effect: String, ClosedList {
    case described, none
    case notKnown = "not-known"
    case toBeAsked = "to-be-asked"
  }

  /// Why the effect was put at none.
  public enum Reason: String, ClosedList { case age, playing, other }

  public var child: Person.ID = ""
  public var effect = Effect.described
  public var reason: Reason?
  public var text: String?
  public var by: String?
  public var dueBy: Day?

  public init() {}

  public static let noun = "impact"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("child", &child)
    visitor.field("effect", &effect, usual: .described)
    visitor.field("reason", &reason)
    visitor.field("text", &text)
    visitor.field("by", &by)
    visitor.field("due-by", &dueBy)
  }
}

/// What somebody makes of an entry, signed, and kept apart from the fact.
public struct Analysis: Statement {
  public var text = ""
  public var by: String?
  public var at: When?
  public var known = Provenance()

  public init() {}

  public static let noun = "analysis"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("text", &text)
    visitor.field("by", &by)
    visitor.group("at", &at)
    known.fields(&visitor)
  }
}

/// Something learned about an entry after it was made: a theme, the true author, that it was
/// borne out. Known from its own day, so that hindsight stays off earlier boards (ruling 47).
public struct Learned: Statement {
  public var when = When()
  public var text: String?
  public var tags: [Tag] = []
  public var people: [Presence] = []
  public var known = Provenance()

  public init() {}

  public static let noun = "learned"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.group("when", &when)
    visitor.field("text", &text)
    visitor.fields("tags", &tags)
    visitor.records("people", &people)
    known.fields(&visitor)
  }
}

/// A tie from this entry to another one.
public struct EntryLink: Recorded {
  public enum Kind: String, ClosedList {
    case conflictsWith = "conflicts-with"
    case mayBeSameAs = "may-be-same-as"
    case follows
    case repliesTo = "replies-to"
    case partOf = "part-of"
    case corrects, disputes, withdraws
    case addsTo = "adds-to"
    case seeAlso = "see-also"
  }

  public var kind = Kind.seeAlso
  public var entry: TimelineEntry.ID = ""
  /// Why: always there for a correction, a dispute or a withdrawal.
  public var reason: String?

  public init() {}

  public init(_ kind: Kind, _ entry: TimelineEntry.ID) {
    self.kind = kind
    self.entry = entry
  }

  public static let noun = "entry-link"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("kind", &kind)
    visitor.required("entry", &entry)
    visitor.field("reason", &reason)
  }
}
