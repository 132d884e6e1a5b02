// SPDX-License-Identifier: Apache-2.0

/// What the order links alone put before and after an entry, near or far along the story.
struct StoryOrder: Sendable {
  private var next: [TimelineEntry.ID: [TimelineEntry.ID]] = [:]
  private var previous: [TimelineEntry.ID: [TimelineEntry.ID]] = [:]

  init(_ entries: [TimelineEntry]) {
    for entry in entries {
      for link in entry.order {
        switch link.kind {
        case .before: join(entry.id, to: link.entry)
        case .after, .nextDay: join(link.entry, to: entry.id)
        case .offset:
          if (link.days ?? 0) >= 0 {
            join(link.entry, to: entry.id)
          } else {
            join(entry.id, to: link.entry)
          }
        case .sameDay, .within: break
        }
      }
    }
  }

  private mutating func join(_ earlier: TimelineEntry.ID, to later: TimelineEntry.ID) {
    next[earlier, default: []].append(later)
    previous[later, default: []].append(earlier)
  }

  func around(_ id: TimelineEntry.ID) -> (Set<TimelineEntry.ID>, Set<TimelineEntry.ID>) {
    (reach(from: id, along: previous), reach(from: id, along: next))
  }

  func isBefore(_ earlier: TimelineEntry.ID, _ later: TimelineEntry.ID) -> Bool {
    next[earlier] != nil && reach(from: earlier, along: next).contains(later)
  }

  private func reach(
    from id: TimelineEntry.ID, along edges: [TimelineEntry.ID: [TimelineEntry.ID]]
  ) -> Set<TimelineEntry.ID> {
    var found: Set<TimelineEntry.ID> = []
    var waiting = edges[id] ?? []
    while let entry = waiting.popLast() {
      guard found.insert(entry).inserted else { continue }
      waiting += edges[entry] ?? []
    }
    return found
  }
}
