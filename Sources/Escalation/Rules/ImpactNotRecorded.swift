// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Notices an incident with a child there whose effect on that child was left blank, or put at
/// none for the child's age or because the child was playing. Asks what the child lived through.
/// Leaves alone neighbour disputes the child was not part of, and incidents with nothing found.
package struct ImpactNotRecorded: PromptRule {
  /// [L] five working days after receipt.
  static let wait = WorkingDays(5)

  package let about = RuleAbout(
    id: "A-2", recommendation: "A", paragraphs: ["4.17", "4.55", "fn47"],
    headline: "A child was there: what was it like?",
    sentence:
      "An incident with a child present, heard or in the household, and the effect on that child "
      + "left blank 5 working days after it was received, or put at none only for age or play.",
    questions: [
      "What did each child see, hear or feel, before and after anyone arrived?",
      "For a baby: sleep, startle, feeding, being held?",
    ],
    closes: "The effect on each child with its basis, or who will find out and when.",
    group: .whenWePlan)

  package init() {}

  package func prompts(on reading: Reading) -> [Prompt] {
    reading.countable.compactMap { prompt(for: $0, on: reading) }
  }

  private func prompt(for entry: TimelineEntry, on reading: Reading) -> Prompt? {
    guard let incident = entry.incident, incident.outcome != .nothingFound else { return nil }
    let there = childrenThere(in: entry, incident, reading)
    let open = there.filter { isOpen($0, in: entry) }
    guard !open.isEmpty else { return nil }
    let waited = reading.passed(Self.wait, since: reading.receipt(of: entry))
    let dismissed = open.contains { isDismissed($0, in: entry) }
    let certainty = (dismissed ? Certainty.met : waited).and(
      reading.isMaybe(entry) ? .mayBeMet : .met)
    guard certainty != .notMet else { return nil }
    return Prompt(
      rule: about.id, subject: .record(entry.id.text), certainty: certainty, group: about.group,
      headline: about.headline,
      numbers: "\(open.count) of \(there.count) children there with no effect written down",
      evidence: [entry.id], since: entry.when,
      toFirmUp: certainty == .mayBeMet ? [entry.id] : [])
  }

  private func childrenThere(
    in entry: TimelineEntry, _ incident: Incident, _ reading: Reading
  ) -> [Person.ID] {
    let isOutside =
      !incident.types.isEmpty
      && incident.types.allSatisfy { $0 == .neighbour || $0 == .noise }
    var there: [Person.ID] = []
    for presence in entry.people
    where reading.children.contains(presence.person) && !there.contains(presence.person) {
      switch presence.how {
      case .present, .heardIt, .overheard, .seen, .spokenTo, .seenAlone:
        there.append(presence.person)
      case .inHousehold where !isOutside: there.append(presence.person)
      default: break
      }
    }
    return there
  }

  /// Left blank on a form that has the field, or dismissed; a source without it says nothing.
  private func isOpen(_ child: Person.ID, in entry: TimelineEntry) -> Bool {
    let impact = entry.impact.filter { $0.child == child }
    if impact.isEmpty { return entry.source.carries.contains("impact") }
    return isDismissed(child, in: entry)
  }

  private func isDismissed(_ child: Person.ID, in entry: TimelineEntry) -> Bool {
    let impact = entry.impact.filter { $0.child == child }
    return !impact.isEmpty
      && impact.allSatisfy { $0.effect == .none && ($0.reason == .age || $0.reason == .playing) }
  }
}
