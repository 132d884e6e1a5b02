// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// The family: generations with what ties them, what is known of each adult's history, and where
/// everyone lived; seen from any one of them.
struct FamilyPage: Page {
  enum View: Int, CaseIterable, Sendable {
    case tree, history, homes

    var words: String {
      switch self {
      case .tree: "as a tree"
      case .history: "what is known of each adult's history"
      case .homes: "where they lived"
      }
    }
  }

  let context = Keymap.Context.family
  let footKeys: [Command] = [.familyView, .perspective, .otherCases]
  var view = View.tree
  private(set) var tree: FamilyTree
  private(set) var kinship: Kinship
  private(set) var homes: Homes
  private(set) var history: HistoryGrid
  /// Whose words for everybody are shown.
  private(set) var perspective: Person.ID?
  private(set) var selected: FamilyTree.Member?
  /// The part of the sheet that is in sight.
  var origin = Point(column: 0, row: 0)
  var historyList = ListState()
  var homesList = ListState()

  init(_ reading: CaseReading) {
    tree = FamilyTree(reading.file, on: reading.day)
    homes = Homes(reading)
    history = HistoryGrid(reading)
    kinship = Kinship(reading.file, from: "")
    settle(reading)
  }

  mutating func settle(_ reading: CaseReading) {
    tree = FamilyTree(reading.file, on: reading.day)
    homes = Homes(reading)
    history = HistoryGrid(reading)
    let youngest = CaseHeaderLines(reading: reading).children.first
    let known = Set(reading.file.people.map(\.id))
    if !(perspective.map(known.contains) ?? false) {
      perspective = youngest?.id ?? reading.file.people.first?.id
    }
    kinship = Kinship(reading.file, from: perspective ?? "")
    if !(selected.map { all.contains($0) } ?? false) {
      selected = perspective.map { .person($0) } ?? all.first
    }
    historyList.move(by: 0, of: history.rows.count)
    homesList.move(by: 0, of: homes.homes.count)
  }

  /// Everybody who can be selected: those in the tree, then those with no relationship on record.
  var all: [FamilyTree.Member] { rows.flatMap { $0 } }

  private var rows: [[FamilyTree.Member]] {
    tree.rows + (tree.apart.isEmpty ? [] : [tree.apart.map { .person($0) }])
  }

  mutating func perform(_ command: Command, _ reading: CaseReading, rows page: Int) {
    switch command {
    case .familyView: view = View(rawValue: (view.rawValue + 1) % View.allCases.count) ?? .tree
    case .perspective:
      guard let person = selectedPerson else { return }
      perspective = person
      kinship = Kinship(reading.file, from: person)
    case _ where view == .tree: moveInTree(command)
    case _ where view == .history: move(command, &historyList, history.rows.count, page)
    default: move(command, &homesList, homes.homes.count, page)
    }
  }

  private func move(_ command: Command, _ list: inout ListState, _ count: Int, _ page: Int) {
    switch command {
    case .down: list.move(by: 1, of: count)
    case .up: list.move(by: -1, of: count)
    case .pageDown: list.move(by: page, of: count)
    case .pageUp: list.move(by: -page, of: count)
    case .top: list.move(by: -count, of: count)
    case .end: list.move(by: count, of: count)
    default: break
    }
  }

  private mutating func moveInTree(_ command: Command) {
    guard let selected, let row = rows.firstIndex(where: { $0.contains(selected) }),
      let column = rows[row].firstIndex(of: selected)
    else {
      selected = all.first
      return
    }
    let target: (row: Int, column: Int)? =
      switch command {
      case .left: (row, column - 1)
      case .right: (row, column + 1)
      case .up: (row - 1, nearest(to: selected, in: row - 1))
      case .down: (row + 1, nearest(to: selected, in: row + 1))
      case .top, .pageUp: (0, nearest(to: selected, in: 0))
      case .end, .pageDown: (rows.count - 1, nearest(to: selected, in: rows.count - 1))
      default: nil
      }
    guard let target, rows.indices.contains(target.row),
      rows[target.row].indices.contains(target.column)
    else { return }
    self.selected = rows[target.row][target.column]
  }

  /// Who of a generation stands closest below or above: a parent or child first.
  private func nearest(to member: FamilyTree.Member, in row: Int) -> Int {
    guard rows.indices.contains(row) else { return 0 }
    let starts = FamilyColumns(tree, step: 1).starts
    let here = starts[member] ?? 0
    let tied = tree.ties.filter { $0.parents.contains(member) || $0.children.contains(member) }
      .flatMap { $0.parents + $0.children }
    return rows[row].indices.min { left, right in
      let keys = [left, right].map { index -> (Int, Int) in
        let other = rows[row][index]
        return (tied.contains(other) ? 0 : 1, abs((starts[other] ?? index) - here))
      }
      return keys[0] < keys[1]
    } ?? 0
  }

  var selectedPerson: Person.ID? {
    switch view {
    case .tree: selected?.person
    case .history:
      history.rows.indices.contains(historyList.selected)
        ? history.rows[historyList.selected].adult.id : nil
    case .homes: nil
    }
  }

  func opening(_ reading: CaseReading) -> Opening? {
    if view == .homes {
      guard homes.homes.indices.contains(homesList.selected) else { return nil }
      return .detail(homes.homes[homesList.selected].detail(reading))
    }
    if view == .tree, case .notRecorded(let children) = selected {
      return .detail(FamilyPage.missing(children, reading))
    }
    guard let person = reading.file.people.first(where: { $0.id == selectedPerson }) else {
      return nil
    }
    return .detail(PersonDetail(person: person, reading: reading, homes: homes).detail)
  }

  private static func missing(_ children: [Person.ID], _ reading: CaseReading) -> Detail {
    let names = reading.naming.people(children)
    var detail = Detail("A parent who is not recorded")
    detail.add("Of", [names])
    detail.add(
      "Nothing is on record",
      [
        "Nobody is recorded here as the other parent. That is a gap in what we know, and says "
          + "nothing about them. Who are they, where, and who could ask?"
      ])
    return detail
  }
}

extension Homes.Home {
  func detail(_ reading: CaseReading) -> Detail {
    var detail = Detail(statement.headline ?? place ?? statement.nature.words)
    detail.add("What was said", [words(reading)])
    let address = statement.address.flatMap { id in
      reading.file.addresses.first { $0.id == id }
    }
    if let address {
      let parts = [
        address.area, address.tenure.map { "tenure: \($0.rawValue)" },
        address.authority.map { "authority: \($0)" },
        address.safeToWrite.map { "safe to write there: \($0.rawValue)" },
        address.whyLeft.map { "why it was left: \($0)" },
      ]
      detail.add("The address", parts.compactMap { $0 })
    }
    if let entry = statement.known.entry.flatMap({ reading.entry($0) }) {
      detail.add("Said in", ["\(entry.id)  \(entry.headline ?? entry.summary)"])
    }
    return detail
  }
}
