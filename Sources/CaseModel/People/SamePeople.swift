// SPDX-License-Identifier: Apache-2.0

/// Who of the other cases that a worker may open may be a person of this one.
package struct SamePeople: Hashable, Sendable {
  package let caseID: CaseFile.ID
  package let person: Person.ID
  /// Those who are linked first, then those with a number or birth date in common.
  package let people: [SamePerson]
  /// Whether there were more cases than were looked at.
  package let isCut: Bool

  package init(caseID: CaseFile.ID, person: Person.ID, people: [SamePerson], isCut: Bool) {
    self.caseID = caseID
    self.person = person
    self.people = people
    self.isCut = isCut
  }
}

/// Somebody of another case with a name or a number in common. What agrees and what does not is said;
/// nothing is added up to a likelihood.
package struct SamePerson: Hashable, Sendable {
  /// Something that both records say.
  package struct Point: Hashable, Sendable {
    package enum Subject: String, Sendable { case name, birth, number, sex }

    package let subject: Subject
    package let words: String

    package init(_ subject: Subject, _ words: String) {
      self.subject = subject
      self.words = words
    }
  }

  /// That somebody took them to be the same.
  package struct Link: Hashable, Sendable {
    package let id: Identifier<PersonLink>
    /// The case in which it is recorded.
    package let caseID: CaseFile.ID
    package let author: String?
    package let at: When
    package let reason: String

    package init(
      id: Identifier<PersonLink>, caseID: CaseFile.ID, author: String?, at: When, reason: String
    ) {
      self.id = id
      self.caseID = caseID
      self.author = author
      self.at = at
      self.reason = reason
    }
  }

  package let caseID: CaseFile.ID
  package let caseLabel: String
  package let person: Person.ID
  /// What the board of that case calls them.
  package let label: String
  package let agrees: [Point]
  package let differs: [Point]
  package let link: Link?

  package init(
    caseID: CaseFile.ID, caseLabel: String, person: Person.ID, label: String, agrees: [Point],
    differs: [Point], link: Link?
  ) {
    self.caseID = caseID
    self.caseLabel = caseLabel
    self.person = person
    self.label = label
    self.agrees = agrees
    self.differs = differs
    self.link = link
  }
}
