// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Police incidents of the last 12 months, counted together whatever their grade, shared or not.
/// Several reports of one event count once; one that may be the same as another may fall inside.
struct PoliceIncidents {
  static let months = 12

  private(set) var sure: [TimelineEntry] = []
  private(set) var possible: [TimelineEntry] = []
  private let reading: CaseReading

  init(_ reading: CaseReading) {
    self.reading = reading
    let start = reading.day.adding(months: -Self.months).advanced(by: 1)
    var seen: Set<String> = []
    for entry in reading.file.entries where entry.kind == .incident && entry.isFromPolice(reading) {
      if let key = entry.groupKey, !seen.insert(key).inserted { continue }
      if entry.links.contains(where: { $0.kind == .partOf }) { continue }
      switch certainty(of: entry, from: start) {
      case .met: sure.append(entry)
      case .mayBeMet: possible.append(entry)
      case .notMet: break
      }
    }
  }

  private func certainty(of entry: TimelineEntry, from start: Day) -> Certainty {
    let bounds = reading.bounds(of: entry)
    let latest = bounds.latest ?? reading.day
    guard latest >= start else { return .notMet }
    let isInside =
      bounds.earliest.map { $0 >= start } == true
      && bounds.latest.map { $0 <= reading.day } == true
    let mayBeAnother = entry.links.contains { $0.kind == .mayBeSameAs }
    return isInside && !mayBeAnother ? .met : .mayBeMet
  }

  /// "4, and of 3 of the 6".
  var toldWords: String {
    let told = sure.filter { reading.isToldToHub($0) }.count
    guard !possible.isEmpty else { return "\(told)" }
    let more = possible.filter { reading.isToldToHub($0) }.count
    return "\(told), and of \(more) of the \(possible.count)"
  }
}

extension CaseReading {
  func isToldToHub(_ entry: TimelineEntry) -> Bool {
    standing(of: entry).isTold
  }

  func sector(of agency: Agency.ID) -> Agency.Sector? {
    file.agencies.first { $0.id == agency }?.sector
      ?? vocabulary.agencies.first { $0.id == agency }?.sector
  }
}

extension TimelineEntry {
  func isFromPolice(_ reading: CaseReading) -> Bool {
    reading.sector(of: source.agency) == .police
  }
}
