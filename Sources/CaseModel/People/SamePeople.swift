// SPDX-License-Identifier: Apache-2.0

/// Who of the other cases that a worker may open may be a person of this one.
public struct SamePeople: Hashable, Sendable {
  public let caseID: CaseFile.ID
  public let person: Person.ID
  /// Those who are linked first, then those with a number or birth date in common.
  public let people: [SamePerson]
  /// Whether there were more cases than were looked at.
  public let isCut: Bool

  public init(caseID: CaseFile.ID, person: Person.ID, people: [SamePerson], isCut: Bool) {
    self.caseID = caseID
    self.person = person
    self.people = people
    self.isCut = isCut
  }
}

/// Somebody of another case with a name or a number in common. What agrees and what does not is said;
/// nothing is added up to a likelihood.
public struct SamePerson: Hashable, Sendable {
  /// Something that both records say.
  public struct Point: Hashable, Sendable {
    public enum Subject: String, Sendable { case name, birth, number, sex }

    public let subject: Subject
    public let words: String

    public init(_ subject: Subject, _ words: String) {
      self.subject = subject
      self.words = words
    }
  }

  /// That somebody took them to be the same.
  public struct Link: Hashable, Sendable {
    public let id: Identifier<PersonLink>
    /// The case in which it is recorded.
    public let caseID: CaseFile.ID
    public let author: String?
    public let at: When
    public let reason: String

    public init(
      id: Identifier<PersonLink>, caseID: CaseFile.ID, author: String?, at: When, reason: String
    ) {
      self.id = id
      self.caseID = caseID
      self.author = author
      self.at = at
      self.reason = reason
    }
  }

  public let caseID: CaseFile.ID
  public let caseLabel: String
  public let person: Person.ID
  /// What the board of that case calls them.
  public let label: String
  public let agrees: [Point]
  public let differs: [Point]
  public let link: Link?

  public init(
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
