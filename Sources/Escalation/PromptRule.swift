// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// One question that practice asks of every record. Pure; knows no other rule and no clock.
///
/// Its words and its numbers stand in `data/prompts.yaml`; a rule asks for the numbers by name when
/// it is made, so that a name missing there, or one that nobody asks for, is found at the start.
package protocol PromptRule: Sendable {
  /// The letter and number of the specification: `F-2`.
  static var id: RuleID { get }

  init(_ limits: inout Limits)

  /// What stands on the board, answers not yet considered: one finding a subject (ruling 22).
  func findings(on reading: Reading) -> [Finding]
}

/// What one rule found, before it is worded.
package struct Finding: Sendable {
  package var subject: Prompt.Subject
  package var certainty: Certainty
  /// What was counted: "8 in 12 months, up to 6 more may fall inside".
  package var numbers: String
  package var evidence: [TimelineEntry.ID]
  /// Ids of the records behind it that are no entries: an assessment, an action, a child.
  package var records: [String] = []
  /// When the question came to stand, as wide as the dates are.
  package var since: DayBounds
  /// Entries whose dates would settle a *may be met*.
  package var toFirmUp: [TimelineEntry.ID] = []
  /// Added to the headline: "6, may be more".
  package var tail: String?
  /// Calls for an answer on the same day, whatever group the rule is in (ruling 50).
  package var isForToday = false
  /// Days on which the question is put again to whoever answered it before them.
  package var turns: [Day] = []

  /// Every id that an answer to it would cover.
  var covered: [String] { evidence.map(\.text) + records }
}

extension [Finding] {
  /// Found in several ways about one subject, it is one question, with everything it rests on: an
  /// answer to one way does not answer for another.
  func together() -> Finding? {
    guard var all = first(where: { $0.certainty == .met }) ?? first else { return nil }
    for one in self where one.certainty != .notMet {
      all.evidence = (all.evidence + one.evidence).removingDoubles
      all.records = (all.records + one.records).removingDoubles
      all.toFirmUp = (all.toFirmUp + one.toFirmUp).removingDoubles
      all.turns = (all.turns + one.turns).sorted()
    }
    all.numbers = map(\.numbers).joined(separator: "; ")
    return all
  }
}

/// The numbers of one rule, by the names that `prompts.yaml` gives them.
package struct Limits {
  private let values: [String: Int]
  private(set) var asked: [String] = []

  init(_ values: [String: Int]) { self.values = values }

  /// Zero where the file has no such number; the register then says so and no rule is run.
  package mutating func callAsFunction(_ name: String) -> Int {
    asked.append(name)
    return values[name] ?? 0
  }

  var missing: [String] { asked.filter { values[$0] == nil } }
  var unasked: [String] { values.keys.filter { !asked.contains($0) }.sorted() }
}

/// The letter and number of a rule: `F-2`, `C1-3`.
package struct RuleID: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }
  package var description: String { text }
}
