// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// A question that the record raises, with everything it rests on. Never a score.
package struct Prompt: Hashable, Sendable {
  /// Who or what the question is about: one prompt per rule and subject (ruling 22).
  package enum Subject: Hashable, Sendable {
    case family
    case person(Person.ID)
    case pair(Person.ID, Person.ID)
    /// Any record, by its id: an incident, an assessment, a visit.
    case record(String)
  }

  /// Where it stands on the board (ruling 50).
  package enum Group: Int, Hashable, Sendable, Comparable, CaseIterable {
    case today
    case beforeWeDecide
    case whenWePlan

    package static func < (left: Group, right: Group) -> Bool { left.rawValue < right.rawValue }
  }

  package let rule: RuleID
  package let subject: Subject
  /// `met` for every reading of the dates, or `mayBeMet` for some.
  package let certainty: Certainty
  package let group: Group
  /// A line for the board: "A high-risk sign".
  package let headline: String
  /// The numbers of the rule: "8 incidents in 12 months, up to 6 more may fall inside".
  package let numbers: String
  /// The entries (and other records) it rests on, newest last.
  package let evidence: [TimelineEntry.ID]
  /// Since when the question stands, as wide as the dates are.
  package let since: When
  /// For `mayBeMet`: the entries whose dates would settle it.
  package let toFirmUp: [TimelineEntry.ID]

  package init(
    rule: RuleID, subject: Subject, certainty: Certainty, group: Group, headline: String,
    numbers: String, evidence: [TimelineEntry.ID], since: When,
    toFirmUp: [TimelineEntry.ID] = []
  ) {
    self.rule = rule
    self.subject = subject
    self.certainty = certainty
    self.group = group
    self.headline = headline
    self.numbers = numbers
    self.evidence = evidence
    self.since = since
    self.toFirmUp = toFirmUp
  }
}

/// The letter and number of a rule: `F-2`, `C1-3`.
package struct RuleID: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }
  package var description: String { text }
}
