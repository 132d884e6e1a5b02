// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import Escalation

/// A case on a day, with everything the panes draw from: computed when the day, the viewpoint or
/// the record changes, never while drawing.
package struct CaseReading: Sendable {
  package let board: Board
  package let prompts: [Prompt]
  package let naming: Naming
  package let practice: Practice
  /// The service whose board this is.
  package let hub: Agency.ID
  private let places: [TimelineEntry.ID: Int]
  /// Of the children of the case, in the order of the record.
  private let sightings: [Person.ID: [Sighting]]
  /// The row that each theme counts in where themes are drawn together.
  let themeRows: [Tag: Tag]

  package init(_ board: Board, _ practice: Practice, hub: Agency.ID, showsRoles: Bool) {
    self.board = board
    self.practice = practice
    let vocabulary = practice.vocabulary
    places = Dictionary(
      board.file.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    sightings = Dictionary(
      board.file.header.children.map { ($0, board.sightings(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    self.hub = board.file.header.hub ?? hub
    themeRows = Dictionary(
      vocabulary.themes.compactMap { theme in theme.row.map { (theme.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    prompts = practice.register.prompts(on: board, vocabulary)
    naming = Naming(board.file, vocabulary, showsRoles: showsRoles)
  }

  package var vocabulary: Vocabulary { practice.vocabulary }
  package var file: CaseFile { board.file }
  package var day: Day { board.day }

  package func entry(_ id: TimelineEntry.ID) -> TimelineEntry? {
    places[id].map { file.entries[$0] }
  }

  func sightings(of child: Person.ID) -> [Sighting] {
    sightings[child] ?? board.sightings(of: child)
  }

  func lastSeen(_ child: Person.ID) -> (last: Sighting, mayBeLater: [Sighting])? {
    board.lastSeen(in: sightings(of: child))
  }

  package func bounds(of entry: TimelineEntry) -> DayBounds {
    board.knowledge.chronology.bounds(of: entry.id)
  }

  /// A date without its year where that is one of the last twelve months.
  func shortest(_ when: When) -> String {
    let year = when.bounds.earliest.flatMap { earliest in
      day.adding(months: -12) < earliest ? earliest.year : nil
    }
    return when.short(asOf: day, heading: year)
  }

  /// Whether this service has an entry, and how that is on record (ruling 48).
  package func standing(of entry: TimelineEntry) -> Standing {
    if entry.source.agency == hub { return .own }
    let told = board.knowledge.told(of: entry).filter { $0.to == hub }
    if let telling = told.first(where: { $0.state == .told }) {
      return telling.leftOut.isEmpty ? .told : .toldInPart
    }
    guard let other = told.first else { return .notStated }
    return other.state == .decidedNot ? .decidedNot : .notTold
  }

  /// How one entry stands to one agency.
  package enum Standing: Hashable, Sendable {
    case own, told, toldInPart, decidedNot, notTold, notStated

    /// Whether this service has it, at least in part.
    var isTold: Bool { [.own, .told, .toldInPart].contains(self) }

    /// The mark of the *told* column.
    package var mark: String {
      switch self {
      case .own: "own"
      case .told: "yes"
      case .toldInPart: "part"
      case .decidedNot: "no!"
      case .notTold: "x"
      case .notStated: "-"
      }
    }
  }
}
