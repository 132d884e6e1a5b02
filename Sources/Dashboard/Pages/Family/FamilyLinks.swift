// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The relationships of a case between people who are on the board.
struct FamilyLinks {
  /// The kinds of tie that make somebody a parent in some way.
  static let parental: [FamilyTree.Tie.Kind] = [.birth, .adoptive, .step, .carer]

  let people: [Person]
  let links: [Relationship]
  private let children: Set<Person.ID>

  init(_ file: CaseFile) {
    people = file.people
    let known = Set(file.people.map(\.id))
    links = file.relationships.filter {
      known.contains($0.from) && known.contains($0.to) && $0.from != $0.to
    }
    children = Set(file.header.children)
  }

  func person(_ id: Person.ID) -> Person? { people.first { $0.id == id } }

  /// One of the children that the case is about.
  func isOfCase(_ id: Person.ID) -> Bool { children.contains(id) }

  func parents(of child: Person.ID, _ kind: FamilyTree.Tie.Kind) -> [Person.ID] {
    var seen = Set<Person.ID>()
    return links.filter { $0.to == child && $0.kind.tie == kind }.map(\.from)
      .filter { seen.insert($0).inserted }
  }

  var couples: [Relationship] { links.filter { $0.kind == .partner || $0.kind == .exPartner } }
}

extension Relationship.Kind {
  /// The line that a parental tie is drawn as.
  var tie: FamilyTree.Tie.Kind? {
    switch self {
    case .birthParent: .birth
    case .adoptiveParent: .adoptive
    case .stepParent: .step
    case .carer: .carer
    default: nil
    }
  }
}

extension Relationship {
  /// How a couple stand on a day, in a few words: what was last said of them, or that it ended.
  func standing(on day: Day) -> String {
    let heading: Int? = nil
    if let until, until.bounds.earliest.map({ $0 <= day }) ?? true {
      return "ended \(until.short(asOf: day, heading: heading))"
    }
    if let state = states.last {
      let from = state.from.map { " since \($0.short(asOf: day, heading: heading))" } ?? ""
      return state.value.rawValue + from
    }
    let start = since.map { " since \($0.short(asOf: day, heading: heading))" } ?? ""
    return (kind == .exPartner ? "apart" : "partners") + start
  }
}
