// SPDX-License-Identifier: Apache-2.0

/// How long this working copy is kept: a local category and a review, never a deletion by itself.
public struct Retention: CaseRecord {
  public enum Hold: String, ClosedList { case inquiry, court }

  public var id: Identifier<Retention> = ""
  public var category = ""
  public var clockStart: When?
  public var review: Day?
  public var hold: Hold?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "retention"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("category", &category)
    visitor.group("clock-start", &clockStart)
    visitor.field("review", &review)
    visitor.field("hold", &hold)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
