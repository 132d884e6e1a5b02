// SPDX-License-Identifier: Apache-2.0

/// That a person of this case and one of another are taken to be the same: a father whose history
/// lay under another name (¶4.13). It joins nothing. Each case keeps its own record of the person,
/// and a withdrawal takes the link back.
public struct PersonLink: CaseRecord {
  /// A person of another case, whose ids this case does not know.
  public enum Elsewhere: Sendable {}

  public var id: Identifier<PersonLink> = ""
  public var person: Person.ID = ""
  public var otherCase: CaseFile.ID = ""
  public var otherPerson: Identifier<Elsewhere> = ""
  /// How it is known.
  public var reason = ""
  public var author: String?
  public var at = When()
  public var known = Provenance()
  public var audience = Audience()

  public init() {}

  public static let noun = "person-link"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
