// SPDX-License-Identifier: Apache-2.0

/// Entries in the order of the story: order links first, then the earliest day, the latest, the id.
/// Links also tighten the bounds in which an entry can lie; nothing is written back (ruling 4).
public struct Chronology: Sendable {
  /// Places in the list of entries, in the order of the story.
  let inOrder: [Int]
  private let places: [TimelineEntry.ID: Int]
  /// By place: its turn in the story, and the days it can lie on.
  private let turns: [Int]
  private let tightened: [DayBounds]

  public init(entries: [TimelineEntry]) {
    var places: [TimelineEntry.ID: Int] = [:]
    places.reserveCapacity(entries.count)
    var bounds: [DayBounds] = []
    bounds.reserveCapacity(entries.count)
    for place in entries.indices {
      if places[entries[place].id] == nil { places[entries[place].id] = place }
      bounds.append(Chronology.stated(entries[place]))
    }
    let links = OrderGraph(entries, places)
    let sorted = links.sorted(by: bounds) { entries[$0].id < entries[$1].id }
    for place in sorted { links.tightenForward(place, &bounds) }
    for place in sorted.reversed() { links.tightenBackward(place, &bounds) }
    var turns = Array(repeating: 0, count: entries.count)
    for (turn, place) in sorted.enumerated() { turns[place] = turn }
    inOrder = sorted
    tightened = bounds
    self.places = places
    self.turns = turns
  }

  /// Where an entry stands in the list that this was made from.
  func place(of entry: TimelineEntry.ID) -> Int? { places[entry] }

  /// The days an entry can lie on, as the dates and the order of the story allow.
  public func bounds(of entry: TimelineEntry.ID) -> DayBounds {
    places[entry].map { tightened[$0] } ?? DayBounds(earliest: nil, latest: nil)
  }

  func bounds(at place: Int) -> DayBounds { tightened[place] }

  /// Its place in the story, from 0; -1 for an entry of another case.
  public func position(of entry: TimelineEntry.ID) -> Int { places[entry].map { turns[$0] } ?? -1 }

  /// A missing latest day is capped by the first dated receipt.
  private static func stated(_ entry: TimelineEntry) -> DayBounds {
    var bounds = entry.when.bounds
    if bounds.latest == nil, entry.when.edtf.shape == .once {
      let receipts = [entry.source.received] + entry.told.map { $0.received ?? $0.sent }
      bounds.latest = receipts.compactMap { $0?.bounds.latest }.min()
    }
    return bounds
  }
}
