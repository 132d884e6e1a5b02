// SPDX-License-Identifier: Apache-2.0

/// What a search found in the cases a worker may open: people first, then texts, each newest first.
package struct SearchFindings: Hashable, Sendable {
  package let words: String
  package var hits: [SearchHit]
  /// Whether there was more than was asked for.
  package var isCut: Bool

  package init(words: String, hits: [SearchHit] = [], isCut: Bool = false) {
    self.words = words
    self.hits = hits
    self.isCut = isCut
  }
}

/// One place where the words of a search stand, and what in it they matched.
package struct SearchHit: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case person(Person.ID)
    case entry(TimelineEntry.ID)
    /// Any other record: what it is called (`note`, `meeting`) and its id.
    case record(noun: String, id: String)
    /// The case by its own name.
    case file
  }

  /// What matched, and where it stands: a former name, in the school's record.
  package struct Match: Hashable, Sendable {
    package let what: String
    /// The name, number or day itself; nil for texts.
    package let name: String?
    /// The agency it came from.
    package let source: String?

    package init(_ what: String, name: String? = nil, source: String? = nil) {
      self.what = what
      self.name = name
      self.source = source
    }

    package var words: String {
      what + (name.map { " " + $0 } ?? "") + (source.map { ", " + $0 } ?? "")
    }
  }

  /// Somebody else of the same case.
  package struct Relative: Hashable, Sendable {
    package let id: Person.ID
    package let label: String

    package init(id: Person.ID, label: String) {
      self.id = id
      self.label = label
    }
  }

  package let caseID: CaseFile.ID
  package let caseLabel: String
  package let place: Place
  /// A person's label; blank for texts.
  package let title: String
  package let matches: [Match]
  /// The words around the match.
  package let excerpt: String?
  /// The day of an entry, as it was recorded.
  package let when: When?
  /// The other people of the case, in the order of its record.
  package var family: [Relative]
  /// False where a name is only like the words.
  package let isExact: Bool

  package init(
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
