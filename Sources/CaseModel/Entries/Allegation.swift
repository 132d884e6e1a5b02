// SPDX-License-Identifier: Apache-2.0

/// Something said about someone, with what became of it. Motive and accuracy are two fields, since
/// doubtful motive and truth can go together (¶4.15). A retraction changes the response, never the
/// count.
package struct Allegation: Recorded {
  package enum GoodFaith: String, ClosedList {
    case notJudged = "not-judged"
    case good, doubtful
  }

  package enum Accuracy: String, ClosedList {
    case notTested = "not-tested"
    case corroborated, partly, contradicted
    case cannotBeTested = "cannot-be-tested"
  }

  package enum Response: String, ClosedList {
    case denied, accepted, partly
    case noAnswer = "no-answer"
    case notAsked = "not-asked"
  }

  package enum SaidByClass: String, ClosedList {
    case myself = "self"
    case family, friend, neighbour, unnamed, professional
  }

  package enum ClosedBecause: String, ClosedList { case motive, tested, other }

  /// The words alleged, where they differ from the entry's summary.
  package var statement: String?
  /// What it is about, as a theme.
  package var matter: Tag?
  package var by: [Person.ID] = []
  /// Who said it, where that is no person of the case: a role.
  package var byRole: String?
  package var byClass: SaidByClass?
  /// Who passed it on.
  package var via: String?
  package var about: [Person.ID] = []
  /// Who is said to have been harmed.
  package var harmTo: [Person.ID] = []
  package var nameWithheld = false
  package var goodFaith = GoodFaith.notJudged
  package var accuracy = Accuracy.notTested
  package var accuracyGrounds: String?
  package var corroboration: [TimelineEntry.ID] = []
  package var response: Response?
  package var replies: [Reply] = []
  package var retractions: [Retraction] = []
  package var closedBecause: ClosedBecause?

  package init() {}

  package static let noun = "allegation"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
package struct Reply: Statement {
  package var by: Person.ID?
  package var when: When?
  package var text = ""
  package var known = Provenance()

  package init() {}

  package static let noun = "reply"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("by", &by)
    visitor.group("when", &when)
    visitor.required("text", &text)
    known.fields(&visitor)
  }
}

/// That an allegation was taken back: common in domestic abuse, and no proof that it was untrue
/// (¶4.51).
package struct Retraction: Statement {
  package var by: Person.ID?
  package var when: When?
  /// The agency it was said to.
  package var to: Agency.ID?
  package var reason: String?
  package var known = Provenance()

  package init() {}

  package static let noun = "retraction"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("by", &by)
    visitor.group("when", &when)
    visitor.field("to", &to)
    visitor.field("reason", &reason)
    known.fields(&visitor)
  }
}
