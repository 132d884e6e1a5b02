// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Finds order links that cannot all be true: each entry before the next and the last before the
/// first.
struct OrderCycles {
  private var next: [Int: [(day: Int, path: FieldPath)]] = [:]
  private var days: SameDays

  init(_ entries: [TimelineEntry]) {
    let places = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    days = SameDays(count: entries.count)
    for (index, entry) in entries.enumerated() {
      for link in entry.order where link.isSameDay {
        if let other = places[link.entry] { days.join(index, other) }
      }
    }
    for (index, entry) in entries.enumerated() {
      for (number, link) in entry.order.enumerated() {
        guard let other = places[link.entry], let isAfter = link.isAfter else { continue }
        let path = FieldPath([.key("entries"), .item(index), .key("order"), .item(number)])
        let (from, to) = isAfter ? (other, index) : (index, other)
        next[days.day(of: from), default: []].append((days.day(of: to), path))
      }
    }
  }

  /// The link that closes each circle. No recursion: a chain may be as long as the case.
  mutating func findings() -> [Finding] {
    var state: [Int: Bool] = [:]
    var found: [Finding] = []
    for start in next.keys.sorted() where state[start] == nil {
      var stack = [(day: start, link: 0)]
      state[start] = true
      while let (day, link) = stack.last {
        guard let links = next[day], link < links.count else {
          state[day] = false
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].link += 1
        let (target, path) = links[link]
        if state[target] == true {
          found.append(
            Finding(
              path: path,
              message: "found a link that puts the entry before itself, "
                + "expected links that put the entries in one order"))
        } else if state[target] == nil {
          state[target] = true
          stack.append((target, 0))
        }
      }
    }
    return found
  }
}

extension OrderLink {
  fileprivate var isSameDay: Bool { kind == .sameDay || (kind == .offset && days == 0) }

  /// Whether the entry comes after the other one; nil where the link does not say.
  fileprivate var isAfter: Bool? {
    switch kind {
    case .before: false
    case .after, .nextDay: true
    case .offset: (days ?? 0) == 0 ? nil : (days ?? 0) > 0
    case .sameDay, .within: nil
    }
  }
}

/// Entries that lie on one day, taken together.
private struct SameDays {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func day(of entry: Int) -> Int {
    var entry = entry
    while parents[entry] != entry {
      parents[entry] = parents[parents[entry]]
      entry = parents[entry]
    }
    return entry
  }

  mutating func join(_ left: Int, _ right: Int) {
    let day = day(of: left)
    parents[day] = self.day(of: right)
  }
}
