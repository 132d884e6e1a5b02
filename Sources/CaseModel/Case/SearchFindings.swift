// SPDX-License-Identifier: Apache-2.0

/// What a search found in the cases a worker may open: people first, then texts, each newest first.
public struct SearchFindings: Hashable, Sendable {
  public let words: String
  public var hits: [SearchHit]
  /// Whether there was more than was asked for.
  public var isCut: Bool

  public init(words: String, hits: [SearchHit] = [], isCut: Bool = false) {
    self.words = words
    self.hits = hits
    self.isCut = isCut
  }
}

/// One place where the words of a search stand, and what in it they matched.
public struct SearchHit: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case person(Person.ID)
    case entry(TimelineEntry.ID)
    /// Any other record: what it is called (`note`, `meeting`) and its id.
    case record(noun: String, id: String)
    /// The case by its own name.
    case file
  }

  /// What matched, and where it stands: a former name, in the school's record.
  public struct Match: Hashable, Sendable {
    public let what: String
    /// The name, number or day itself; nil for texts.
    public let name: String?
    /// The agency it came from.
    public let source: String?

    public init(_ what: String, name: String? = nil, source: String? = nil) {
      self.what = what
      self.name = name
      self.source = source
    }

    public var words: String {
      what + (name.map { " " + $0 } ?? "") + (source.map { ", " + $0 } ?? "")
    }
  }

  /// Somebody else of the same case.
  public struct Relative: Hashable, Sendable {
    public let id: Person.ID
    public let label: String

    public init(id: Person.ID, label: String) {
      self.id = id
      self.label = label
    }
  }

  public let caseID: CaseFile.ID
  public let caseLabel: String
  public let place: Place
  /// A person's label; blank for texts.
  public let title: String
  public let matches: [Match]
  /// The words around the match.
  public let excerpt: String?
  /// The day of an entry, as it was recorded.
  public let when: When?
  /// The other people of the case, in the order of its record.
  public var family: [Relative]
  /// False where a name is only like the words.
  public let isExact: Bool

  public init(
    caseID: CaseFile.ID, caseLabel: String, place: Place, title: String = "",
    matches: [Match], excerpt: String? = nil, when: When? = nil, family: [Relative] = [],
    isExact: Bool = true
  ) {
    self.caseID = caseID
    self.caseLabel = caseLabel
    self.place = place
    self.title = title
    self.matches = matches
    self.excerpt = excerpt
    self.when = when
    self.family = family
    self.isExact = isExact
  }
}
