// SPDX-License-Identifier: Apache-2.0

/// What somebody is to do. Without an acceptance nobody has taken it on (J066).
package struct AgreedAction: CaseRecord {
  package var id: Identifier<AgreedAction> = ""
  package var what = ""
  package var why: String?
  package var meeting: Meeting.ID?
  package var owner: String?
  package var ownerAgency: Agency.ID?
  package var ownerPerson: Person.ID?
  package var agreedAt: When?
  package var acceptedAt: When?
  package var due: When?
  package var done: When?
  package var evidence: String?
  /// A standing universal service, such as going to school (rule B-4).
  package var universal = false
  package var withdrawnBecause: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "action"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("what", &what)
    visitor.field("why", &why)
    visitor.field("meeting", &meeting)
    visitor.field("owner", &owner)
    visitor.field("owner-agency", &ownerAgency)
    visitor.field("owner-person", &ownerPerson)
    visitor.group("agreed", &agreedAt)
    visitor.group("accepted", &acceptedAt)
    visitor.group("due", &due)
    visitor.group("done", &done)
    visitor.field("evidence", &evidence)
    visitor.field("universal", &universal, usual: false)
    visitor.field("withdrawn-because", &withdrawnBecause)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
