// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-1 (¶1.2, 4.53, 4.56, fn31, fn45). Notices separate incidents of domestic abuse within a year,
/// whatever the grade, whoever reported them, taken back or not. Asks what they come to together.
/// Leaves alone several reports of one event, and quarrels with neighbours.
package struct IncidentsAddingUp: PromptRule {
  package static let id: RuleID = "F-1"
  private let incidents, months: Int

  package init(_ limits: inout Limits) {
    incidents = limits("incidents")
    months = limits("months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let series = reading.once(
      reading.entries.filter { entry in
        (entry.kind == .incident || entry.kind == .allegation)
          && (entry.tags.contains("domestic-abuse") || isOfUnknownContent(entry))
      })
    let window = reading.window(
      series, .months(months),
      isDoubtful: { isOfUnknownContent($0) || $0.links.contains { $0.kind == .partOf } },
      isSettled: { isReviewed($0, reading) })
    guard
      var finding = reading.finding(
        about: .family, window, of: series, needs: incidents, in: "in \(months) months")
    else { return [] }
    finding.tail = "\(window.sure.count)\(window.possible.isEmpty ? "" : ", may be more")"
    return [finding]
  }

  /// A police incident of which the board knows no more than that it happened.
  private func isOfUnknownContent(_ entry: TimelineEntry) -> Bool {
    entry.kind == .incident && entry.incident.map { $0.types.isEmpty } == true
      && entry.incident?.outcome != .nothingFound
  }

  private func isReviewed(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    reading.board.file.reviews.contains { review in
      review.kind == .cumulative
        && (review.entries.contains(entry.id) || reading.isSince(entry, review.at.bounds))
    }
  }
}
