// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-1. Notices three pieces about substances from two agencies within a year that nobody has read
/// together. Asks what they say side by side. Leaves alone past use told in routine history-taking,
/// prescribed medicine, and one smell in a shared building.
package struct SubstancePieces: PromptRule {
  /// [L] three entries from two agencies in 12 months.
  static let (pieces, agencies, months) = (3, 2, 12)
  /// [L] a joint review covers what came before it for 90 days.
  static let reviewDays = 90

  package let about = RuleAbout(
    id: "D-1", recommendation: "D", paragraphs: ["4.40", "4.41", "4.47"],
    headline: "Pieces of one picture: substances",
    sentence:
      "3 entries about substances from 2 or more agencies within 12 months, and no joint review of "
      + "them in 90 days.",
    questions: [
      "Laid side by side, what do they say about now, lately and before?",
      "Whom have we asked less about?",
    ],
    closes: "A short signed review of the theme: pattern, effect on each child, what is not known.",
    group: .whenWePlan)

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    let pieces = pieces(on: reading)
    let window = SeriesWindow(
      pieces.map { .init($0.id, reading.bounds(of: $0), isDoubtful: reading.isMaybe($0)) },
      months: Self.months, until: reading.board.day)
    let ids = window.sure + window.possible
    let inside = pieces.filter { ids.contains($0.id) }
    let agencies = Set(inside.map(\.source.agency))
    let sureAgencies = Set(
      inside.filter { window.sure.contains($0.id) }.map(\.source.agency))
    guard window.holds(Self.pieces) != .notMet, agencies.count >= Self.agencies,
      let newest = inside.last, !isReviewed(newest, reading)
    else { return [] }
    let isMet = window.holds(Self.pieces) == .met && sureAgencies.count >= Self.agencies
    return [
      Prompt(
        rule: about.id, subject: .family, certainty: isMet ? .met : .mayBeMet,
        group: about.group, headline: about.headline,
        numbers: "\(Count(sure: window.sure.count, possible: window.possible.count)) in 12 months, "
          + "from \(agencies.count) agencies",
        evidence: inside.map(\.id), since: newest.when,
        toFirmUp: isMet ? [] : window.possible)
    ]
  }

  private func pieces(on reading: Reading) -> [TimelineEntry] {
    let all = reading.countable.filter { entry in
      guard entry.tags.contains("substance-misuse") || !entry.substances.isEmpty else {
        return false
      }
      return entry.substances.isEmpty || entry.substances.contains(where: counts)
    }
    let isShared = { (entry: TimelineEntry) in
      !entry.substances.isEmpty && entry.substances.allSatisfy { $0.context == .sharedBuilding }
    }
    return all.filter(isShared).count == 1 ? all.filter { !isShared($0) } : all
  }

  private func counts(_ mention: SubstanceMention) -> Bool {
    if mention.use == .prescribed { return false }
    return !(mention.use == .past && mention.context == .historyTaking)
  }

  private func isReviewed(_ newest: TimelineEntry, _ reading: Reading) -> Bool {
    reading.board.file.reviews.contains { review in
      guard review.kind == .theme, review.theme == "substance-misuse" || review.theme == nil,
        let at = review.at.bounds.latest, let end = reading.bounds(of: newest).latest
      else { return false }
      return at >= end && at.distance(to: reading.board.day) <= Self.reviewDays
    }
  }
}
