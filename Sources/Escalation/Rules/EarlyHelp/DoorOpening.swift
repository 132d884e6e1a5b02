// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// B-5 (¶1.2, 3.29, 4.29, 4.30, 4.36). Notices help asked for, a yes after a no, or a crisis, birth,
/// separation or new home, where help was turned down before or only ever offered by letter, and
/// nobody has offered in person since. Asks whom they talk to. Leaves alone an adult who asked for
/// time while no child's safety is in question, and never presses a victim to leave.
package struct DoorOpening: PromptRule {
  package static let id: RuleID = "B-5"
  private let days, letters: Int

  package init(_ limits: inout Limits) {
    days = limits("days")
    letters = limits("letters")
  }

  package func findings(on reading: Reading) -> [Finding] {
    guard !isToBeLeftAlone(reading) else { return [] }
    let offers = reading.entries.filter { $0.offer != nil }
    let openings = reading.entries.filter { entry in
      isDoor(entry, reading) && isFresh(entry, reading) && isOpen(entry, offers, reading) != .notMet
    }
    let doors = reading.once(openings).map { ($0, isOpen($0, offers, reading)) }
    guard
      var finding = reading.finding(
        about: .family, doors,
        numbers: "\(reading.count(doors).perhaps) with no offer in person since")
    else { return [] }
    let doorIDs = Set(finding.evidence)
    let before = offers.filter { isTurnedDown($0) || isLetter($0) }.map(\.id)
    finding.evidence.insert(contentsOf: before.filter { !doorIDs.contains($0) }, at: 0)
    return [finding]
  }

  private func isDoor(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    switch entry.kind {
    case .helpSought, .crisis, .birth, .housing: true
    case .engagement: entry.engagement?.what == .accepted && followsNo(entry, reading)
    default: entry.signs.contains("separation")
    }
  }

  private func followsNo(_ yes: TimelineEntry, _ reading: Reading) -> Bool {
    reading.entries.contains { entry in
      (entry.offer?.answer == .declined || entry.engagement?.what == .declined)
        && reading.came(yes, after: entry) != .notMet
    }
  }

  /// It was heard of while the door was open, not long after.
  private func isFresh(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    guard let happened = reading.bounds(of: entry).latest,
      let received = reading.receipt(of: entry).earliest
    else { return true }
    return received <= happened.advanced(by: days)
  }

  /// Something came before it that was turned down or only written, and nothing in person after.
  private func isOpen(
    _ door: TimelineEntry, _ offers: [TimelineEntry], _ reading: Reading
  ) -> Certainty {
    let isAnswered = offers.any { offer in
      guard offer.offer?.how == .person else { return .notMet }
      return offer.id == door.id ? .met : reading.came(offer, noEarlierThan: door)
    }
    let turnedDown = offers.filter(isTurnedDown).any { reading.came(door, after: $0) }
    return turnedDown.or(isOnlyWritten(offers, before: door, reading)).and(isAnswered.negated)
      .and(reading.known(door))
  }

  /// A letter entry that lasted stands for several letters; how many had come by then, nobody says.
  private func isOnlyWritten(
    _ offers: [TimelineEntry], before door: TimelineEntry, _ reading: Reading
  ) -> Certainty {
    let written = offers.filter(isLetter).map { letter in
      (reading.came(door, after: letter), reading.happening(of: letter).lasted)
    }
    let sure = written.filter { $0.0 == .met }.reduce(0) { $0 + ($1.1 ? letters : 1) }
    let possible = written.filter { $0.0 != .notMet }.reduce(0) { $0 + ($1.1 ? letters : 1) }
    if sure >= letters { return .met }
    return possible >= letters ? .mayBeMet : .notMet
  }

  private func isTurnedDown(_ entry: TimelineEntry) -> Bool {
    entry.offer?.answer == .declined && entry.offer?.thoughtNeededBy != nil
  }

  private func isLetter(_ entry: TimelineEntry) -> Bool { entry.offer?.how == .letter }

  /// An adult asked for time, and nothing since puts a child's safety in question.
  private func isToBeLeftAlone(_ reading: Reading) -> Bool {
    let asked = reading.entries.last { entry in
      entry.engagement?.leaveAloneUntil.map { $0 >= reading.day } == true
    }
    guard let asked, reading.stands([.cp, .court]) == .notMet else { return false }
    return !reading.concerns.contains { entry in
      isAboutSafety(entry, reading) && reading.came(entry, noEarlierThan: asked) == .met
    }
  }

  private func isAboutSafety(_ entry: TimelineEntry, _ reading: Reading) -> Bool {
    let sameDay = reading.vocabulary.signs.filter(\.sameDay).map(\.id)
    return !entry.injuries.isEmpty || entry.kind == .disclosure
      || entry.tags.contains { ["physical-harm", "neglect", "supervision"].contains($0) }
      || entry.signs.contains(where: sameDay.contains)
  }
}
