// SPDX-License-Identifier: Apache-2.0

/// Somebody sat down and read several entries together (ruling 9).
package struct Review: CaseRecord {
  package enum Kind: String, ClosedList { case pattern, cumulative, theme, behaviour }
  package enum Considered: String, ClosedList { case home, health, development }

  package var id: Identifier<Review> = ""
  package var kind = Kind.pattern
  package var theme: Tag?
  package var entries: [TimelineEntry.ID] = []
  package var author: String?
  package var asManager = false
  package var at = When()
  package var text = ""
  package var effects: [Impact] = []
  package var considered: [Considered] = []
  package var nextStep: String?
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "review"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
