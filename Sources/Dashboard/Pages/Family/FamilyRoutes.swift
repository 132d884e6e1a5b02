// SPDX-License-Identifier: Apache-2.0

/// The lines between two generations: each tie has a level of its own where it would run over
/// another, and no upright of one lies on an upright of another.
struct FamilyRoutes {
  struct Stretch {
    let tie: FamilyTree.Tie
    let fromParents: [Int]
    let toChildren: [Int]
    var level = 0

    var span: ClosedRange<Int> {
      let ends = fromParents + toChildren
      return (ends.min() ?? 0)...(ends.max() ?? 0)
    }
  }

  private(set) var stretches: [Stretch] = []
  /// Rows between the cards, one to go down into the next generation included.
  private(set) var levels = 1

  init(_ ties: [FamilyTree.Tie], middles: [FamilyTree.Member: Int]) {
    let ordered = FamilyRoutes.leftToRight(ties, middles)
    var taken: [Int: Int] = [:]
    let parents = FamilyRoutes.ends(ordered, \.parents, middles, &taken)
    let children = FamilyRoutes.ends(ordered, \.children, middles, &taken)
    var used: [[ClosedRange<Int>]] = []
    for index in ordered.indices {
      var stretch = Stretch(
        tie: ordered[index], fromParents: parents[index], toChildren: children[index])
      let wide = (stretch.span.lowerBound - 1)...(stretch.span.upperBound + 1)
      stretch.level = used.firstIndex { !$0.contains { $0.overlaps(wide) } } ?? used.count
      if stretch.level == used.count { used.append([]) }
      used[stretch.level].append(stretch.span)
      stretches.append(stretch)
    }
    levels = used.count + 1
  }

  private static func leftToRight(
    _ ties: [FamilyTree.Tie], _ middles: [FamilyTree.Member: Int]
  ) -> [FamilyTree.Tie] {
    let centres = ties.map { tie -> Int in
      let ends = (tie.parents + tie.children).compactMap { middles[$0] }
      return ends.reduce(0, +) / max(1, ends.count)
    }
    return ties.indices.sorted {
      (ties[$0].kind.isDotted ? 1 : 0, centres[$0], $0)
        < (ties[$1].kind.isDotted ? 1 : 0, centres[$1], $1)
    }.map { ties[$0] }
  }

  /// The columns at which each tie meets its members. Several ties of one member lie side by side;
  /// a column that a tie has taken is never another's.
  private static func ends(
    _ ties: [FamilyTree.Tie], _ members: KeyPath<FamilyTree.Tie, [FamilyTree.Member]>,
    _ middles: [FamilyTree.Member: Int], _ taken: inout [Int: Int]
  ) -> [[Int]] {
    ties.indices.map { index in
      ties[index][keyPath: members].compactMap { member -> Int? in
        guard let middle = middles[member] else { return nil }
        let own = ties.indices.filter { ties[$0][keyPath: members].contains(member) }
        let number = own.firstIndex(of: index) ?? 0
        var column = middle + 2 * number - (own.count - 1)
        while let other = taken[column], other != index { column += 1 }
        taken[column] = index
        return column
      }
    }
  }
}
