// SPDX-License-Identifier: Apache-2.0

/// Several entries told to one agency at once, or the decision not to tell it. The same as a
/// `Told` on each of them, written where the sharing was an act of its own.
public struct SharingRecord: CaseRecord {
  public var id: Identifier<SharingRecord> = ""
  public var entries: [TimelineEntry.ID] = []
  public var from: Agency.ID = ""
  public var fromPerson: String?
  public var telling: Told?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "sharing"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.fields("entries", &entries)
    visitor.required("from", &from)
    visitor.field("from-person", &fromPerson)
    visitor.record("telling", &telling)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
