// SPDX-License-Identifier: Apache-2.0

/// Where everybody of a tree stands and how the lines run, in columns and rows of a sheet that may
/// be larger than the screen.
package struct FamilyLayout: Equatable, Sendable {
  package struct Place: Equatable, Sendable {
    package let column: Int
    package let row: Int
  }

  /// The line of one tie: down from its parents to a level stretch, and on down to its children.
  package struct Line: Equatable, Sendable {
    package let tie: FamilyTree.Tie
    /// The row of its level stretch.
    package let row: Int
    /// Columns at which it comes down from a parent, and goes down to a child.
    package let fromParents: [Int]
    package let toChildren: [Int]
    /// The first row below the parents' cards, and the row of the children's.
    package let top: Int
    package let bottom: Int

    package var span: ClosedRange<Int> {
      let ends = fromParents + toChildren
      return (ends.min() ?? 0)...(ends.max() ?? 0)
    }
  }

  static let gap = 2

  package let cardColumns: Int
  package let cardRows: Int
  package private(set) var places: [FamilyTree.Member: Place] = [:]
  package private(set) var lines: [Line] = []
  package private(set) var columns = 0
  package private(set) var rows = 0

  package init(_ tree: FamilyTree, cardColumns: Int, cardRows: Int) {
    self.cardColumns = cardColumns
    self.cardRows = cardRows
    let starts = FamilyColumns(tree, step: cardColumns + FamilyLayout.gap).starts
    columns = (starts.values.max() ?? 0) + cardColumns
    var top = 0
    for (index, members) in tree.rows.enumerated() {
      for member in members { places[member] = Place(column: starts[member] ?? 0, row: top) }
      let routes = FamilyRoutes(
        tree.ties.filter { $0.row == index },
        middles: starts.mapValues { $0 + cardColumns / 2 })
      let bottom = top + cardRows + routes.levels
      lines += routes.stretches.map { stretch in
        Line(
          tie: stretch.tie, row: top + cardRows + stretch.level, fromParents: stretch.fromParents,
          toChildren: stretch.toChildren, top: top + cardRows, bottom: bottom)
      }
      rows = index == tree.rows.count - 1 && routes.levels == 1 ? top + cardRows : bottom
      top = bottom
    }
  }
}
