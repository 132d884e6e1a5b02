// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Signs of Safety: worries, what works well and what needs to happen, as the family and the
/// agencies mapped them; the maps one after another, each against the one before.
struct SafetyPage: Page {
  let context = Keymap.Context.safety
  let footKeys: [Command] = [.newMap, .left, .right, .mapBack, .mapOn]
  /// By the day they were made, earliest first.
  private(set) var maps: [SignsOfSafetyMap] = []
  private var shown: SignsOfSafetyMap.ID?
  var part = SafetyColumns.Part.worries
  var lists = SafetyColumns.Part.allCases.map { _ in ListState() }

  init(_ reading: CaseReading) { settle(reading) }

  /// Which of the maps is shown: the latest unless another was chosen.
  var index: Int? {
    maps.isEmpty ? nil : maps.firstIndex { $0.id == shown } ?? maps.count - 1
  }

  var columns: SafetyColumns? {
    index.map { SafetyColumns(map: maps[$0], before: $0 > 0 ? maps[$0 - 1] : nil) }
  }

  mutating func settle(_ reading: CaseReading) {
    maps = reading.maps
    if !maps.contains(where: { $0.id == shown }) { shown = nil }
    settleLists()
  }

  mutating func perform(_ command: Command, _ reading: CaseReading, rows page: Int) {
    switch command {
    case .left: turnPart(-1)
    case .right: turnPart(1)
    case .mapBack: turnMap(-1)
    case .mapOn: turnMap(1)
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .pageDown: move(by: page)
    case .pageUp: move(by: -page)
    case .top: move(by: Int.min / 2)
    case .end: move(by: Int.max / 2)
    default: break
    }
  }

  /// Moves among the lines of a part, over its headings.
  private mutating func move(by step: Int) {
    guard let rows = columns?.rows(part) else { return }
    let places = rows.indices.filter { rows[$0].isLine }
    let now = lists[part.rawValue].selected
    let at = places.firstIndex { $0 >= now } ?? 0
    guard !places.isEmpty else { return }
    lists[part.rawValue].selected = places[max(0, min(places.count - 1, at + step))]
  }

  /// The selection stands on a line, never on a heading.
  private mutating func settleLists() {
    guard let columns else { return }
    for part in SafetyColumns.Part.allCases {
      let rows = columns.rows(part)
      let now = lists[part.rawValue].selected
      let places = rows.indices.filter { rows[$0].isLine }
      if let place = places.first(where: { $0 >= now }) ?? places.last {
        lists[part.rawValue].selected = place
      }
    }
  }

  private mutating func turnPart(_ step: Int) {
    let all = SafetyColumns.Part.allCases
    part = all[(part.rawValue + step + all.count) % all.count]
  }

  private mutating func turnMap(_ step: Int) {
    guard let index else { return }
    let next = max(0, min(maps.count - 1, index + step))
    shown = next == maps.count - 1 ? nil : maps[next].id
    settleLists()
  }

  var correctable: String? { index.map { maps[$0].id.text } }

  /// The entry that a point was drawn from, or what is recorded of a line without one.
  func opening(_ reading: CaseReading) -> Opening? {
    guard let rows = columns?.rows(part), rows.indices.contains(lists[part.rawValue].selected)
    else { return nil }
    guard case .point(let point, _) = rows[lists[part.rawValue].selected] else { return nil }
    if let id = point.entry, reading.entry(id) != nil { return .entry(id) }
    return .detail(SafetyPage.detail(of: point, reading))
  }

  private static func detail(of point: MapPoint, _ reading: CaseReading) -> Detail {
    var detail = Detail(point.column.words)
    detail.add("On the map", [point.text])
    detail.add("About", point.child.map { [reading.naming.person($0)] } ?? [])
    detail.add("Drawn from", ["No entry of the timeline on this board is linked to it"])
    detail.add("Who may see it", [point.audience.words(reading.naming)])
    return detail
  }
}

extension CaseReading {
  /// The maps known on the day shown, earliest first.
  var maps: [SignsOfSafetyMap] {
    file.maps.sorted { left, right in
      let days = (left.when.bounds.earliest, right.when.bounds.earliest)
      guard let one = days.0, let other = days.1, one != other else {
        return left.id.text < right.id.text
      }
      return one < other
    }
  }
}

extension Audience {
  func words(_ naming: Naming) -> String {
    switch kind {
    case .familyVisible:
      to.isEmpty ? "The family and professionals" : "\(naming.people(to)) and professionals"
    case .professionals: "Professionals only"
    case .restricted: "Restricted" + (reason.map { ": \($0.words)" } ?? "")
    }
  }
}

extension Audience.Reason {
  var words: String {
    switch self {
    case .thirdParty: "it concerns somebody else"
    case .locationSafety: "it would say where somebody lives"
    case .sealedAdoption: "an adoption is sealed"
    case .policeIntelligence: "police information"
    case .ownChildhood: "it is about their own childhood"
    }
  }
}
