// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A decision and where it was taken: in an entry, or at a meeting that an entry may tell of.
struct DecisionTaken {
  let decision: Decision
  let entry: TimelineEntry?
  let meeting: Meeting?

  /// What an answer about it names.
  var record: String { meeting?.id.text ?? entry?.id.text ?? "" }
}

extension Reading {
  /// Every decision on the board, those of meetings with what was said of the meeting.
  var decisionsTaken: [DecisionTaken] {
    let own = decisions.compactMap { entry in
      entry.decision.map { DecisionTaken(decision: $0, entry: entry, meeting: nil) }
    }
    let held = board.file.meetings.filter { !$0.decisions.isEmpty && hasCome($0.held) != .notMet }
    return own
      + held.flatMap { meeting in
        let told = entries.first { $0.meeting == meeting.id }
        return meeting.decisions.map { DecisionTaken(decision: $0, entry: told, meeting: meeting) }
      }
  }

  func bounds(of taken: DecisionTaken) -> DayBounds {
    taken.meeting?.held?.bounds ?? taken.entry.map { bounds(of: $0) }
      ?? DayBounds(earliest: nil, latest: nil)
  }

  /// Since when the viewpoint has had it: since the day of a meeting, for those who were there.
  func receipt(of taken: DecisionTaken) -> DayBounds {
    taken.entry.map { receipt(of: $0) } ?? bounds(of: taken)
  }

  func known(_ taken: DecisionTaken) -> Certainty {
    (taken.meeting.map { hasCome($0.held) } ?? .met).and(taken.entry.map { known($0) } ?? .met)
  }

  /// Whoever took it.
  func deciders(of taken: DecisionTaken) -> Set<Agency.ID> {
    if let meeting = taken.meeting {
      return Set(meeting.attendance.filter { $0.came == .yes }.compactMap(\.agency))
    }
    return Set([taken.entry?.source.agency].compactMap { $0 })
  }

  /// Whether an entry came after it, by the order of the story or by the dates.
  func came(_ later: TimelineEntry, after taken: DecisionTaken) -> Certainty {
    if let entry = taken.entry, taken.meeting == nil { return came(later, after: entry) }
    return Certainty(of: bounds(of: taken), before: bounds(of: later)).and(known(later))
  }
}
