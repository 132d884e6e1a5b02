// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// A family in generations, with what ties them: worked out from the record, before anything is
/// drawn. Who has left and who is missing from the record have their places too.
package struct FamilyTree: Equatable, Sendable {
  /// Somebody with a place in the tree.
  package enum Member: Hashable, Sendable {
    case person(Person.ID)
    /// The parent of these children of whom nothing is recorded: drawn, so that the blank shows.
    case notRecorded(of: [Person.ID])
  }

  /// A line of the tree: parents above, their children below; a couple has no children in it.
  package struct Tie: Equatable, Sendable {
    package enum Kind: Int, Sendable {
      case birth, couple, adoptive, step, carer

      /// Ties other than birth and being a couple are drawn dotted.
      var isDotted: Bool { self != .birth && self != .couple }
    }

    package let kind: Kind
    /// The generation that the parents stand in.
    package let row: Int
    package var parents: [Member]
    package var children: [Member]
    /// How the couple stand, or what a dotted line means.
    package var label: String?
  }

  /// Oldest generation first; within one from left to right.
  package var rows: [[Member]] = []
  package var ties: [Tie] = []
  /// People of the case with no relationship on record.
  package var apart: [Person.ID] = []

  package init(_ file: CaseFile, on day: Day) {
    let family = FamilyLinks(file)
    let levels = FamilyGenerations(family).levels
    apart = file.people.map(\.id).filter { levels[$0] == nil }
    let heights = Set(levels.values).sorted()
    rows = heights.map { height in
      file.people.map(\.id).filter { levels[$0] == height }.map { .person($0) }
    }
    let row = { (id: Person.ID) in levels[id].flatMap { heights.firstIndex(of: $0) } }
    addParents(family, row)
    addCouples(family, row, on: day)
    placeMissingParents(family, row)
    order(family)
  }

  /// Everybody with a place, row by row.
  package var members: [Member] { rows.flatMap { $0 } }

  func row(of member: Member) -> Int? { rows.firstIndex { $0.contains(member) } }

  /// Children of the same parents hang from one line; other ties have lines of their own.
  private mutating func addParents(
    _ family: FamilyLinks, _ row: (Person.ID) -> Int?
  ) {
    for kind in [Tie.Kind.birth, .adoptive, .step, .carer] {
      for child in family.people.map(\.id) {
        guard let below = row(child), below > 0 else { continue }
        let parents = family.parents(of: child, kind).filter { row($0) == below - 1 }
        if parents.isEmpty { continue }
        let sets = kind == .birth || kind == .adoptive ? [parents] : parents.map { [$0] }
        for set in sets { hang(child, from: set, kind, below - 1) }
      }
    }
  }

  private mutating func hang(
    _ child: Person.ID, from parents: [Person.ID], _ kind: Tie.Kind, _ row: Int
  ) {
    let above = parents.map { Member.person($0) }
    if let index = ties.firstIndex(where: { $0.kind == kind && $0.parents == above }) {
      ties[index].children.append(.person(child))
      return
    }
    let label: String? =
      switch kind {
      case .birth, .couple: nil
      case .adoptive: "adopted"
      case .step: "step-parent"
      case .carer: "carer"
      }
    ties.append(
      Tie(kind: kind, row: row, parents: above, children: [.person(child)], label: label))
  }

  /// A couple with children together is said on the line of their children.
  private mutating func addCouples(
    _ family: FamilyLinks, _ row: (Person.ID) -> Int?, on day: Day
  ) {
    for link in family.couples {
      guard let place = row(link.from), place == row(link.to) else { continue }
      let pair: Set<Member> = [.person(link.from), .person(link.to)]
      let words = link.standing(on: day)
      if let index = ties.firstIndex(where: { $0.kind == .birth && Set($0.parents) == pair }) {
        ties[index].label = words
      } else {
        ties.append(
          Tie(
            kind: .couple, row: place, parents: [.person(link.from), .person(link.to)],
            children: [], label: words))
      }
    }
  }

  /// Where a child of the case has one parent on record, or none, the other has a place as well.
  private mutating func placeMissingParents(
    _ family: FamilyLinks, _ row: (Person.ID) -> Int?
  ) {
    for index in ties.indices where ties[index].kind == .birth && ties[index].parents.count == 1 {
      let children = ties[index].children.compactMap(\.person).filter(family.isOfCase)
      guard !children.isEmpty, children.allSatisfy({ family.parents(of: $0, .adoptive).isEmpty })
      else { continue }
      let missing = Member.notRecorded(of: children)
      ties[index].parents.append(missing)
      rows[ties[index].row].append(missing)
    }
    let orphans = family.people.map(\.id).filter { id in
      family.isOfCase(id) && FamilyLinks.parental.allSatisfy { family.parents(of: id, $0).isEmpty }
    }
    guard let first = orphans.first, let below = row(first) else { return }
    let missing = Member.notRecorded(of: orphans)
    if below == 0 { rows.insert([missing], at: 0) } else { rows[below - 1].append(missing) }
    if below == 0 {
      ties = ties.map {
        Tie(
          kind: $0.kind, row: $0.row + 1, parents: $0.parents, children: $0.children,
          label: $0.label)
      }
    }
    ties.append(
      Tie(
        kind: .birth, row: max(0, below - 1), parents: [missing],
        children: orphans.map { .person($0) }, label: nil))
  }
}

extension FamilyTree.Member {
  var person: Person.ID? {
    if case .person(let id) = self { return id }
    return nil
  }
}
