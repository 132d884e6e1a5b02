// SPDX-License-Identifier: Apache-2.0

/// How long this working copy is kept: a local category and a review, never a deletion by itself.
package struct Retention: CaseRecord {
  package enum Hold: String, ClosedList { case inquiry, court }

  package var id: Identifier<Retention> = ""
  package var category = ""
  package var clockStart: When?
  package var review: Day?
  package var hold: Hold?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "retention"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("category", &category)
    visitor.group("clock-start", &clockStart)
    visitor.field("review", &review)
    visitor.field("hold", &hold)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
