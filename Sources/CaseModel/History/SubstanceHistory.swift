// SPDX-License-Identifier: Apache-2.0

/// What is said about one adult and one substance, over time (¶4.48).
public struct SubstanceHistory: CaseRecord {
  public var id: Identifier<SubstanceHistory> = ""
  public var adult: Person.ID = ""
  public var substance = ""
  public var claims: [SubstanceClaim] = []
  public var howStarted: String?
  public var howStopped: String?
  public var relapse: String?
  public var treatment: String?
  public var effects: [Impact] = []
  public var known = Provenance()
  public var audience = Audience()
  /// Who will ask what is not written down, and by when.
  public var asker: String?
  public var askBy: Day?

  public init() {}

  public static let noun = "substance-history"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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

public struct SubstanceClaim: Statement {
  public enum Use: String, ClosedList { case current, past, never }

  public var use = Use.past
  public var by: String?
  public var at: When?
  public var endedWhen: When?
  public var known = Provenance()

  public init() {}

  public static let noun = "substance-claim"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("use", &use)
    visitor.field("by", &by)
    visitor.group("at", &at)
    visitor.group("ended", &endedWhen)
    known.fields(&visitor)
  }
}
