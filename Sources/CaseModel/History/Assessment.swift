// SPDX-License-Identifier: Apache-2.0

public struct Assessment: CaseRecord {
  public typealias ID = Identifier<Assessment>

  public enum Kind: String, ClosedList {
    /// Child and Family Assessment (Children Act 1989, section 17).
    case childAndFamily = "child-and-family"
    case earlyHelp = "early-help"
    case preBirth = "pre-birth"
    case s47
    case mentalHealth = "mental-health"
    case therapy
    case neglectTool = "neglect-tool"
    /// One that another authority made.
    case elsewhere
  }

  public var id: ID = ""
  public var kind = Kind.childAndFamily
  public var authority: String?
  public var author: String?
  public var practitioner: Practitioner.ID?
  public var asked: When?
  public var started: When?
  public var due: When?
  public var concluded: When?
  public var authorised: When?
  public var children: [Person.ID] = []
  public var contributors: [Check] = []
  public var historiesRead: [String] = []
  public var histories: [AdultHistory] = []
  public var conclusion: String?
  public var conditions: [Condition] = []
  /// Factors at the end of assessment (CIN item N00181): `2B`, `3A`.
  public var factors: [String] = []
  public var stored: Stored?
  public var lookedFor: [LookedFor] = []
  public var salient: [SalientPoint] = []
  /// Only a letter stating past involvement was received.
  public var onlyLetter = false
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "assessment"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("kind", &kind)
    visitor.field("authority", &authority)
    visitor.field("author", &author)
    visitor.field("practitioner", &practitioner)
    visitor.group("asked", &asked)
    visitor.group("started", &started)
    visitor.group("due", &due)
    visitor.group("concluded", &concluded)
    visitor.group("authorised", &authorised)
    visitor.fields("children", &children)
    visitor.records("contributors", &contributors)
    visitor.fields("histories-read", &historiesRead)
    visitor.records("histories", &histories)
    visitor.field("conclusion", &conclusion)
    visitor.records("conditions", &conditions)
    visitor.fields("factors", &factors)
    visitor.record("stored", &stored)
    visitor.records("looked-for", &lookedFor)
    visitor.records("salient", &salient)
    visitor.field("only-letter", &onlyLetter, usual: false)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
