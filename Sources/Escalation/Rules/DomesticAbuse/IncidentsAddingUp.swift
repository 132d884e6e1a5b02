// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-1 (¶1.2, 4.53, 4.56, fn31, fn45). Notices separate incidents of domestic abuse within a year,
/// whatever the grade, whoever reported them, taken back or not. Asks what they come to together.
/// Closed by a signed review of the whole, with every incident passed on and MARAC decided on. Leaves
/// alone several reports of one event, and quarrels with neighbours.
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
    finding.numbers += missing(from: series, reading)
    finding.tail = "\(window.sure.count)\(window.possible.isEmpty ? "" : ", may be more")"
    return [finding]
  }

  /// A police incident of which the board knows no more than that it happened.
  private func isOfUnknownContent(_ entry: TimelineEntry) -> Bool {
    entry.kind == .incident && entry.incident.map { $0.types.isEmpty } == true
      && entry.incident?.outcome != .nothingFound
  }

  /// Read with the others by somebody who signed it, passed on, and MARAC decided on.
  private func isReviewed(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    reading.board.file.reviews.contains { covers($0, entry, reading) }
      && isShared(entry, reading) && isMARACDecided(on: entry, reading)
  }

  private func covers(_ review: Review, _ entry: TimelineEntry, _ reading: Reading) -> Bool {
    review.kind == .cumulative && review.author != nil
      && (review.entries.contains(entry.id) || reading.isSince(entry, review.at.bounds))
  }

  /// Nothing on record says that social care was not told.
  private func isShared(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    let hub = reading.told(of: entry).filter { reading.isHub($0.to) }
    return !hub.contains { $0.state == .notTold } || hub.contains { $0.state == .told }
  }

  private func isMARACDecided(on entry: TimelineEntry, _ reading: Reading) -> Bool {
    reading.decisionsTaken.contains { taken in
      taken.decision.step == .marac && taken.decision.answer != nil
        && (taken.decision.cites.contains(entry.id) || reading.came(entry, after: taken) == .notMet)
    }
  }

  /// What is still to do of an answer that was begun.
  private func missing(from series: [TimelineEntry], _ reading: Reading) -> String {
    let read = series.filter { entry in
      reading.board.file.reviews.contains { covers($0, entry, reading) }
    }
    guard !read.isEmpty else { return "" }
    let parts =
      (read.allSatisfy { isShared($0, reading) } ? [] : ["not all passed on"])
      + (read.allSatisfy { isMARACDecided(on: $0, reading) } ? [] : ["MARAC not decided on"])
    return parts.isEmpty ? "" : "; read together, " + parts.joined(separator: ", ")
  }
}
