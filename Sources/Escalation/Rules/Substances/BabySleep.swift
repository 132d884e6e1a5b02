// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// D-4 (¶3.23, 3.34, 4.41). Notices a baby, or one due soon, a sign of use by a carer within half a
/// year, and no talk with each carer since, nor since a change of home or carers, about where the baby
/// really sleeps and what happens after use. Asks where the baby slept last night. Leaves alone allegations that were tested and contradicted. The advice
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
    let isTalkedOf = reading.settled(by: talks(about: child.id, reading))
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

  /// Talks that covered use, with the place seen, since the baby last changed home or carers, once
  /// each carer was there. A talk that names nobody was held with the family.
  private func talks(about child: Person.ID, _ reading: Reading) -> [TimelineEntry] {
    let change = changes(for: child, reading).max()
    let held = reading.entries.filter { entry in
      guard let talk = entry.health?.safeSleep, talk.coveredUse == .yes,
        talk.sleepPlaceSeen == .yes
      else { return false }
      return change.map { change in reading.bounds(of: entry).earliest.map { $0 >= change } ?? false
      }
        ?? true
    }
    let spoken = Set(held.flatMap { $0.health?.safeSleep?.carers ?? [] })
    let isOpen = held.contains { $0.health?.safeSleep?.carers.isEmpty == true }
    return isOpen || carers(of: child, reading).isSubset(of: spoken) ? held : []
  }

  /// Whoever looks after this baby; a parent who has left does not.
  private func carers(of child: Person.ID, _ reading: Reading) -> Set<Person.ID> {
    let ties: Set<Relationship.Kind> = [.birthParent, .adoptiveParent, .stepParent, .carer]
    return Set(
      reading.board.file.relationships.filter {
        $0.to == child && ties.contains($0.kind) && reading.hasCome($0.until) != .met
      }.map(\.from))
  }

  /// The days on which the baby came to another home, or to somebody new.
  private func changes(for child: Person.ID, _ reading: Reading) -> [Day] {
    let moves = reading.entries.filter { $0.kind == .housing && reading.concerns(child, $0) }
    let newcomers = reading.board.file.relationships.filter {
      $0.to == child && ($0.kind == .carer || $0.kind == .stepParent)
    }
    let days =
      moves.map { reading.bounds(of: $0).latest } + newcomers.map { $0.since?.bounds.latest }
    return days.compactMap { $0 }.filter { $0 <= reading.day }
  }
}
