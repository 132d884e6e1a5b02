// SPDX-License-Identifier: Apache-2.0

/// The order links of a case as steps from an earlier entry to a later one. Entries go by their
/// place in the list; a link to one that is not there says nothing.
struct OrderGraph {
  /// At least, and at most, so many days lie between; nil where the story sets no limit.
  struct Step {
    let to: Int
    let least: Int
    let most: Int?
  }

  private let count: Int
  private var after: [Int: [Step]] = [:]
  private var before: [Int: [Step]] = [:]
  /// Ties that say nothing of which came first.
  private var near: [Int: [Step]] = [:]

  init(_ entries: [TimelineEntry], _ places: [TimelineEntry.ID: Int]) {
    count = entries.count
    for place in entries.indices {
      for link in entries[place].order {
        if let other = places[link.entry] { add(link, of: place, to: other) }
      }
    }
  }

  private mutating func add(_ link: OrderLink, of place: Int, to other: Int) {
    switch link.kind {
    case .after: join(other, place, 0, nil)
    case .before: join(place, other, 0, nil)
    case .nextDay: join(other, place, 1, 1)
    case .offset:
      let days = link.days ?? 0
      if days >= 0 { join(other, place, days, days) } else { join(place, other, -days, -days) }
    case .sameDay: tie(place, other, 0)
    case .within: tie(place, other, link.days ?? 0)
    }
  }

  private mutating func join(_ first: Int, _ second: Int, _ least: Int, _ most: Int?) {
    after[first, default: []].append(Step(to: second, least: least, most: most))
    before[second, default: []].append(Step(to: first, least: least, most: most))
  }

  private mutating func tie(_ one: Int, _ other: Int, _ days: Int) {
    near[one, default: []].append(Step(to: other, least: -days, most: days))
    near[other, default: []].append(Step(to: one, least: -days, most: days))
  }

  /// Topological order, ties by (earliest, latest, id); what lies on a cycle comes last, by date.
  func sorted(by bounds: [DayBounds], hasLowerID: @escaping (Int, Int) -> Bool) -> [Int] {
    let isBefore = Precedence(bounds, hasLowerID: hasLowerID)
    let byDate = (0..<count).sorted { isBefore($0, $1) }
    if after.isEmpty { return byDate }
    var waiting = (0..<count).map { before[$0]?.count ?? 0 }
    // The effective key of an entry is never earlier than that of what must come before it.
    var keys = bounds
    for place in byDate where after[place] != nil { push(place, &keys) }
    let inTurn = Precedence(keys, hasLowerID: hasLowerID)
    var ready = ReadyList(
      (0..<count).filter { waiting[$0] == 0 }.sorted { inTurn($0, $1) }, inTurn)
    var result: [Int] = []
    result.reserveCapacity(count)
    while let place = ready.next() {
      result.append(place)
      for step in after[place] ?? [] {
        waiting[step.to] -= 1
        if waiting[step.to] == 0 { ready.add(step.to) }
      }
    }
    return result + byDate.filter { waiting[$0] > 0 }
  }

  private func push(_ place: Int, _ keys: inout [DayBounds]) {
    var waiting = [(place, 0)]
    while let (first, depth) = waiting.popLast() {
      guard let own = keys[first].earliest, depth < 64 else { continue }
      for step in after[first] ?? [] where keys[step.to].earliest.map({ $0 < own }) ?? true {
        keys[step.to].earliest = own
        waiting.append((step.to, depth + 1))
      }
    }
  }
}

/// Which of two entries comes first by its days: the earliest, then the latest, then the id.
private struct Precedence {
  private let days: [(earliest: Int, latest: Int)]
  private let hasLowerID: (Int, Int) -> Bool

  init(_ bounds: [DayBounds], hasLowerID: @escaping (Int, Int) -> Bool) {
    days = bounds.map { ($0.earliest?.number ?? Int.min, $0.latest?.number ?? Int.max) }
    self.hasLowerID = hasLowerID
  }

  func callAsFunction(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (days[left], days[right])
    if first.earliest != second.earliest { return first.earliest < second.earliest }
    return first.latest == second.latest
      ? hasLowerID(left, right) : first.latest < second.latest
  }
}

extension OrderGraph {
  /// What must come after an entry begins no earlier than it can have begun.
  func tightenForward(
    _ place: Int, _ bounds: inout [DayBounds]
  ) {
    let own = bounds[place]
    for step in (after[place] ?? []) + (near[place] ?? []) {
      raise(step.to, to: own.earliest?.advanced(by: step.least), &bounds)
      if let most = step.most { lower(step.to, to: own.latest?.advanced(by: most), &bounds) }
    }
  }

  /// What must come before an entry ends no later than it can have ended.
  func tightenBackward(
    _ place: Int, _ bounds: inout [DayBounds]
  ) {
    let own = bounds[place]
    for step in before[place] ?? [] {
      lower(step.to, to: own.latest?.advanced(by: -step.least), &bounds)
      if let most = step.most { raise(step.to, to: own.earliest?.advanced(by: -most), &bounds) }
    }
  }

  /// Never past the other end: dates that contradict the story stay as they were written.
  private func raise(
    _ place: Int, to day: Day?, _ bounds: inout [DayBounds]
  ) {
    let old = bounds[place]
    guard let day, old.earliest.map({ $0 < day }) ?? true,
      old.latest.map({ $0 >= day }) ?? true
    else { return }
    bounds[place].earliest = day
  }

  private func lower(
    _ place: Int, to day: Day?, _ bounds: inout [DayBounds]
  ) {
    let old = bounds[place]
    guard let day, old.latest.map({ $0 > day }) ?? true,
      old.earliest.map({ $0 <= day }) ?? true
    else { return }
    bounds[place].latest = day
  }
}

/// Entries that nothing has to come before any more, handed out earliest first: a binary heap.
private struct ReadyList {
  private var heap: [Int]
  private let isBefore: Precedence

  /// A sorted array is a heap.
  init(_ sorted: [Int], _ isBefore: Precedence) {
    heap = sorted
    self.isBefore = isBefore
  }

  mutating func add(_ place: Int) {
    heap.append(place)
    var child = heap.count - 1
    while child > 0, isBefore(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = 2 * parent + 1
      guard least < heap.count else { return first }
      if least + 1 < heap.count, isBefore(heap[least + 1], heap[least]) { least += 1 }
      guard isBefore(heap[least], heap[parent]) else { return first }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
