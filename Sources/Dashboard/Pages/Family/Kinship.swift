// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What people of a family are to one of them, in words: "mother", "half-sister", "mother's brother".
///
/// Whether somebody is a mother or a father is read from their recorded sex or role, never guessed.
struct Kinship {
  private let family: FamilyLinks
  private let person: Person.ID
  private let paths: [Person.ID: [Step]]

  /// One step from somebody to somebody tied to them.
  struct Step: Hashable {
    enum Kind: Hashable {
      case parent, child, sibling, halfSibling, partner, exPartner, grandparent, grandchild
      case carer, caredFor, adoptiveParent, adoptedChild, stepParent, stepChild, other
    }

    let kind: Kind
    let to: Person.ID
  }

  init(_ file: CaseFile, from person: Person.ID) {
    family = FamilyLinks(file)
    self.person = person
    paths = Kinship.paths(family, person)
  }

  /// What somebody is to the person; nil where no relationship on record leads there.
  func words(_ other: Person.ID) -> String? {
    guard other != person, let path = paths[other] else { return nil }
    return words(for: Kinship.shortened(path, family, from: person))
  }

  /// The shortest way to everybody, over what is recorded.
  private static func paths(
    _ family: FamilyLinks, _ person: Person.ID
  ) -> [Person.ID: [Step]] {
    var steps: [Person.ID: [Step]] = [:]
    for link in family.links {
      let (there, back) = link.kind.steps
      steps[link.to, default: []].append(Step(kind: there, to: link.from))
      steps[link.from, default: []].append(Step(kind: back, to: link.to))
    }
    var found: [Person.ID: [Step]] = [person: []]
    var next = [person]
    while !next.isEmpty {
      var further: [Person.ID] = []
      for id in next {
        for step in steps[id, default: []] where found[step.to] == nil {
          found[step.to] = found[id, default: []] + [step]
          further.append(step.to)
        }
      }
      next = further
    }
    return found
  }

  /// A parent's other child is a brother or sister.
  private static func shortened(
    _ path: [Step], _ family: FamilyLinks, from person: Person.ID
  ) -> [Step] {
    var result: [Step] = []
    for step in path {
      guard step.kind == .child, let last = result.last, last.kind == .parent else {
        result.append(step)
        continue
      }
      result.removeLast()
      let own = Set(family.parents(of: result.last?.to ?? person, .birth))
      let theirs = Set(family.parents(of: step.to, .birth))
      let isHalf = own.count == 2 && theirs.count == 2 && own != theirs
      result.append(Step(kind: isHalf ? .halfSibling : .sibling, to: step.to))
    }
    return result
  }

  /// One word where there is one, else the first step's word and the rest: "mother's brother".
  private func words(for path: [Step]) -> String {
    for length in stride(from: path.count, through: 1, by: -1) {
      let first = Array(path.prefix(length))
      guard let word = word(for: first) else { continue }
      return length == path.count
        ? word : "\(word)'s \(words(for: Array(path.dropFirst(length))))"
    }
    return "connected"
  }

  private func word(for path: [Step]) -> String? {
    guard let last = path.last else { return nil }
    let sex = family.person(last.to)?.sexOnRecord
    let pick = { (she: String, he: String, they: String?) -> String? in
      switch sex {
      case .female: she
      case .male: he
      default: they
      }
    }
    switch path.map(\.kind) {
    case [.parent], [.adoptiveParent], [.stepParent], [.child], [.adoptedChild], [.stepChild],
      [.sibling], [.halfSibling]:
      return close(last, pick)
    case [.partner]: return "partner"
    case [.exPartner]: return "ex-partner"
    case [.carer]: return "carer"
    case [.caredFor]: return "in their care"
    case [.other]: return "connected"
    case [.grandparent], [.parent, .parent]:
      return pick("grandmother", "grandfather", "grandparent")
    case [.grandchild], [.child, .child]: return pick("granddaughter", "grandson", "grandchild")
    case [.parent, .sibling], [.parent, .halfSibling]: return pick("aunt", "uncle", nil)
    case [.sibling, .child], [.halfSibling, .child]: return pick("niece", "nephew", nil)
    case [.parent, .sibling, .child]: return "cousin"
    default: return nil
    }
  }

  private func close(_ step: Step, _ pick: (String, String, String?) -> String?) -> String? {
    switch step.kind {
    case .parent: pick("mother", "father", "parent")
    case .adoptiveParent: pick("adoptive mother", "adoptive father", "adoptive parent")
    case .stepParent: pick("stepmother", "stepfather", "step-parent")
    case .child: pick("daughter", "son", "child")
    case .adoptedChild: pick("adopted daughter", "adopted son", "adopted child")
    case .stepChild: pick("stepdaughter", "stepson", "stepchild")
    case .sibling: pick("sister", "brother", "sibling")
    default: pick("half-sister", "half-brother", "half-sibling")
    }
  }
}

extension Relationship.Kind {
  /// What `from` is to `to`, and what `to` is to `from`.
  fileprivate var steps: (there: Kinship.Step.Kind, back: Kinship.Step.Kind) {
    switch self {
    case .birthParent: (.parent, .child)
    case .adoptiveParent: (.adoptiveParent, .adoptedChild)
    case .stepParent: (.stepParent, .stepChild)
    case .partner: (.partner, .partner)
    case .exPartner: (.exPartner, .exPartner)
    case .sibling: (.sibling, .sibling)
    case .halfSibling: (.halfSibling, .halfSibling)
    case .grandparent: (.grandparent, .grandchild)
    case .carer: (.carer, .caredFor)
    case .other: (.other, .other)
    }
  }
}

extension Person {
  /// Recorded sex, or what the recorded role says: "the mother's mother" is a woman.
  fileprivate var sexOnRecord: Sex? {
    if let sex, sex == .female || sex == .male { return sex }
    let words = (role ?? "").lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let women = ["mother", "grandmother", "stepmother", "aunt", "sister", "daughter", "girl"]
    let men = ["father", "grandfather", "stepfather", "uncle", "brother", "son", "boy"]
    for word in words {
      if women.contains(String(word)) { return .female }
      if men.contains(String(word)) { return .male }
    }
    return nil
  }
}
