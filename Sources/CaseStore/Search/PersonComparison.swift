// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What the records of two people say of the same thing.
struct PersonComparison {
  let here: Person
  let there: Person
  /// Each name that both have, as it is recorded there.
  private let shared: [KnownName]

  init(_ here: Person, _ there: Person) {
    self.here = here
    self.there = there
    let own = Self.names(here).map(Self.wordSet)
    shared = Self.names(there).filter { name in
      let words = Self.wordSet(name)
      return own.contains { Self.isSame($0, words) }
    }
  }

  /// A name in common of two words or more, a number, or one word and the same day of birth.
  var isLikely: Bool {
    !shared.isEmpty || agrees.contains { $0.subject == .number }
      || (hasSameBirth && !Self.singles(here).isDisjoint(with: Self.singles(there)))
  }

  var agrees: [SamePerson.Point] {
    names + (hasSameBirth || mayHaveSameBirth ? [birth].compactMap { $0 } : [])
      + numbers(areSame: true)
  }

  var differs: [SamePerson.Point] {
    (hasSameBirth || mayHaveSameBirth ? [] : [birth].compactMap { $0 })
      + numbers(areSame: false) + sex
  }

  // MARK: Names

  private static func names(_ person: Person) -> [KnownName] {
    KnownName.names(of: person).filter { !$0.isNumberOrDay }
  }

  private static func wordSet(_ name: KnownName) -> Set<String> { Set(name.words.map(\.text)) }

  /// In any order, and with more words on one side: a middle name, both surnames.
  private static func isSame(_ one: Set<String>, _ other: Set<String>) -> Bool {
    min(one.count, other.count) >= 2 && (one.isSubset(of: other) || other.isSubset(of: one))
  }

  static func singles(_ person: Person) -> Set<String> {
    names(person).reduce(into: []) { $0.formUnion(wordSet($1)) }
  }

  private var names: [SamePerson.Point] {
    var seen: Set<Set<String>> = []
    return shared.filter { seen.insert(Self.wordSet($0)).inserted }.map { name in
      let kind = Self.kinds[name.what].map { ", there a \($0)" } ?? ""
      return SamePerson.Point(.name, name.text + kind)
    }
  }

  private static let kinds = [
    "birth": "birth name", "former": "former name", "alias": "spelling",
    "adoptive": "adoptive name",
    "in-care": "name in care",
  ]

  // MARK: Births

  private var births: (here: When, there: When)? {
    guard let one = here.birth ?? here.expectedBirth, let other = there.birth ?? there.expectedBirth
    else { return nil }
    return (one, other)
  }

  var hasSameBirth: Bool {
    guard let births, let day = births.here.bounds.earliest else { return false }
    return births.here.bounds == DayBounds(day) && births.there.bounds == DayBounds(day)
  }

  private var mayHaveSameBirth: Bool {
    guard let (one, other) = births.map({ ($0.here.bounds, $0.there.bounds) }) else { return false }
    let isApart = { (first: DayBounds, second: DayBounds) in
      guard let end = first.latest, let start = second.earliest else { return false }
      return end < start
    }
    return !isApart(one, other) && !isApart(other, one)
  }

  private var birth: SamePerson.Point? {
    guard let births else { return nil }
    if hasSameBirth { return SamePerson.Point(.birth, "born \(births.here.inWords)") }
    let words = "born \(births.here.inWords) here, \(births.there.inWords) there"
    return SamePerson.Point(.birth, mayHaveSameBirth ? "\(words): may be one day" : words)
  }

  // MARK: Numbers and sex

  private func numbers(areSame: Bool) -> [SamePerson.Point] {
    here.identifiers.compactMap { one in
      guard let number = NameWord.number(one.value) else { return nil }
      let others = there.identifiers.filter { $0.scheme == one.scheme }
        .compactMap { NameWord.number($0.value) }
      guard !others.isEmpty, others.contains(number) == areSame else { return nil }
      let name = Self.schemes[one.scheme] ?? "number"
      return SamePerson.Point(.number, areSame ? "the same \(name)" : "another \(name)")
    }
  }

  private static let schemes: [PersonIdentifier.Scheme: String] = [
    .nhs: "NHS number", .upn: "pupil number", .laChild: "authority's number",
  ]

  private var sex: [SamePerson.Point] {
    let known: [Person.Sex] = [.female, .male]
    guard let one = here.sex, let other = there.sex, one != other, known.contains(one),
      known.contains(other)
    else { return [] }
    return [SamePerson.Point(.sex, "\(one.rawValue) here, \(other.rawValue) there")]
  }
}

extension KnownName {
  var isNumberOrDay: Bool { words.contains { $0.isNumber || $0.isDay } }
}
