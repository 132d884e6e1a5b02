// SPDX-License-Identifier: Apache-2.0

/// Somebody sat down and read several entries together (ruling 9).
public struct Review: CaseRecord {
  public enum Kind: String, ClosedList { case pattern, cumulative, theme, behaviour }
  public enum Considered: String, ClosedList { case home, health, development }

  public var id: Identifier<Review> = ""
  public var kind = Kind.pattern
  public var theme: Tag?
  public var entries: [TimelineEntry.ID] = []
  public var author: String?
  public var asManager = false
  public var at = When()
  public var text = ""
  public var effects: [Impact] = []
  public var considered: [Considered] = []
  public var nextStep: String?
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "review"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("kind", &kind)
    visitor.field("theme", &theme)
    visitor.fields("entries", &entries)
    visitor.field("author", &author)
    visitor.field("as-manager", &asManager, usual: false)
    visitor.group("at", &at)
    visitor.required("text", &text)
    visitor.records("effects", &effects)
    visitor.fields("considered", &considered)
    visitor.field("next-step", &nextStep)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
