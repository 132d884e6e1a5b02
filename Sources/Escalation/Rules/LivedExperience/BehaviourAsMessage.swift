// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A-4 (¶3.21, 4.18, fn3). Notices several entries on how a child behaves, speaks, looks or smells,
/// an exclusion or short days, or the same behaviour in two siblings, and no signed analysis that
/// looked at home, health and development and led to a next step; or a change of setting since that
/// analysis. Asks what else was going on. Leaves alone what a reviewed explanation covers; ordinary rough play is no entry.
package struct BehaviourAsMessage: PromptRule {
  package static let id: RuleID = "A-4"
  private let entries, days, siblingMonths, explanationMonths: Int

  package init(_ limits: inout Limits) {
    entries = limits("entries")
    days = limits("days")
    siblingMonths = limits("sibling-months")
    explanationMonths = limits("explanation-months")
  }

  package func findings(on reading: Reading) -> [Finding] {
    let marks = reading.once(reading.entries.filter(isMark))
    return reading.children.filter { !isExplained($0, reading) }
      .compactMap { child in
        guard var finding = finding(about: child.id, marks, reading) else { return nil }
        let marks = Set(finding.evidence)
        let start = reading.entries.first { marks.contains($0.id) }
        finding.evidence += changes(for: child.id, reading).filter { change in
          start.map { reading.came(change, after: $0) } == .met && !marks.contains(change.id)
        }.map(\.id)
        return finding
      }
  }

  private func finding(
    about child: Person.ID, _ marks: [TimelineEntry], _ reading: Reading
  ) -> Finding? {
    let own = marks.filter { $0.isAbout(child) }
    let isSettled = { isAnalysed($0, for: child, reading) }
    let excluded = own.filter { $0.education?.what.isExclusion == true && !isSettled($0) }
    if let finding = reading.finding(
      about: .person(child), excluded.map { ($0, reading.known($0)) },
      numbers: "\(excluded.count) exclusion or short days"), finding.certainty == .met
    {
      return finding
    }
    let series = reading.finding(
      about: .person(child), reading.window(own, .days(days), isSettled: isSettled), of: own,
      needs: entries, in: "in \(days) days")
    return [
      series, inSiblings(child, marks, reading),
      reading.finding(
        about: .person(child), excluded.map { ($0, reading.known($0)) },
        numbers: "\(excluded.count) exclusion or short days"),
    ]
    .compactMap { $0 }.max { $0.certainty == .mayBeMet && $1.certainty == .met }
  }

  /// The same in another child of the family within a year.
  private func inSiblings(
    _ child: Person.ID, _ marks: [TimelineEntry], _ reading: Reading
  ) -> Finding? {
    let behaviour = marks.filter(\.isBehaviour)
    guard behaviour.contains(where: { $0.isAbout(child) }) else { return nil }
    let others = behaviour.filter { entry in
      entry.isAbout(child) || reading.children.contains { entry.isAbout($0.id) }
    }
    let window = reading.window(
      others, .months(siblingMonths), keys: 2, key: { $0.isAbout(child) ? "own" : "sibling" },
      isSettled: { isAnalysed($0, for: child, reading) })
    guard window.ids.contains(where: { id in others.contains { $0.id == id && $0.isAbout(child) } })
    else { return nil }
    return reading.finding(
      about: .person(child), window, of: others, needs: 2, keys: 2,
      in: "in two siblings within \(siblingMonths) months")
  }

  private func isMark(_ entry: TimelineEntry) -> Bool {
    entry.isBehaviour || entry.substances.contains { $0.form == .clothing }
      || (entry.kind != .appointment
        && entry.tags.contains { $0 == "development" || $0 == "neglect" }
        && (entry.education != nil || entry.kind == .referral || entry.kind == .observation))
  }

  private func isAnalysed(
    _ entry: TimelineEntry, for child: Person.ID, _ reading: Reading
  ) -> Bool {
    reading.board.file.reviews.contains { review in
      review.kind == .behaviour && Set(review.considered).count == 3
        && review.author != nil && review.nextStep != nil
        && !isOutlived(review, for: child, reading)
        && (review.entries.contains(entry.id)
          || (review.effects.contains { $0.child == child }
            && reading.isSince(entry, review.at.bounds)))
    }
  }

  /// What was understood in one setting is asked anew in the next.
  private func isOutlived(_ review: Review, for child: Person.ID, _ reading: Reading) -> Bool {
    guard let end = review.at.bounds.latest else { return false }
    return changes(for: child, reading).contains { change in
      reading.bounds(of: change).earliest.map { $0 > end } == true
    }
  }

  private func changes(for child: Person.ID, _ reading: Reading) -> [TimelineEntry] {
    reading.entries.filter { entry in
      entry.isAbout(child)
        && (entry.education?.what == .settingChange || entry.engagement?.what == .changedSetting)
    }
  }

  private func isExplained(_ child: Person, _ reading: Reading) -> Bool {
    child.explanations.contains { explanation in
      explanation.reviewed?.bounds.latest.map {
        $0.adding(months: explanationMonths) >= reading.day
      } == true
    }
  }
}

extension TimelineEntry {
  fileprivate var isBehaviour: Bool {
    switch education?.what {
    case .behaviour, .exclusion, .reducedTimetable: true
    default: tags.contains("behaviour")
    }
  }

  fileprivate func isAbout(_ child: Person.ID) -> Bool {
    children.contains(child) || people.contains { $0.person == child }
  }
}

extension Education.What {
  fileprivate var isExclusion: Bool { self == .exclusion || self == .reducedTimetable }
}
