// SPDX-License-Identifier: Apache-2.0

/// What somebody is to do. Without an acceptance nobody has taken it on (J066).
public struct AgreedAction: CaseRecord {
  public var id: Identifier<AgreedAction> = ""
  public var what = ""
  public var why: String?
  public var meeting: Meeting.ID?
  public var owner: String?
  public var ownerAgency: Agency.ID?
  public var ownerPerson: Person.ID?
  public var agreedAt: When?
  public var acceptedAt: When?
  public var due: When?
  public var done: When?
  public var evidence: String?
  /// A standing universal service, such as going to school (rule B-4).
  public var universal = false
  public var withdrawnBecause: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "action"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
