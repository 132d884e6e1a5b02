// SPDX-License-Identifier: Apache-2.0

/// Several entries told to one agency at once, or the decision not to tell it. The same as a
/// `Told` on each of them, written where the sharing was an act of its own.
package struct SharingRecord: CaseRecord {
  package var id: Identifier<SharingRecord> = ""
  package var entries: [TimelineEntry.ID] = []
  package var from: Agency.ID = ""
  package var fromPerson: String?
  package var telling: Told?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "sharing"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.fields("entries", &entries)
    visitor.required("from", &from)
    visitor.field("from-person", &fromPerson)
    visitor.record("telling", &telling)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
