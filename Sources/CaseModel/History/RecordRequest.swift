// SPDX-License-Identifier: Apache-2.0

/// A request for a closed file, paper or electronic, or the decision not to ask (rule C2-1).
public struct RecordRequest: CaseRecord {
  public typealias ID = Identifier<RecordRequest>

  public enum Status: String, ClosedList {
    case notNeeded = "not-needed"
    case toSend = "to-send"
    case sent, refused
    case nothingHeld = "nothing-held"
    case received, read, disputed
  }

  public enum How: String, ClosedList {
    case phone
    case inWriting = "in-writing"
  }

  public var id: ID = ""
  public var about: [Person.ID] = []
  public var underNames: [String] = []
  public var holder: Agency.ID = ""
  public var what: String?
  public var criterion: String?
  public var steps: [RecordRequestStep] = []
  public var pointsCarried: [TimelineEntry.ID] = []
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "record-request"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct RecordRequestStep: Statement {
  public enum Kind: String, ClosedList { case status, chased, escalated }

  public var kind = Kind.status
  public var status: RecordRequest.Status?
  public var at = When()
  public var how: RecordRequest.How?
  public var by: String?
  public var reason: String?
  public var known = Provenance()

  public init() {}

  public static let noun = "record-request-step"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
public struct Enquiry: CaseRecord {
  public typealias ID = Identifier<Enquiry>

  public var id: ID = ""
  public var agency: Agency.ID = ""
  public var person: String?
  public var about: String?
  public var asked: When?
  public var by: String?
  public var how: String?
  public var answer = CheckAnswer.noReply
  public var answered: When?
  public var why: String?
  public var received: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "enquiry"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
