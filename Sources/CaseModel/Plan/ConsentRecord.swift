// SPDX-License-Identifier: Apache-2.0

/// A question of consent and its real answer; *assumed refused* is not one (¶4.11).
public struct ConsentRecord: CaseRecord {
  public typealias ID = Identifier<ConsentRecord>

  public enum Answer: String, ClosedList {
    case given, reluctant, refused, withdrawn
    case notAsked = "not-asked"
    case notNeeded = "not-needed"
  }

  public var id: ID = ""
  public var by: [Person.ID] = []
  /// For an assessment, for sharing, for a service.
  public var purpose = ""
  public var askedBy: String?
  public var asked: When?
  public var answer = Answer.notAsked
  public var reasonNotNeeded: String?
  public var signed: When?
  public var review: When?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "consent"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.fields("by", &by)
    visitor.required("purpose", &purpose)
    visitor.field("asked-by", &askedBy)
    visitor.group("asked", &asked)
    visitor.required("answer", &answer)
    visitor.field("reason-not-needed", &reasonNotNeeded)
    visitor.group("signed", &signed)
    visitor.group("review", &review)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
