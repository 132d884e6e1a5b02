// SPDX-License-Identifier: Apache-2.0

/// What is said about one adult and one substance, over time (¶4.48).
package struct SubstanceHistory: CaseRecord {
  package var id: Identifier<SubstanceHistory> = ""
  package var adult: Person.ID = ""
  package var substance = ""
  package var claims: [SubstanceClaim] = []
  package var howStarted: String?
  package var howStopped: String?
  package var relapse: String?
  package var treatment: String?
  package var effects: [Impact] = []
  package var known = Provenance()
  package var audience = Audience()
  /// Who will ask what is not written down, and by when.
  package var asker: String?
  package var askBy: Day?

  package init() {}

  package static let noun = "substance-history"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("adult", &adult)
    visitor.required("substance", &substance)
    visitor.records("claims", &claims)
    visitor.field("how-started", &howStarted)
    visitor.field("how-stopped", &howStopped)
    visitor.field("relapse", &relapse)
    visitor.field("treatment", &treatment)
    visitor.records("effects", &effects)
    known.fields(&visitor)
    visitor.group("audience", &audience)
    visitor.field("asker", &asker)
    visitor.field("ask-by", &askBy)
  }
}

package struct SubstanceClaim: Statement {
  package enum Use: String, ClosedList { case current, past, never }

  package var use = Use.past
  package var by: String?
  package var at: When?
  package var endedWhen: When?
  package var known = Provenance()

  package init() {}

  package static let noun = "substance-claim"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("use", &use)
    visitor.field("by", &by)
    visitor.group("at", &at)
    visitor.group("ended", &endedWhen)
    known.fields(&visitor)
  }
}
