// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// F-3 (¶3.13, 4.17, 4.54, 4.55, 4.57). Notices an incident with an adult who is pregnant or has a
/// baby, on a form that has a place for it and does not say so; and a pregnancy known for a while
/// with no unborn child on the board. Asks who knows of the baby. Where she asked that the other not
/// be told, restrict: never leave out.
package struct BabyMissingFromRecord: PromptRule {
  package static let id: RuleID = "F-3"
  private let babyMonths: Int
  private let wait: WorkingDays

  package init(_ limits: inout Limits) {
    babyMonths = limits("baby-months")
    wait = WorkingDays(limits("working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    let found = reading.incidents.map { ($0, isMissing(from: $0, reading)) }
    let missing = reading.adults.flatMap { unborn(of: $0, reading) }
    let certainty = found.reduce(Certainty.notMet) { $0.or($1.1) }.or(
      missing.reduce(Certainty.notMet) { $0.or($1) })
    guard certainty != .notMet else { return [] }
    let standing = found.filter { $0.1 != .notMet }
    let parts =
      (standing.isEmpty ? [] : ["\(reading.count(standing).perhaps) with the baby not on the form"])
      + (missing.isEmpty ? [] : ["a pregnancy with no unborn child on the board"])
    return [
      Finding(
        subject: .family, certainty: certainty, numbers: parts.joined(separator: "; "),
        evidence: standing.map(\.0.id),
        records: missing.isEmpty
          ? []
          : reading.adults.filter { !$0.pregnancies.isEmpty }
            .map(\.id.text),
        since: standing.first.map { reading.receipt(of: $0.0) }
          ?? DayBounds(earliest: nil, latest: reading.day),
        toFirmUp: standing.filter { $0.1 == .mayBeMet }.map(\.0.id))
    ]
  }

  private func isMissing(from entry: TimelineEntry, _ reading: Reading) -> Certainty {
    guard let incident = entry.incident, incident.outcome != .nothingFound,
      hasPlace(for: "pregnant", incident.pregnant, entry, reading)
        || hasPlace(for: "baby-under-18-months", incident.babyUnder18Months, entry, reading),
      !reading.incidents.contains(where: { $0.names(entry.id) })
    else { return .notMet }
    let people = Set(entry.people.map(\.person)).union(incident.victim)
    return reading.adults.filter { people.contains($0.id) }.any { adult in
      let pregnant =
        incident.pregnant != .yes && hasPlace(for: "pregnant", incident.pregnant, entry, reading)
        ? isPregnant(adult, at: entry, reading) : .notMet
      let baby =
        incident.babyUnder18Months != .yes
          && hasPlace(for: "baby-under-18-months", incident.babyUnder18Months, entry, reading)
        ? hasBaby(adult.id, at: entry, reading) : .notMet
      return pregnant.or(baby)
    }.and(reading.known(entry))
  }

  /// A form on which something was put, if only *no* or *unknown*, has a place for it.
  private func hasPlace(
    for field: String, _ value: Asked?, _ entry: TimelineEntry, _ reading: Reading
  ) -> Bool { value != nil || reading.has(field, entry.source) }

  private func isPregnant(
    _ adult: Person, at entry: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    // What she asked to keep from the other is left off his record, and is on the board.
    adult.pregnancies.filter { $0.keptFrom == nil }.any { pregnancy in
      let ended = pregnancy.child.flatMap { reading.people[$0] }
        .flatMap { reading.birth(of: $0)?.latest }
      let bounds = reading.bounds(of: entry)
      guard let start = pregnancy.from?.bounds else { return .mayBeMet }
      if let latest = bounds.latest, let first = start.earliest, latest < first { return .notMet }
      if let ended, let earliest = bounds.earliest, earliest > ended { return .notMet }
      let hasBegun =
        start.latest.map { last in bounds.earliest.map { $0 >= last } ?? false } ?? false
      let goesOn = ended.map { end in bounds.latest.map { $0 < end } ?? false } ?? true
      return hasBegun && goesOn ? .met : .mayBeMet
    }
  }

  private func hasBaby(
    _ adult: Person.ID, at entry: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    let children = reading.board.file.relationships
      .filter { $0.from == adult && $0.kind == .birthParent }.compactMap { reading.people[$0.to] }
    return children.any { child in
      guard let birth = reading.birth(of: child), let first = birth.earliest,
        let last = birth.latest
      else { return .notMet }
      let window = last...max(last, first.adding(months: babyMonths))
      return reading.happening(of: entry).falls(in: window)
    }
  }

  private func unborn(of adult: Person, _ reading: Reading) -> [Certainty] {
    adult.pregnancies.filter { pregnancy in
      pregnancy.child.map { child in !reading.board.file.people.contains { $0.id == child } }
        ?? true
    }.map { reading.passed(wait, since: reading.board.receipt(of: $0)) }.filter { $0 != .notMet }
  }
}
