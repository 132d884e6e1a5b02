// SPDX-License-Identifier: Apache-2.0

/// A question of consent and its real answer; *assumed refused* is not one (¶4.11).
package struct ConsentRecord: CaseRecord {
  package typealias ID = Identifier<ConsentRecord>

  package enum Answer: String, ClosedList {
    case given, reluctant, refused, withdrawn
    case notAsked = "not-asked"
    case notNeeded = "not-needed"
  }

  package var id: ID = ""
  package var by: [Person.ID] = []
  /// For an assessment, for sharing, for a service.
  package var purpose = ""
  package var askedBy: String?
  package var asked: When?
  package var answer = Answer.notAsked
  package var reasonNotNeeded: String?
  package var signed: When?
  package var review: When?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "consent"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
