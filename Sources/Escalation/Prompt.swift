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

    /// The id that an answer names this subject by; nil for the family.
    package var id: String? {
      switch self {
      case .family: nil
      case .person(let person): person.text
      case .pair(let first, let second): "\(first)+\(second)"
      case .record(let record): record
      }
    }
  }

  /// Where it stands on the board (ruling 50).
  package enum Group: String, Hashable, Sendable, Comparable, CaseIterable {
    case today
    case beforeWeDecide = "before-we-decide"
    case whenWePlan = "when-we-plan"

    private var rank: Int {
      switch self {
      case .today: 0
      case .beforeWeDecide: 1
      case .whenWePlan: 2
      }
    }

    package static func < (left: Group, right: Group) -> Bool { left.rank < right.rank }
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
  /// The entries it rests on, newest last.
  package let evidence: [TimelineEntry.ID]
  /// Ids of other records it rests on: an assessment, an action, a person.
  package let records: [String]
  /// Since when the question stands, as wide as the dates are.
  package let since: When
  /// For `mayBeMet`: the entries whose dates would settle it.
  package let toFirmUp: [TimelineEntry.ID]
  /// What it stood at and is not asked after, nil while it is asked: "the case ended", "Child J
  /// died".
  package let stoodWhen: String?
  /// It has a day of its own: a due date, a review, the day an answer put it off to.
  package let isDated: Bool
  package let answering: Answering

  package var isOpen: Bool { !answering.isShut }
  /// Open, and neither the case nor the life that it asks about has ended.
  package var isAsked: Bool { isOpen && stoodWhen == nil }

  /// Every id that an answer to it would cover.
  package var covered: [String] { evidence.map(\.text) + records }
}
