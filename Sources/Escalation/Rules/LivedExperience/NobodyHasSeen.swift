// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A-6 (¶3.25, 4.16, 4.17, 4.24). Notices that no professional has seen a living child for a while.
/// Asks who will, when, and what they would look for. A visit at which the child was not seen, being
/// told about them, a sibling seen, or a stretch without a day in it do not count. Leaves alone a
/// child who lives elsewhere, where someone there has confirmed it.
package struct NobodyHasSeen: PromptRule {
  package static let id: RuleID = "A-6"
  private let days, babyDays, babyMonths, quietDays, quietMonths: Int
  private let settle: WorkingDays

  package init(_ limits: inout Limits) {
    days = limits("days")
    babyDays = limits("baby-days")
    babyMonths = limits("baby-months")
    quietDays = limits("quiet-days")
    quietMonths = limits("quiet-months")
    settle = WorkingDays(limits("settle-working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    reading.children.filter { !reading.isUnborn($0) && !isPlanned($0.id, reading) }
      .compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about child: Person, on reading: Reading) -> Finding? {
    let longest = max(days, babyDays, quietDays)
    let sightings = reading.board.sightings(
      of: child.id, since: reading.day.advanced(by: -longest))
    let isHelped = reading.stands([.earlyHelp, .cin, .cp, .court])
    let isBaby = reading.isUnder(months: babyMonths, child)
    let spans = [
      (isHelped.and(isBaby), babyDays), (isHelped, days), (quietly(child, reading), quietDays),
    ]
    let standing = spans.map { applies, days in
      (days, certainty: applies.and(unseen(for: days, sightings, child, reading)))
    }.filter { $0.certainty != .notMet }
    guard let soonest = standing.map(\.0).min() else { return nil }
    let last = sightings.last { reading.hasCome($0.when) == .met } ?? sightings.last
    let ago = last.map { "last seen \(Age.ago($0.bounds, on: reading.day))" } ?? "never seen"
    return Finding(
      subject: .person(child.id), certainty: standing.any(\.certainty), numbers: ago,
      evidence: [last?.entry].compactMap { $0 }, records: [child.id.text],
      since: (last?.bounds ?? firstKnown(child, reading)).advanced(by: soonest + 1),
      toFirmUp: sightings.compactMap(\.entry).suffix(3), isForToday: isBaby == .met)
  }

  /// Whether, on every reading of the dates, nobody saw the child in the last so many days. Somebody
  /// never seen is counted from when the viewpoint came to know of them.
  private func unseen(
    for days: Int, _ sightings: [Sighting], _ child: Person, _ reading: Reading
  ) -> Certainty {
    let window = reading.day.advanced(by: -days)...reading.day
    let seen = sightings.any {
      DayBounds(earliest: $0.bounds.earliest, latest: $0.bounds.latest)
        .falls(in: window)
    }
    return seen.negated.and(reading.passed(days: days, since: firstKnown(child, reading)))
  }

  private func firstKnown(_ child: Person, _ reading: Reading) -> DayBounds {
    if let birth = reading.birth(of: child), birth.latest != nil { return birth }
    return reading.board.receipt(of: child)
  }

  /// Without a plan: only a small child whom no setting expects.
  private func quietly(_ child: Person, _ reading: Reading) -> Certainty {
    guard reading.stands([.contact, .earlyHelp, .cin, .cp, .court]) != .notMet,
      !isInSetting(child.id, reading)
    else { return .notMet }
    return reading.isUnder(months: quietMonths, child)
  }

  private func isInSetting(_ child: Person.ID, _ reading: Reading) -> Bool {
    reading.board.file.involvements.contains { involvement in
      involvement.state == .open && involvement.people.contains(child)
        && reading.sector(of: involvement.agency) == .education
    }
  }

  /// A named person with a day that is near and has not passed, or word from where the child lives;
  /// that a child was elsewhere during an incident is no such word.
  private func isPlanned(_ child: Person.ID, _ reading: Reading) -> Bool {
    let named = reading.board.file.notes.contains { note in
      note.child == child
        && note.bestPlaced?.by.map {
          $0 >= reading.day && $0 <= reading.day(settle, after: reading.day)
        } == true
    }
    let window = reading.day.advanced(by: -days)...reading.day
    return named
      || reading.entries.contains { entry in
        entry.source.firsthand == .yes && entry.incident == nil
          && entry.people.contains { $0.person == child && $0.how == .elsewhere }
          && reading.happening(of: entry).falls(in: window) == .met
      }
  }
}
