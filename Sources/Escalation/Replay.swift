// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// When each question would have come, by what was known on each day, and with whose eyes.
///
/// A question changes when something becomes known, or when time passes. So the record is read on
/// each day on which anything can have become known, and on the last day before the next one; where
/// the two differ, the day of the change is found by halving the days between. No rule need say when
/// it may change (decision 5).
package struct Replay: Sendable {
  /// How one question stood from a day on.
  package struct Change: Hashable, Sendable {
    package enum State: Hashable, Sendable {
      case mayBeMet, met
      /// Answered by a person, and still asked by the rule.
      case answered
      /// What the rule looks for is no longer there.
      case closed
    }

    package let day: Day
    package let state: State
    package let evidence: [TimelineEntry.ID]
  }

  /// One question, a rule and its subject, through one pair of eyes.
  package struct Track: Sendable {
    package let rule: RuleID
    package let subject: Prompt.Subject
    /// In the order of the days, never empty.
    package let changes: [Change]
  }

  package let viewpoint: Viewpoint
  package let days: ClosedRange<Day>
  package let tracks: [Track]

  /// The first day on which a question of this rule may be met, and the first on which it is.
  package func first(_ rule: RuleID, _ state: Change.State) -> Change? {
    tracks.filter { $0.rule == rule }.compactMap { track in
      track.changes.first { $0.state == state || (state == .mayBeMet && $0.state == .met) }
    }.min { $0.day < $1.day }
  }

  package init(_ file: CaseFile, _ practice: Practice, _ viewpoint: Viewpoint, until last: Day) {
    self.init(file, practice, viewpoint, until: last, knowledge: Knowledge(file))
  }

  /// From the day the case was opened, or its first entry; to the day shown.
  package init(
    _ file: CaseFile, _ practice: Practice, _ viewpoint: Viewpoint, until last: Day,
    knowledge: Knowledge
  ) {
    let start = file.header.opened?.bounds.earliest ?? file.firstDay ?? last
    days = min(start, last)...last
    self.viewpoint = viewpoint
    var tape = ReplayTape(file, practice, viewpoint, knowledge)
    tape.run(days)
    tracks = tape.tracks
  }
}

extension CaseFile {
  /// The earliest bounded day of the record.
  fileprivate var firstDay: Day? { entries.compactMap { $0.when.bounds.earliest }.min() }
}
