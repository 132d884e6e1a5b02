// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI
import TextSafety

/// When each question would have come: a row a rule, and a strip over the whole time.
package struct ReplayPage: Page {
  package let context = Keymap.Context.replay

  /// A rule that ever asked anything.
  struct Row: Sendable {
    let rule: RuleID
    let headline: String
    /// First day it may be met and is met, pooled and for this service.
    let days: [Day?]
    /// One a subject, pooled.
    let tracks: [Replay.Track]

    /// The strongest state that any of its questions has at the end of a day.
    func state(on day: Day) -> Replay.Change.State? {
      let states = tracks.compactMap { track in track.changes.last { $0.day <= day }?.state }
      return [.met, .mayBeMet, .answered, .closed].first(where: states.contains)
    }

    /// What opened it first for sure, or at all.
    var evidence: [TimelineEntry.ID] {
      let changes = tracks.flatMap(\.changes).sorted { $0.day < $1.day }
      return (changes.first { $0.state == .met } ?? changes.first)?.evidence ?? []
    }
  }

  let rows: [Row]
  let days: ClosedRange<Day>
  var list = ListState()
  /// How many rows lie below what was last drawn.
  var below = 0

  /// `replays` are the pooled one and the service's own.
  init(_ replays: [Replay], _ practice: Practice) {
    days = replays[0].days
    rows = practice.register.book.rules.compactMap { text in
      let days = replays.flatMap { replay in
        [Replay.Change.State.mayBeMet, .met].map { replay.first(text.id, $0)?.day }
      }
      guard days.contains(where: { $0 != nil }) else { return nil }
      return Row(
        rule: text.id, headline: text.headlineOfAll, days: days,
        tracks: replays[0].tracks.filter { $0.rule == text.id })
    }.sorted { left, right in
      let first = (left.days.compactMap { $0 }.min(), right.days.compactMap { $0 }.min())
      guard let one = first.0, let other = first.1, one != other else {
        return left.rule.text < right.rule.text
      }
      return one < other
    }
  }

  /// The first day on which the selected question may be met.
  package func opening(_ reading: CaseReading) -> Opening? {
    guard rows.indices.contains(list.selected),
      let day = rows[list.selected].days.compactMap({ $0 }).min()
    else { return nil }
    return .question(rows[list.selected].rule, day)
  }

  package mutating func perform(_ command: Command, _ reading: CaseReading, rows page: Int) {
    switch command {
    case .down: list.move(by: 1, of: rows.count)
    case .up: list.move(by: -1, of: rows.count)
    case .pageDown: list.move(by: page, of: rows.count)
    case .pageUp: list.move(by: -page, of: rows.count)
    case .top: list.move(by: -rows.count, of: rows.count)
    case .end: list.move(by: rows.count, of: rows.count)
    default: break
    }
  }
}
