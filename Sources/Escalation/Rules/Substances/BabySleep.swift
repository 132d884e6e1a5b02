// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-4 (¶3.23, 3.34, 4.41). Notices a baby, or one due soon, a sign of use by a carer within half a
/// year, and no talk since about where the baby really sleeps and what happens after use. Asks where
/// the baby slept last night. Leaves alone allegations that were tested and contradicted. The advice
/// is for every family, and is put that way.
package struct BabySleep: PromptRule {
  package static let id: RuleID = "D-4"
  private let babyMonths, dueDays, useMonths: Int

  package init(_ limits: inout Limits) {
    babyMonths = limits("baby-months")
    dueDays = limits("due-days")
    useMonths = limits("use-months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    reading.children.compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about child: Person, on reading: Reading) -> Finding? {
    let isBaby = isBaby(child, reading)
    guard isBaby != .notMet else { return nil }
    let window = reading.day.adding(months: -useMonths)...reading.day
    let isTalkedOf = reading.settled(by: talks(reading))
    let uses = reading.substances.filter { isUse($0, reading) && !isTalkedOf($0) }
      .map { entry in
        (
          entry,
          reading.happening(of: entry).falls(in: window).and(reading.known(entry)).and(isBaby)
        )
      }
    var finding = reading.finding(
      about: .person(child.id), uses,
      numbers:
        "\(reading.count(uses).perhaps) in \(useMonths) months, no talk since of where the baby "
        + "sleeps")
    finding?.isForToday = reading.isUnder(months: babyMonths, child) == .met
    return finding
  }

  private func isBaby(_ child: Person, _ reading: Reading) -> Certainty {
    if reading.birth(of: child) != nil { return reading.isUnder(months: babyMonths, child) }
    guard let due = child.expectedBirth else { return .notMet }
    return reading.passed(days: -dueDays - 1, since: due.bounds)
  }

  private func isUse(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    if entry.allegation?.accuracy == .contradicted { return false }
    return entry.substances.contains { mention in
      mention.use != .prescribed
        && !(mention.use == .past && mention.context == .historyTaking)
        && mention.adult.map { reading.carers.contains($0) } ?? true
    }
  }

  /// Talks that covered use, with the place seen.
  private func talks(_ reading: Reading) -> [TimelineEntry] {
    reading.entries.filter { entry in
      entry.health?.safeSleep?.coveredUse == .yes && entry.health?.safeSleep?.sleepPlaceSeen == .yes
    }
  }
}
