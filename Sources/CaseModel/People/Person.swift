// SPDX-License-Identifier: Apache-2.0

/// A child, an unborn child or an adult. An unborn child is a person from the first known
/// pregnancy and keeps its id at birth.
package struct Person: CaseRecord {
  package typealias ID = Identifier<Person>

  package enum Sex: String, ClosedList { case female, male, other, unknown }

  package var id: ID = ""
  /// What the board calls them: a first name, or the review's own label (`Sibling 1`).
  package var label = ""
  /// What stands for the name when roles are shown instead: "oldest child", "mother".
  package var role: String?
  package var names: [PersonName] = []
  package var birth: When?
  package var expectedBirth: When?
  package var death: When?
  package var sex: Sex?
  /// What the board says of age where the birth date is withheld: "under 6".
  package var ageNote: String?
  package var identifiers: [PersonIdentifier] = []
  /// As the person describes it themselves.
  package var ethnicity: String?
  package var language: String?
  /// DfE ethnicity code.
  package var ethnicityCode: String?
  /// How best to talk with them.
  package var communication: String?
  package var careHistory: [CareHistory] = []
  package var explanations: [Explanation] = []
  package var pregnancies: [Pregnancy] = []
  /// Statements of birth or death with their own sources; `birth` and `death` where nobody need ask.
  package var lifeEvents: [LifeEvent] = []
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "person"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
  package var isSealed: Bool { audience.kind == .restricted && audience.reason == .sealedAdoption }
}
