// SPDX-License-Identifier: Apache-2.0

/// A request for a closed file, paper or electronic, or the decision not to ask (rule C2-1).
package struct RecordRequest: CaseRecord {
  package typealias ID = Identifier<RecordRequest>

  package enum Status: String, ClosedList {
    case notNeeded = "not-needed"
    case toSend = "to-send"
    case sent, refused
    case nothingHeld = "nothing-held"
    case received, read, disputed
  }

  package enum How: String, ClosedList {
    case phone
    case inWriting = "in-writing"
  }

  package var id: ID = ""
  package var about: [Person.ID] = []
  package var underNames: [String] = []
  package var holder: Agency.ID = ""
  package var what: String?
  package var criterion: String?
  package var steps: [RecordRequestStep] = []
  package var pointsCarried: [TimelineEntry.ID] = []
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "record-request"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.fields("about", &about)
    visitor.fields("under-names", &underNames)
    visitor.required("holder", &holder)
    visitor.field("what", &what)
    visitor.field("criterion", &criterion)
    visitor.records("steps", &steps)
    visitor.fields("points-carried", &pointsCarried)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

/// What happened to a request on a day: decided, sent, chased, refused, taken higher, received.
package struct RecordRequestStep: Statement {
  package enum Kind: String, ClosedList { case status, chased, escalated }

  package var kind = Kind.status
  package var status: RecordRequest.Status?
  package var at = When()
  package var how: RecordRequest.How?
  package var by: String?
  package var reason: String?
  package var known = Provenance()

  package init() {}

  package static let noun = "record-request-step"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("kind", &kind, usual: .status)
    visitor.field("status", &status)
    visitor.group("at", &at)
    visitor.field("how", &how)
    visitor.field("by", &by)
    visitor.field("reason", &reason)
    known.fields(&visitor)
  }
}

/// A question we put to an agency (ruling 15); an approach to social care is a `Contact`.
package struct Enquiry: CaseRecord {
  package typealias ID = Identifier<Enquiry>

  package var id: ID = ""
  package var agency: Agency.ID = ""
  package var person: String?
  package var about: String?
  package var asked: When?
  package var by: String?
  package var how: String?
  package var answer = CheckAnswer.noReply
  package var answered: When?
  package var why: String?
  package var received: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "enquiry"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("agency", &agency)
    visitor.field("person", &person)
    visitor.field("about", &about)
    visitor.group("asked", &asked)
    visitor.field("by", &by)
    visitor.field("how", &how)
    visitor.required("answer", &answer)
    visitor.group("answered", &answered)
    visitor.field("why", &why)
    visitor.field("received", &received)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
