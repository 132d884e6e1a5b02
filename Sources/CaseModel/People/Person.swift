// SPDX-License-Identifier: Apache-2.0

/// A child, an unborn child or an adult. An unborn child is a person from the first known
/// pregnancy and keeps its id at birth.
public struct Person: CaseRecord {
  public typealias ID = Identifier<Person>

  public enum Sex: String, ClosedList { case female, male, other, unknown }

  public var id: ID = ""
  /// What the board calls them: a first name, or the review's own label (`Sibling 1`).
  public var label = ""
  /// What stands for the name when roles are shown instead: "oldest child", "mother".
  public var role: String?
  public var names: [PersonName] = []
  public var birth: When?
  public var expectedBirth: When?
  public var death: When?
  public var sex: Sex?
  /// What the board says of age where the birth date is withheld: "under 6".
  public var ageNote: String?
  public var identifiers: [PersonIdentifier] = []
  /// As the person describes it themselves.
  public var ethnicity: String?
  public var language: String?
  /// DfE ethnicity code.
  public var ethnicityCode: String?
  /// How best to talk with them.
  public var communication: String?
  public var careHistory: [CareHistory] = []
  public var explanations: [Explanation] = []
  public var pregnancies: [Pregnancy] = []
  /// Statements of birth or death with their own sources; `birth` and `death` where nobody need ask.
  public var lifeEvents: [LifeEvent] = []
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "person"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("label", &label)
    visitor.field("role", &role)
    visitor.records("names", &names)
    visitor.group("birth", &birth)
    visitor.group("expected-birth", &expectedBirth)
    visitor.group("death", &death)
    visitor.field("sex", &sex)
    visitor.field("age-note", &ageNote)
    visitor.records("identifiers", &identifiers)
    visitor.field("ethnicity", &ethnicity)
    visitor.field("language", &language)
    visitor.field("ethnicity-code", &ethnicityCode)
    visitor.field("communication", &communication)
    visitor.records("care-history", &careHistory)
    visitor.records("explanations", &explanations)
    visitor.records("pregnancies", &pregnancies)
    visitor.records("life-events", &lifeEvents)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}

extension Person {
  /// An adoption keeps closed who they are: that they exist is shown, and what became of them.
  public var isSealed: Bool { audience.kind == .restricted && audience.reason == .sealedAdoption }
}
