// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import Escalation

/// The multi-agency chronology: one lane an agency, time downwards, and in every other lane how
/// that agency stood to the entry.
package struct Lanes: Sendable {
  package struct Lane: Hashable, Sendable {
    package let agency: Agency.ID
    package let name: String
  }

  package enum Cell: Hashable, Sendable {
    /// The agency's own entry.
    case own(String, isSign: Bool, isStrength: Bool)
    /// `= told`, `x not told`, `x decided not`, `asked`, `x not asked`.
    case standing(String, wasLeftOut: Bool)
    case notStated
  }

  package struct Row: Hashable, Sendable {
    package let id: TimelineEntry.ID
    package let when: String
    package let cells: [Cell]
    /// The lane of the agency whose entry it is.
    package let own: Int
  }

  package let lanes: [Lane]
  package let rows: [Row]
  /// The widest date: how wide it is says how sure it is, so none is cut.
  package let whenColumns: Int

  package init(_ reading: CaseReading, _ filter: EntryFilter) {
    let shown = reading.file.entries.filter { filter.shows($0, in: reading) }
    let lanes = Lanes.lanes(of: shown, reading)
    let places = Dictionary(
      lanes.enumerated().map { ($1.agency, $0) }, uniquingKeysWith: { first, _ in first })
    let asks = Lanes.asks(shown, reading)
    self.lanes = lanes
    var previous: TimelineEntry?
    rows = shown.map { entry in
      defer { previous = entry }
      return Row(
        id: entry.id, when: Lanes.when(entry, after: previous, reading),
        cells: lanes.map { lane in
          let cell = Lanes.cell(entry, lane.agency, reading)
          return asks[entry.id]?.contains(lane.agency) == true ? cell.asking : cell
        },
        own: places[entry.source.agency] ?? 0)
    }
    whenColumns = rows.map(\.when.count).max() ?? 0
  }

  /// The police and this service first, then whoever recorded most.
  private static func lanes(of entries: [TimelineEntry], _ reading: CaseReading) -> [Lane] {
    var counts: [Agency.ID: Int] = [:]
    for entry in entries { counts[entry.source.agency, default: 0] += 1 }
    let rank = { (agency: Agency.ID) in
      reading.sector(of: agency) == .police ? 0 : agency == reading.hub ? 1 : 2
    }
    return counts.keys.sorted { left, right in
      (rank(left), -counts[left, default: 0], left.text)
        < (rank(right), -counts[right, default: 0], right.text)
    }.map { Lane(agency: $0, name: reading.naming.agency($0)) }
  }

  /// The entry that an "if anything more, then" was first asked of: the first since that whoever
  /// said it recorded or was told of (B-3).
  private static func asks(
    _ shown: [TimelineEntry], _ reading: CaseReading
  ) -> [TimelineEntry.ID: Set<Agency.ID>] {
    var asks: [TimelineEntry.ID: Set<Agency.ID>] = [:]
    for prompt in reading.prompts where prompt.rule == ConditionMet.id {
      guard let said = prompt.subject.id.map(TimelineEntry.ID.init(_:)),
        let agency = reading.entry(said)?.source.agency
      else { continue }
      let since = prompt.evidence.filter {
        reading.board.knowledge.came($0, after: said) == .met
      }
      let first = shown.first { since.contains($0.id) && has($0, agency, reading) }
      if let first { asks[first.id, default: []].insert(agency) }
    }
    return asks
  }

  private static func has(
    _ entry: TimelineEntry, _ agency: Agency.ID, _ reading: CaseReading
  ) -> Bool {
    entry.source.agency == agency
      || reading.board.knowledge.told(of: entry).contains { $0.to == agency && $0.state == .told }
  }

  /// The order of the story where dates do not tell entries apart.
  private static func when(
    _ entry: TimelineEntry, after previous: TimelineEntry?, _ reading: CaseReading
  ) -> String {
    let isLater = reading.board.mayBeLater.contains(entry.id)
    let short = entry.when.short(asOf: reading.day, heading: nil)
    let date = isLater && !short.contains("?") ? short + "?" : short
    guard let previous else { return date }
    for link in entry.order where link.entry == previous.id {
      switch link.kind {
      case .sameDay: return "same day"
      case .nextDay: return "next day"
      case .offset: return link.days.map { "\(Gap.span(abs($0))) on" } ?? "then"
      case .after: return "then"
      default: break
      }
    }
    let isSame = previous.when.edtf.bounds == entry.when.edtf.bounds
    return isSame && reading.board.knowledge.came(entry.id, after: previous.id) == .met
      ? "then" : date
  }

  private static func cell(
    _ entry: TimelineEntry, _ agency: Agency.ID, _ reading: CaseReading
  ) -> Cell {
    if entry.source.agency == agency {
      let isStrength = entry.kind == .strength || reading.themes(of: entry).contains("strength")
      return .own(
        words(of: entry), isSign: !entry.signs.isEmpty, isStrength: isStrength)
    }
    if let told = reading.board.knowledge.told(of: entry).first(where: { $0.to == agency }) {
      switch told.state {
      case .told: return .standing("= told", wasLeftOut: false)
      case .notTold: return .standing("x not told", wasLeftOut: true)
      case .decidedNot: return .standing("x decided not", wasLeftOut: true)
      }
    }
    if let check = entry.visit?.checks.first(where: { $0.agency == agency }) {
      return check.answer == .notAsked
        ? .standing("x not asked", wasLeftOut: true) : .standing("asked", wasLeftOut: false)
    }
    return .notStated
  }

  /// A decision that waits for more says so where its headline does not.
  private static func words(of entry: TimelineEntry) -> String {
    let said = entry.headline ?? entry.summary
    guard !said.contains("IF "), let condition = entry.decision?.conditions.first else {
      return said
    }
    return "\(said). IF \(condition.ifText), THEN \(condition.thenText)"
  }
}

extension Lanes.Cell {
  fileprivate var asking: Self {
    switch self {
    case .own(let text, let isSign, let isStrength):
      .own(text + ". Is the IF met?", isSign: isSign, isStrength: isStrength)
    case .standing(let words, let wasLeftOut):
      .standing(words + ". Is the IF met?", wasLeftOut: wasLeftOut)
    case .notStated: self
    }
  }
}
