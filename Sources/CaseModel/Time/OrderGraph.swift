// SPDX-License-Identifier: Apache-2.0

/// The order links of a case as steps from an earlier entry to a later one.
struct OrderGraph {
  /// At least, and at most, so many days lie between; nil where the story sets no limit.
  struct Step {
    let to: TimelineEntry.ID
    let least: Int
    let most: Int?
  }

  private var after: [TimelineEntry.ID: [Step]] = [:]
  private var before: [TimelineEntry.ID: [Step]] = [:]
  /// Ties that say nothing of which came first.
  private var near: [TimelineEntry.ID: [Step]] = [:]

  init(_ entries: [TimelineEntry]) {
    for entry in entries {
      for link in entry.order { add(link, of: entry.id) }
    }
  }

  private mutating func add(_ link: OrderLink, of id: TimelineEntry.ID) {
    switch link.kind {
    case .after: join(link.entry, id, 0, nil)
    case .before: join(id, link.entry, 0, nil)
    case .nextDay: join(link.entry, id, 1, 1)
    case .offset:
      let days = link.days ?? 0
      if days >= 0 { join(link.entry, id, days, days) } else { join(id, link.entry, -days, -days) }
    case .sameDay: tie(id, link.entry, 0)
    case .within: tie(id, link.entry, link.days ?? 0)
    }
  }

  private mutating func join(
    _ first: TimelineEntry.ID, _ second: TimelineEntry.ID, _ least: Int, _ most: Int?
  ) {
    after[first, default: []].append(Step(to: second, least: least, most: most))
    before[second, default: []].append(Step(to: first, least: least, most: most))
  }

  private mutating func tie(_ one: TimelineEntry.ID, _ other: TimelineEntry.ID, _ days: Int) {
    near[one, default: []].append(Step(to: other, least: -days, most: days))
    near[other, default: []].append(Step(to: one, least: -days, most: days))
  }

  /// Topological order, ties by (earliest, latest, id); what lies on a cycle comes last, by date.
  func sorted(
    _ ids: [TimelineEntry.ID], by bounds: [TimelineEntry.ID: DayBounds]
  ) -> [TimelineEntry.ID] {
    if after.isEmpty { return ids.sorted { OrderGraph.isBefore($0, $1, bounds) } }
    let known = Set(ids)
    var waiting = ids.reduce(into: [:]) { counts, id in
      counts[id] = (before[id] ?? []).filter { known.contains($0.to) }.count
    }
    // The effective key of an entry is never earlier than that of what must come before it.
    var keys = bounds
    for id in ids.sorted(by: { OrderGraph.isBefore($0, $1, bounds) }) { push(id, &keys) }
    var ready = ReadyList(ids.filter { waiting[$0] == 0 }, keys)
    var result: [TimelineEntry.ID] = []
    result.reserveCapacity(ids.count)
    while let id = ready.next() {
      result.append(id)
      waiting[id] = -1
      for step in after[id] ?? [] where known.contains(step.to) {
        waiting[step.to, default: 0] -= 1
        if waiting[step.to] == 0 { ready.add(step.to) }
      }
    }
    let rest = ids.filter { waiting[$0, default: 0] > 0 }
    return result + rest.sorted { OrderGraph.isBefore($0, $1, bounds) }
  }

  private func push(_ id: TimelineEntry.ID, _ keys: inout [TimelineEntry.ID: DayBounds]) {
    var waiting = [(id, 0)]
    while let (first, depth) = waiting.popLast() {
      guard let own = keys[first]?.earliest, depth < 64 else { continue }
      for step in after[first] ?? [] {
        guard let other = keys[step.to], other.earliest.map({ $0 < own }) ?? true else { continue }
        keys[step.to]?.earliest = own
        waiting.append((step.to, depth + 1))
      }
    }
  }

  static func isBefore(
    _ left: TimelineEntry.ID, _ right: TimelineEntry.ID,
    _ bounds: [TimelineEntry.ID: DayBounds]
  ) -> Bool {
    let first = bounds[left]
    let second = bounds[right]
    let early = (first?.earliest?.number ?? Int.min, second?.earliest?.number ?? Int.min)
    if early.0 != early.1 { return early.0 < early.1 }
    let late = (first?.latest?.number ?? Int.max, second?.latest?.number ?? Int.max)
    return late.0 == late.1 ? left < right : late.0 < late.1
  }
}

extension OrderGraph {
  /// What must come after an entry begins no earlier than it can have begun.
  func tightenForward(
    _ id: TimelineEntry.ID, _ bounds: inout [TimelineEntry.ID: DayBounds]
  ) {
    guard let own = bounds[id] else { return }
    for step in (after[id] ?? []) + (near[id] ?? []) {
      raise(step.to, to: own.earliest?.advanced(by: step.least), &bounds)
      if let most = step.most { lower(step.to, to: own.latest?.advanced(by: most), &bounds) }
    }
  }

  /// What must come before an entry ends no later than it can have ended.
  func tightenBackward(
    _ id: TimelineEntry.ID, _ bounds: inout [TimelineEntry.ID: DayBounds]
  ) {
    guard let own = bounds[id] else { return }
    for step in before[id] ?? [] {
      lower(step.to, to: own.latest?.advanced(by: -step.least), &bounds)
      if let most = step.most { raise(step.to, to: own.earliest?.advanced(by: -most), &bounds) }
    }
  }

  /// Never past the other end: dates that contradict the story stay as they were written.
  private func raise(
    _ id: TimelineEntry.ID, to day: Day?, _ bounds: inout [TimelineEntry.ID: DayBounds]
  ) {
    guard let day, let old = bounds[id], old.earliest.map({ $0 < day }) ?? true,
      old.latest.map({ $0 >= day }) ?? true
    else { return }
    bounds[id]?.earliest = day
  }

  private func lower(
    _ id: TimelineEntry.ID, to day: Day?, _ bounds: inout [TimelineEntry.ID: DayBounds]
  ) {
    guard let day, let old = bounds[id], old.latest.map({ $0 > day }) ?? true,
      old.earliest.map({ $0 <= day }) ?? true
    else { return }
    bounds[id]?.latest = day
  }
}

/// Entries that nothing has to come before any more, handed out earliest first: a binary heap.
private struct ReadyList {
  private var heap: [TimelineEntry.ID] = []
  private let keys: [TimelineEntry.ID: DayBounds]

  init(_ ids: [TimelineEntry.ID], _ keys: [TimelineEntry.ID: DayBounds]) {
    self.keys = keys
    // A sorted array is a heap.
    heap = ids.sorted { OrderGraph.isBefore($0, $1, keys) }
  }

  mutating func add(_ id: TimelineEntry.ID) {
    heap.append(id)
    var child = heap.count - 1
    while child > 0, OrderGraph.isBefore(heap[child], heap[(child - 1) / 2], keys) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> TimelineEntry.ID? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
      guard let least = children.min(by: { OrderGraph.isBefore(heap[$0], heap[$1], keys) }),
        OrderGraph.isBefore(heap[least], heap[parent], keys)
      else { return first }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
