// SPDX-License-Identifier: Apache-2.0

/// How staff are kept safe and supported, with an end date (¶4.32, rule E-4).
public struct SupportPlan: CaseRecord {
  public var id: Identifier<SupportPlan> = ""
  public var entries: [TimelineEntry.ID] = []
  public var what: String?
  /// The whole in a few words, for the *staff* line.
  public var headline: String?
  public var agenciesTold: [Agency.ID] = []
  public var arrangement: String?
  public var effectOnFamily: String?
  public var supervisionOffered: Asked?
  public var from: When?
  public var review: When?
  public var ended: When?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "support-plan"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
