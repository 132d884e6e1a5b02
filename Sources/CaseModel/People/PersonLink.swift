// SPDX-License-Identifier: Apache-2.0

/// That a person of this case and one of another are taken to be the same: a father whose history
/// lay under another name (¶4.13). It joins nothing. Each case keeps its own record of the person,
/// and a withdrawal takes the link back.
package struct PersonLink: CaseRecord {
  /// A person of another case, whose ids this case does not know.
  package enum Elsewhere {}

  package var id: Identifier<PersonLink> = ""
  package var person: Person.ID = ""
  package var otherCase: CaseFile.ID = ""
  package var otherPerson: Identifier<Elsewhere> = ""
  /// How it is known.
  package var reason = ""
  package var author: String?
  package var at = When()
  package var known = Provenance()
  package var audience = Audience()

  package init() {}

  package static let noun = "person-link"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("person", &person)
    visitor.required("other-case", &otherCase)
    visitor.required("other-person", &otherPerson)
    visitor.required("reason", &reason)
    visitor.field("author", &author)
    visitor.group("at", &at)
    known.fields(&visitor)
    visitor.group("audience", &audience)
  }
}
