// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// One question that practice asks of every record. Pure; knows no other rule and no clock.
package protocol PromptRule: Sendable {
  var about: RuleAbout { get }

  /// The questions that stand, answers not yet considered.
  func prompts(on reading: Reading) -> [Prompt]
}

/// What a rule says of itself, for the pane and the reader's page.
package struct RuleAbout: Hashable, Sendable {
  package let id: RuleID
  /// The recommendation's letter as in section 7 of the review: `C-II`.
  package let recommendation: String
  /// Paragraphs of the review it is drawn from.
  package let paragraphs: [String]
  package let headline: String
  /// The rule in a sentence, with its thresholds and where they come from.
  package let sentence: String
  package let questions: [String]
  package let closes: String
  package let group: Prompt.Group
}

/// A board with what every rule asks of it, worked out once.
package struct Reading: Sendable {
  package let board: Board
  package let vocabulary: Vocabulary
  /// The case's children, living and unborn.
  package let children: Set<Person.ID>
  private let worries: Set<Tag>
  private let sectors: [Agency.ID: Agency.Sector]

  package init(_ board: Board, _ vocabulary: Vocabulary) {
    self.board = board
    self.vocabulary = vocabulary
    children = Set(board.file.header.children)
    worries = Set(vocabulary.themes.filter(\.worry).map(\.id))
    sectors = Dictionary(
      (board.file.agencies + vocabulary.agencies).map { ($0.id, $0.sector) },
      uniquingKeysWith: { own, _ in own })
  }

  /// Entries that count: patterns are findings over many events and never do (ruling 16).
  package var countable: [TimelineEntry] { board.file.entries.filter { $0.kind != .pattern } }

  package func bounds(of entry: TimelineEntry) -> DayBounds {
    board.knowledge.chronology.bounds(of: entry.id)
  }

  package func isMaybe(_ entry: TimelineEntry) -> Bool { board.mayBeLater.contains(entry.id) }

  package func sector(of agency: Agency.ID) -> Agency.Sector? { sectors[agency] }

  /// Since when the viewpoint has had an entry.
  package func receipt(of entry: TimelineEntry) -> DayBounds {
    let own = board.knowledge.holdings(of: entry.id).filter { holding in
      switch board.viewpoint {
      case .pooled: true
      case .agency(let agency): holding.agency == agency
      }
    }
    let latest = own.compactMap(\.since.latest).min()
    let earliest =
      own.contains { $0.since.earliest == nil }
      ? nil
      : own.compactMap(\.since.earliest).min()
    return DayBounds(earliest: earliest, latest: latest)
  }

  /// A concern entry (rules.md, point 8): one of the kinds that can carry a worry, and a worry tag.
  package func isConcern(_ entry: TimelineEntry) -> Bool {
    switch entry.kind {
    case .incident, .observation, .allegation, .disclosure, .engagement, .appointment, .education,
      .health, .contact, .referral, .crisis:
      entry.tags.contains { worries.contains($0) }
    default: false
    }
  }

  /// Whether so many working days have gone by since something that lies within `bounds`.
  package func passed(_ days: WorkingDays, since bounds: DayBounds) -> Certainty {
    guard let latest = bounds.latest else { return .mayBeMet }
    if latest.adding(days) < board.day { return .met }
    guard let earliest = bounds.earliest else { return .mayBeMet }
    return earliest.adding(days) < board.day ? .mayBeMet : .notMet
  }
}
