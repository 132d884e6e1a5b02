// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-1 (¶4.40, 4.41, 4.47). Notices pieces about substances, from several agencies within a year,
/// that nobody has read together of late: a smell, a statement, an arrest, clothing, a test, an
/// allegation. Asks what they say side by side. Closed by a review of the theme, open again with the
/// next piece. Leaves alone past use told in routine history-taking, prescribed medicine, and one
/// smell in a shared building.
package struct SubstancePieces: PromptRule {
  package static let id: RuleID = "D-1"
  private let pieces, agencies, months, reviewDays: Int

  package init(_ limits: inout Limits) {
    pieces = limits("entries")
    agencies = limits("agencies")
    months = limits("months")
    reviewDays = limits("review-days")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let found = reading.once(counted(reading))
    let window = reading.window(
      found, .months(months), keys: agencies, key: \.source.agency.text,
      isSettled: { isReviewed($0, reading) })
    let names = Set(found.filter { window.ids.contains($0.id) }.map(\.source.agency)).count
    return reading.finding(
      about: .family, window, of: found, needs: pieces, keys: agencies,
      in: "in \(months) months, from \(names) agencies"
    ).map { [$0] } ?? []
  }

  private func counted(_ reading: Reading) -> [TimelineEntry] {
    let all = reading.substances.filter { entry in
      entry.substances.isEmpty || entry.substances.contains(where: counts)
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

  /// Read in a review of the theme that is still fresh, and is later than the entry.
  private func isReviewed(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    reading.board.file.reviews.contains { review in
      guard review.kind == .theme, review.theme == "substance-misuse" || review.theme == nil,
        review.at.bounds.latest.map({ $0.distance(to: reading.day) <= reviewDays }) == true
          || review.nextStep != nil
      else { return false }
      return review.entries.contains(entry.id) || reading.isSince(entry, review.at.bounds)
    }
  }
}
