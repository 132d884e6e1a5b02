// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A-2 (¶4.17, 4.55, fn47). Notices an incident with a child there whose effect on that child was
/// left blank, or put at none for the child's age or play. Asks what the child lived through.
/// Leaves alone neighbour disputes the child had no part in, incidents with nothing found, children
/// who were elsewhere, and sources that never had the field.
package struct ImpactNotRecorded: PromptRule {
  package static let id: RuleID = "A-2"
  private let wait: WorkingDays
  private let months: Int

  package init(_ limits: inout Limits) {
    wait = WorkingDays(limits("working-days"))
    months = limits("months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let events = reading.entries.filter { entry in
      guard !entry.impact.isEmpty || reading.has("impact", entry.source) else { return false }
      return entry.incident.map { $0.outcome != .nothingFound } ?? isForm(entry)
    }
    return reading.children.compactMap { finding(about: $0.id, events, on: reading) }
  }

  private func finding(
    about child: Person.ID, _ events: [TimelineEntry], on reading: Reading
  ) -> Finding? {
    let reports = events.filter { isThere(child, in: $0) }
    let there = reading.once(reports)
    let open = there.map { entry in
      (entry, certainty(child, in: reports.filter { $0.isOfOneEvent(with: entry) }, reading))
    }
    let recent = reading.window(there, .months(months)).count
    return reading.finding(
      about: .person(child), open,
      numbers: "\(reading.count(open).perhaps) with nothing on this child, of "
        + "\(recent.inWords(of: "incident")) in \(months) months")
  }

  /// A form about an incident says as much of it as the incident itself (J107).
  private func isForm(_ entry: TimelineEntry) -> Bool {
    entry.kind == .informationSharing && !entry.impact.isEmpty
  }

  private func isThere(_ child: Person.ID, in entry: TimelineEntry) -> Bool {
    let types = entry.incident?.types ?? []
    let isOutside = !types.isEmpty && types.allSatisfy { $0 == .neighbour || $0 == .noise }
    return entry.people.contains { presence in
      presence.person == child
        && (presence.how.isThere || (presence.how == .inHousehold && !isOutside))
    }
  }

  /// Of several reports of one event, one that says it speaks for all.
  private func certainty(
    _ child: Person.ID, in reports: [TimelineEntry], _ reading: Reading
  ) -> Certainty {
    let effects = reports.flatMap { entry in
      entry.impact.filter { $0.child == child } + laterEffects(child, entry, reading)
    }
    guard effects.isEmpty else {
      return effects.allSatisfy { isDismissed($0, reading) } ? reports.any(reading.known) : .notMet
    }
    return reports.filter { reading.has("impact", $0.source) }.any { entry in
      reading.passed(wait, since: reading.receipt(of: entry)).and(reading.known(entry))
    }
  }

  /// What a review of this entry says of the child.
  private func laterEffects(
    _ child: Person.ID, _ entry: TimelineEntry, _ reading: Reading
  ) -> [Impact] {
    reading.board.file.reviews.filter { $0.entries.contains(entry.id) }.flatMap(\.effects)
      .filter { $0.child == child }
  }

  /// None for no other reason than age or play; or to be asked by a day that has gone by.
  private func isDismissed(_ impact: Impact, _ reading: Reading) -> Bool {
    switch impact.effect {
    case .none: impact.reason == .age || impact.reason == .playing
    case .toBeAsked: impact.dueBy.map { $0 < reading.day } ?? true
    case .described, .notKnown: false
    }
  }
}

extension TimelineEntry {
  fileprivate func isOfOneEvent(with other: TimelineEntry) -> Bool {
    id == other.id || (groupKey != nil && groupKey == other.groupKey)
  }
}
