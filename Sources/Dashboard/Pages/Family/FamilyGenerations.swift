// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Which generation everybody stands in, counted from the children of the case: parents one up,
/// brothers, sisters and partners level. Whoever no relationship reaches has none.
struct FamilyGenerations {
  private(set) var levels: [Person.ID: Int] = [:]

  init(_ family: FamilyLinks) {
    let children = family.people.map(\.id).filter(family.isOfCase)
    for child in children.isEmpty ? family.people.prefix(1).map(\.id) : children {
      levels[child] = 0
    }
    // What is sure of a generation goes first: a carer may be of any.
    let sure = family.links.filter { $0.kind.step != nil && $0.kind != .grandparent }
    spread(sure)
    spread(family.links.filter { $0.kind.step != nil })
    spread(family.links.filter { $0.kind == .carer || $0.kind == .other } + sure)
    raiseParents(sure)
  }

  private mutating func spread(_ links: [Relationship]) {
    var isMoving = true
    while isMoving {
      isMoving = false
      for link in links {
        let step = link.kind.step ?? (link.kind == .carer ? 1 : 0)
        if let level = levels[link.to], levels[link.from] == nil {
          levels[link.from] = level - step
          isMoving = true
        } else if let level = levels[link.from], levels[link.to] == nil {
          levels[link.to] = level + step
          isMoving = true
        }
      }
    }
  }

  /// A parent never stands level with or below a child, whatever way they were reached.
  private mutating func raiseParents(_ links: [Relationship]) {
    let parental = links.filter { $0.kind.tie != nil }
    for _ in 0..<levels.count {
      for link in parental {
        guard let parent = levels[link.from], let child = levels[link.to], parent >= child
        else { continue }
        levels[link.from] = child - 1
      }
    }
  }
}

extension Relationship.Kind {
  /// How many generations `from` stands above `to`; nil where that is not said.
  var step: Int? {
    switch self {
    case .birthParent, .adoptiveParent, .stepParent: 1
    case .grandparent: 2
    case .partner, .exPartner, .sibling, .halfSibling: 0
    case .carer, .other: nil
    }
  }
}
