// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension FamilyTree {
  /// Puts each generation in an order in which lines cross little: children of the same parents side
  /// by side, eldest first; parents above the middle of their children.
  mutating func order(_ family: FamilyLinks) {
    guard !rows.isEmpty else { return }
    let ages = Dictionary(
      family.people.enumerated().map { index, person in
        (Member.person(person.id), FamilyTree.age(person) ?? (Int.max / 2 + index))
      }, uniquingKeysWith: { first, _ in first })
    for index in rows.indices {
      rows[index].sort { ages[$0, default: Int.max] < ages[$1, default: Int.max] }
      keepSiblingsTogether(index)
    }
    for _ in 0..<3 {
      for index in rows.indices.dropLast().reversed() { sort(index, by: index + 1) }
      for index in rows.indices.dropFirst() { sort(index, by: index - 1) }
    }
    for index in rows.indices.dropLast().reversed() { sort(index, by: index + 1) }
  }

  private static func age(_ person: Person) -> Int? {
    let birth = person.birth ?? person.lifeEvents.first { $0.kind == .born }?.when
    return (birth ?? person.expectedBirth)?.bounds.earliest?.number
  }

  private mutating func keepSiblingsTogether(_ index: Int) {
    let groups = ties.filter { $0.kind == .birth && $0.row == index - 1 }
    let place = Dictionary(
      groups.enumerated().flatMap { number, tie in tie.children.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    let first = Dictionary(
      rows[index].enumerated().map { (place[$1] ?? -1 - $0, $0) }, uniquingKeysWith: min)
    let order = rows[index].enumerated().sorted { left, right in
      let keys = [left, right].map { first[place[$0.element] ?? -1 - $0.offset] ?? $0.offset }
      return keys[0] != keys[1] ? keys[0] < keys[1] : left.offset < right.offset
    }
    rows[index] = order.map(\.element)
  }

  /// Sorts a row by where those whom its members are tied to stand in a neighbouring row; whoever
  /// has nobody there stays beside a partner.
  private mutating func sort(_ index: Int, by other: Int) {
    let places = Dictionary(
      rows[other].enumerated().map { ($1, Double($0)) }, uniquingKeysWith: min)
    let between = ties.filter { $0.row == min(index, other) }
    var keys: [Member: Double] = [:]
    for member in rows[index] {
      let seen = between.filter {
        other > index ? $0.parents.contains(member) : $0.children.contains(member)
      }
      .flatMap { other > index ? $0.children : $0.parents }.compactMap { places[$0] }
      if !seen.isEmpty { keys[member] = seen.reduce(0, +) / Double(seen.count) }
    }
    let couples = ties.filter { $0.row == index && $0.parents.count > 1 }
    for member in rows[index] where keys[member] == nil {
      let partner = couples.filter { $0.parents.contains(member) }.flatMap(\.parents)
        .first { $0 != member && keys[$0] != nil }
      if let key = partner.flatMap({ keys[$0] }) { keys[member] = key + 0.25 }
    }
    let order = rows[index].enumerated().sorted { left, right in
      let one = keys[left.element] ?? Double(left.offset)
      let two = keys[right.element] ?? Double(right.offset)
      return one != two ? one < two : left.offset < right.offset
    }
    rows[index] = order.map(\.element)
  }
}
