// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Works out the marks of one board.
struct WhoKnewMarker {
  /// Received so many days after it happened, on every reading of the dates, is late.
  private static let lateDays = 14

  private let reading: CaseReading
  private let lost: [(source: Agency.ID, holder: Agency.ID, until: Day)]

  init(_ reading: CaseReading) {
    self.reading = reading
    lost = reading.file.assessments.flatMap { assessment -> [(Agency.ID, Agency.ID, Day)] in
      guard assessment.kind == .elsewhere, assessment.lookedFor.last?.found == .no,
        let source = assessment.known.source?.agency,
        let until = assessment.concluded?.bounds.latest
      else { return [] }
      return assessment.known.told.filter { $0.state == .told }.map { (source, $0.to, until) }
    }
  }

  func involved(in entry: TimelineEntry) -> [Agency.ID] {
    [entry.source.agency] + reading.board.knowledge.told(of: entry).map(\.to)
  }

  func mark(of entry: TimelineEntry, for agency: Agency.ID) -> WhoKnewTable.Mark {
    if entry.source.agency == agency { return .source }
    let told = reading.board.knowledge.told(of: entry).filter { $0.to == agency }
    guard let telling = told.first(where: { hasCome($0) }) else {
      if isFiled(entry, with: agency) { return .filed }
      let state = told.first { $0.state != .told }?.state
      return state == .decidedNot ? .decidedNot : state == .notTold ? .notTold : .nothing
    }
    if isFiled(entry, with: agency) { return .filed }
    if !telling.leftOut.isEmpty { return .inPart }
    if let read = telling.read, read.bounds.earliest.map({ $0 > reading.day }) == true {
      return .unread
    }
    return isLate(telling, entry) ? .late : .told
  }

  /// Told by the day shown; without a date, told when it happened.
  private func hasCome(_ told: Told) -> Bool {
    guard told.state == .told else { return false }
    let date = told.received ?? told.sent
    return date?.bounds.earliest.map { $0 <= reading.day } ?? true
  }

  private func isLate(_ told: Told, _ entry: TimelineEntry) -> Bool {
    guard let received = (told.read ?? told.received)?.bounds.earliest,
      let happened = reading.bounds(of: entry).latest
    else { return false }
    return happened.distance(to: received) > Self.lateDays
  }

  /// It came in an assessment that was looked for since, and not found.
  private func isFiled(_ entry: TimelineEntry, with agency: Agency.ID) -> Bool {
    lost.contains { lost in
      guard lost.holder == agency else { return false }
      let told = reading.board.knowledge.told(of: entry)
      let came = entry.source.agency == lost.source || told.contains { $0.to == lost.source }
      return came && reading.bounds(of: entry).latest.map { $0 <= lost.until } ?? true
    }
  }
}
