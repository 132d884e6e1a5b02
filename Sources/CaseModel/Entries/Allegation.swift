// SPDX-License-Identifier: Apache-2.0

/// Something said about someone, with what became of it. Motive and accuracy are two fields, since
/// doubtful motive and truth can go together (¶4.15). A retraction changes the response, never the
/// count.
public struct Allegation: Recorded {
  public enum GoodFaith: String, ClosedList {
    case notJudged = "not-judged"
    case good, doubtful
  }

  public enum Accuracy: String, ClosedList {
    case notTested = "not-tested"
    case corroborated, partly, contradicted
    case cannotBeTested = "cannot-be-tested"
  }

  public enum Response: String, ClosedList {
    case denied, accepted, partly
    case noAnswer = "no-answer"
    case notAsked = "not-asked"
  }

  public enum SaidByClass: String, ClosedList {
    case myself = "self"
    case family, friend, neighbour, unnamed, professional
  }

  public enum ClosedBecause: String, ClosedList { case motive, tested, other }

  /// The words alleged, where they differ from the entry's summary.
  public var statement: String?
  /// What it is about, as a theme.
  public var matter: Tag?
  public var by: [Person.ID] = []
  /// Who said it, where that is no person of the case: a role.
  public var byRole: String?
  public var byClass: SaidByClass?
  /// Who passed it on.
  public var via: String?
  public var about: [Person.ID] = []
  /// Who is said to have been harmed.
  public var harmTo: [Person.ID] = []
  public var nameWithheld = false
  public var goodFaith = GoodFaith.notJudged
  public var accuracy = Accuracy.notTested
  public var accuracyGrounds: String?
  public var corroboration: [TimelineEntry.ID] = []
  public var response: Response?
  public var replies: [Reply] = []
  public var retractions: [Retraction] = []
  public var closedBecause: ClosedBecause?

  public init() {}

  public static let noun = "allegation"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("statement", &statement)
    visitor.field("matter", &matter)
    visitor.fields("by", &by)
    visitor.field("by-role", &byRole)
    visitor.field("by-class", &byClass)
    visitor.field("via", &via)
    visitor.fields("about", &about)
    visitor.fields("harm-to", &harmTo)
    visitor.field("name-withheld", &nameWithheld, usual: false)
    visitor.field("good-faith", &goodFaith, usual: .notJudged)
    visitor.field("accuracy", &accuracy, usual: .notTested)
    visitor.field("accuracy-grounds", &accuracyGrounds)
    visitor.fields("corroboration", &corroboration)
    visitor.field("response", &response)
    visitor.records("replies", &replies)
    visitor.records("retractions", &retractions)
    visitor.field("closed-because", &closedBecause)
  }
}

/// An answer to an allegation, by whoever gave it.
public struct Reply: Statement {
  public var by: Person.ID?
  public var when: When?
  public var text = ""
  public var known = Provenance()

  public init() {}

  public static let noun = "reply"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("by", &by)
    visitor.group("when", &when)
    visitor.required("text", &text)
    known.fields(&visitor)
  }
}

/// That an allegation was taken back: common in domestic abuse, and no proof that it was untrue
/// (¶4.51).
public struct Retraction: Statement {
  public var by: Person.ID?
  public var when: When?
  /// The agency it was said to.
  public var to: Agency.ID?
  public var reason: String?
  public var known = Provenance()

  public init() {}

  public static let noun = "retraction"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("by", &by)
    visitor.group("when", &when)
    visitor.field("to", &to)
    visitor.field("reason", &reason)
    known.fields(&visitor)
  }
}
