// SPDX-License-Identifier: Apache-2.0

/// Entries in the order of the story: order links first, then the earliest day, the latest, the id.
/// Links also tighten the bounds in which an entry can lie; nothing is written back (ruling 4).
package struct Chronology: Sendable {
  package let order: [TimelineEntry.ID]
  private let positions: [TimelineEntry.ID: Int]
  private let tightened: [TimelineEntry.ID: DayBounds]

  package init(entries: [TimelineEntry]) {
    let links = OrderGraph(entries)
    var bounds = Dictionary(
      entries.map { ($0.id, Chronology.stated($0)) }, uniquingKeysWith: { first, _ in first })
    let sorted = links.sorted(entries.map(\.id), by: bounds)
    for id in sorted { links.tightenForward(id, &bounds) }
    for id in sorted.reversed() { links.tightenBackward(id, &bounds) }
    order = sorted
    tightened = bounds
    positions = Dictionary(
      sorted.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The days an entry can lie on, as the dates and the order of the story allow.
  package func bounds(of entry: TimelineEntry.ID) -> DayBounds {
    tightened[entry] ?? DayBounds(earliest: nil, latest: nil)
  }

  /// Its place in the story, from 0; -1 for an entry of another case.
  package func position(of entry: TimelineEntry.ID) -> Int { positions[entry] ?? -1 }

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
