// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-4 (¶3.8, 3.13, 3.18, 4.53, fn7, fn45). Notices an incident in a family with children that was
/// not passed on, with no decision either way on record; and one of which the school had not heard
/// by its next day; and one kept back while a later one was passed on. Asks who already works with
/// these children. Leaves alone what would put someone in danger, where a manager has recorded that;
/// and incidents looked into with nothing found.
package struct IncidentNotShared: PromptRule {
  package static let id: RuleID = "F-4"
  private let wait: WorkingDays
  private let months: Int

  package init(_ limits: inout Limits) {
    wait = WorkingDays(limits("working-days"))
    months = limits("earlier-months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    guard !reading.children.isEmpty else { return [] }
    let events = reading.once(reading.entries.filter(isIncident))
    let found = events.map { ($0, certainty($0, reading)) }
    let standing = found.filter { $0.1 != .notMet }
    return reading.finding(
      about: .family, found,
      numbers: "\(reading.count(standing).perhaps) with no decision to tell; "
        + "at most \(reading.window(standing.map(\.0), .months(months)).ids.count) in \(months) months"
    ).map { [$0] } ?? []
  }

  /// A report about one that says it should have been passed on counts as one (J093).
  private func isIncident(_ entry: TimelineEntry) -> Bool {
    if let incident = entry.incident { return incident.outcome != .nothingFound }
    return entry.kind == .informationSharing && entry.tags.contains("domestic-abuse")
      && entry.tags.contains("aggression")
  }

  private func certainty(_ entry: TimelineEntry, _ reading: Reading) -> Certainty {
    let told = reading.told(of: entry)
    let partners = told.filter { reading.isHub($0.to) || isHealth($0.to, reading) }
    let isUndecided =
      partners.contains { isLeftAt($0, partners) }
      || (partners.isEmpty && reading.has("told", entry.source))
      || isLeftOut(entry, partners, reading)
    let late =
      isUndecided
      ? reading.passed(wait, since: received(entry, reading)) : .notMet
    // What nobody knows more of than that it happened may be no incident with the children at all.
    let isPlain = entry.incident.map { !$0.types.isEmpty } ?? true
    return late.or(schoolUntold(entry, told, reading)).and(reading.known(entry))
      .and(isPlain ? .met : .mayBeMet)
  }

  /// Not told, and neither told nor decided against since.
  private func isLeftAt(_ told: Told, _ all: [Told]) -> Bool {
    told.state == .notTold && !all.contains { $0.to == told.to && $0.state != .notTold }
  }

  /// Decided not to be told, and a later incident went to the same service: this one goes with it.
  private func isLeftOut(
    _ entry: TimelineEntry, _ partners: [Told], _ reading: Reading
  ) -> Bool {
    let kept = partners.filter { one in
      one.state == .decidedNot && !partners.contains { $0.to == one.to && $0.state == .told }
    }
    guard !kept.isEmpty,
      !reading.decisions.contains(where: { $0.decision?.asManager == true && $0.names(entry.id) })
    else { return false }
    return reading.incidents.contains { later in
      reading.came(later, after: entry) == .met
        && reading.bounds(of: entry).latest.map { $0.adding(months: months) >= reading.day } == true
        && reading.told(of: later).contains { shared in
          shared.state == .told && kept.contains { $0.to == shared.to }
        }
    }
  }

  /// The service that had it first: the one that should have passed it on.
  private func received(_ entry: TimelineEntry, _ reading: Reading) -> DayBounds {
    entry.source.received?.bounds ?? reading.bounds(of: entry)
  }

  private func isHealth(_ agency: Agency.ID, _ reading: Reading) -> Bool {
    reading.sector(of: agency) == .health && !reading.isGP(agency)
  }

  /// On record as not told, and the next school day has come. In August nobody can say which.
  private func schoolUntold(
    _ entry: TimelineEntry, _ told: [Told], _ reading: Reading
  ) -> Certainty {
    let schools = told.filter { reading.sector(of: $0.to) == .education }
    guard schools.contains(where: { isLeftAt($0, schools) }) else { return .notMet }
    let since = received(entry, reading)
    let next = since.map { reading.day(WorkingDays(1), after: $0) }
    let passed = reading.passed(days: -1, since: next)
    return next.latest?.month == 8 ? passed.and(.mayBeMet) : passed
  }
}
