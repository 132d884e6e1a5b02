// SPDX-License-Identifier: Apache-2.0

/// How staff are kept safe and supported, with an end date (¶4.32, rule E-4).
package struct SupportPlan: CaseRecord {
  package var id: Identifier<SupportPlan> = ""
  package var entries: [TimelineEntry.ID] = []
  package var what: String?
  /// The whole in a few words, for the *staff* line.
  package var headline: String?
  package var agenciesTold: [Agency.ID] = []
  package var arrangement: String?
  package var effectOnFamily: String?
  package var supervisionOffered: Asked?
  package var from: When?
  package var review: When?
  package var ended: When?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "support-plan"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.fields("entries", &entries)
    visitor.field("what", &what)
    visitor.field("headline", &headline)
    visitor.fields("agencies-told", &agenciesTold)
    visitor.field("arrangement", &arrangement)
    visitor.field("effect-on-family", &effectOnFamily)
    visitor.field("supervision-offered", &supervisionOffered)
    visitor.group("from", &from)
    visitor.group("review", &review)
    visitor.group("ended", &ended)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
