// SPDX-License-Identifier: Apache-2.0

/// The column that everybody's card begins at: cards of a generation never overlap, and parents
/// stand above the middle of their children as far as there is room.
struct FamilyColumns {
  private(set) var starts: [FamilyTree.Member: Int] = [:]
  private let step: Int

  init(_ tree: FamilyTree, step: Int) {
    self.step = step
    for members in tree.rows {
      for (index, member) in members.enumerated() { starts[member] = index * step }
    }
    for row in tree.rows.indices.dropLast().reversed() {
      place(
        tree.rows[row], tree.ties.filter { $0.row == row }, wanting: { ($0.parents, $0.children) })
    }
    for row in tree.rows.indices.dropFirst() {
      place(
        tree.rows[row], tree.ties.filter { $0.row == row - 1 },
        wanting: { ($0.children, $0.parents) })
    }
    let first = starts.values.min() ?? 0
    starts = starts.mapValues { $0 - first }
  }

  /// Moves a generation towards the middle of those it is tied to, keeping its order.
  private mutating func place(
    _ members: [FamilyTree.Member], _ ties: [FamilyTree.Tie],
    wanting sides: (FamilyTree.Tie) -> ([FamilyTree.Member], [FamilyTree.Member])
  ) {
    var wanted: [Int] = []
    for member in members {
      let others = ties.filter { sides($0).0.contains(member) }.flatMap { sides($0).1 }
      let found = others.compactMap { starts[$0] }
      wanted.append(found.isEmpty ? Int.min : found.reduce(0, +) / found.count)
    }
    guard wanted.contains(where: { $0 != .min }) else { return }
    var columns: [Int] = []
    for want in wanted {
      let free = columns.last.map { $0 + step }
      columns.append(want == .min ? free ?? 0 : max(want, free ?? want))
    }
    let moves = zip(wanted, columns).filter { $0.0 != .min }.map { $0.0 - $0.1 }
    let shift = moves.isEmpty ? 0 : moves.reduce(0, +) / moves.count
    for (member, column) in zip(members, columns) { starts[member] = column + shift }
  }
}
