// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A-1 (¶1.2, 4.16, 4.19, 4.24). Notices worries about a child, born or unborn, and no note of what
/// life is like for that child. Asks how an ordinary day goes. Leaves alone routine health entries;
/// a sibling's note never answers for another child.
package struct LifeNotWrittenDown: PromptRule {
  package static let id: RuleID = "A-1"
  private let entries, days, noteDays, youngNoteDays, youngMonths: Int
  private let observer: WorkingDays

  package init(_ limits: inout Limits) {
    entries = limits("entries")
    days = limits("days")
    noteDays = limits("note-days")
    youngNoteDays = limits("young-note-days")
    youngMonths = limits("young-months")
    observer = WorkingDays(limits("observer-working-days"))
  }

  package func findings(on reading: Reading) -> [Finding] {
    reading.children.compactMap { finding(about: $0, on: reading) }
  }

  private func finding(about child: Person, on reading: Reading) -> Finding? {
    let worries = reading.once(reading.concerns.filter { reading.concerns(child.id, $0) })
    let isSettled = settled(for: child, reading)
    let window = reading.window(worries, .days(days), isSettled: isSettled)
    let grave = worries.filter { isGrave($0, for: child.id) && !isSettled($0) }
    let series = reading.finding(
      about: .person(child.id), window, of: worries, needs: entries, in: "in \(days) days")
    guard !grave.isEmpty else { return series }
    let alone = reading.finding(
      about: .person(child.id), grave.map { ($0, reading.known($0)) },
      numbers: "\(grave.count) of which one alone is enough")
    guard let series, series.certainty == .met || alone?.certainty != .met else { return alone }
    return series
  }

  /// One is enough: an incident that the child was at or heard, something the child told, an
  /// injury, a child seen without what they need.
  private func isGrave(_ entry: TimelineEntry, for child: Person.ID) -> Bool {
    if entry.injuries.contains(where: { $0.child == child }) || entry.kind == .disclosure {
      return true
    }
    let isNeglect = entry.kind == .observation && entry.tags.contains("neglect")
    guard entry.incident != nil else { return isNeglect }
    return entry.people.contains { $0.person == child && $0.how.isThere }
  }

  /// A note with all three answers covers what came before it, and a while after. Once the child is
  /// born, moves or has a new carer, it leaves the days just before that open again.
  private func settled(for child: Person, _ reading: Reading) -> (TimelineEntry) -> Bool {
    let isYoung = reading.isUnborn(child) || reading.isUnder(months: youngMonths, child) != .notMet
    let span = isYoung ? youngNoteDays : noteDays
    let notes = reading.board.file.notes.filter { $0.child == child.id }
    let covered = notes.compactMap { note -> Day? in
      guard let day = note.when.bounds.earliest else { return nil }
      if let placed = note.bestPlaced, let by = placed.by, by >= reading.day,
        by <= reading.day(observer, after: day)
      {
        return reading.day
      }
      guard note.isWhole, note.restsOnTheChild || reading.isUnborn(child) else { return nil }
      let end = day.advanced(by: span)
      let change = changes(for: child, reading).filter { $0 > day && $0 <= reading.day }.min()
      return change.map { min(end, $0.advanced(by: -days)) } ?? end
    }
    let last = covered.max()
    return { entry in
      last.map { last in reading.bounds(of: entry).latest.map { $0 <= last } == true } ?? false
    }
  }

  /// The days on which life changed for a child: birth, a move, a new carer.
  private func changes(for child: Person, _ reading: Reading) -> [Day] {
    let moves = reading.entries.filter { $0.kind == .housing && reading.concerns(child.id, $0) }
    let carers = reading.board.file.relationships.filter { tie in
      tie.to == child.id && (tie.kind == .carer || tie.kind == .stepParent)
    }
    let days =
      [reading.birth(of: child)?.earliest] + moves.map { reading.bounds(of: $0).earliest }
      + carers.map { $0.since?.bounds.earliest }
    return days.compactMap { $0 }
  }
}

extension LivedExperienceNote {
  /// All three questions of the review have an answer (¶1.2).
  fileprivate var isWhole: Bool { life != nil && goodEnough != nil && telling != nil }
  fileprivate var restsOnTheChild: Bool {
    basis == .seen || (seen != .notSeen && basis != .inferred)
  }
}

extension Presence.Kind {
  /// In the room, or in earshot.
  var isThere: Bool {
    switch self {
    case .present, .heardIt, .overheard, .seen, .spokenTo, .seenAlone: true
    default: false
    }
  }
}
