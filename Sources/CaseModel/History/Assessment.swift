// SPDX-License-Identifier: Apache-2.0

package struct Assessment: CaseRecord {
  package typealias ID = Identifier<Assessment>

  package enum Kind: String, ClosedList {
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

  package var id: ID = ""
  package var kind = Kind.childAndFamily
  package var authority: String?
  package var author: String?
  package var practitioner: Practitioner.ID?
  package var asked: When?
  package var started: When?
  package var due: When?
  package var concluded: When?
  package var authorised: When?
  package var children: [Person.ID] = []
  package var contributors: [Check] = []
  package var historiesRead: [String] = []
  package var histories: [AdultHistory] = []
  package var conclusion: String?
  package var conditions: [Condition] = []
  /// Factors at the end of assessment (CIN item N00181): `2B`, `3A`.
  package var factors: [String] = []
  package var stored: Stored?
  package var lookedFor: [LookedFor] = []
  package var salient: [SalientPoint] = []
  /// Only a letter stating past involvement was received.
  package var onlyLetter = false
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "assessment"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
