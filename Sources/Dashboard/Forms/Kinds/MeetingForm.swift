// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// A meeting, with its decisions, the conditions they rest on, and the actions agreed.
enum MeetingForm {
  static let meeting: RecordForm<Meeting> = {
    var form = RecordForm<Meeting>(
      name: "meeting", title: "A meeting, its decisions and actions", list: \.meetings,
      asks: { reading in
        [
          .choice(Question("kind", "What kind"), \.kind),
          .date(Question("planned", "When it was planned for"), \.planned),
          .date(Question("held", "When it was held"), \.held),
          .line(
            Question("place", "Where"), \.place,
            earlier: { $0.file.meetings.compactMap(\.place).removingDoubles }),
          agencies, people,
          decisions, actions,
          .line(Question("cancelled-by", "If it was called off: by whom"), \.cancelledBy),
          .line(Question("cancelled-why", "And why"), \.cancelledWhy),
          .date(Question("rebooked", "Moved to when"), \.rebooked),
        ] + Ask.audience
      })
    form.start = { meeting, _, today in meeting.with { $0.held = When(EDTF(today)) } }
    form.finish = { meeting, form in
      if meeting.held == nil, meeting.planned == nil, meeting.cancelledBy == nil {
        form.note("held", "When was it held, or planned for?")
      }
      return CaseFile { $0.actions = agreed(at: meeting, &form) }
    }
    form.reported = RecordForm.Reported(kind: .meeting, place: \.meeting, tell: tell)
    return form
  }()

  private enum Came: String, ClosedList { case came, invited, apologies = "not-there" }

  private static let agencies = Ask<Meeting>.marks(
    Question("agencies", "Which services, and whether they came"), { $0.otherAgencies },
    among: Came.allCases,
    read: { meeting in
      meeting.attendance.compactMap { line in line.agency.map { ($0.text, came(line)) } }
    },
    write: { meeting, marks in
      let others = meeting.attendance.filter { $0.agency == nil }
      meeting.attendance =
        marks.map { mark in attendance(mark.value).with { $0.agency = Agency.ID(mark.id) } }
        + others
    })

  private static let people = Ask<Meeting>.marks(
    Question("people", "Who of the family, and whether they came"), Those.everyone.options,
    among: Came.allCases,
    read: { meeting in
      meeting.attendance.compactMap { line in line.person.map { ($0.text, came(line)) } }
    },
    write: { meeting, marks in
      let others = meeting.attendance.filter { $0.person == nil }
      meeting.attendance =
        others
        + marks.map { mark in attendance(mark.value).with { $0.person = Person.ID(mark.id) } }
    })

  private static func came(_ line: Attendance) -> Came {
    switch line.came {
    case .yes: .came
    case .no: .apologies
    default: .invited
    }
  }

  private static func attendance(_ came: Came) -> Attendance {
    Attendance {
      $0.invited = .yes
      $0.came = came == .came ? .yes : came == .apologies ? .no : nil
    }
  }

  /// One to a line; a line that begins with *if* belongs to the decision above it.
  private static let decisions = Ask<Meeting>(
    Question(
      "decisions", "What was decided, one to a line",
      help: "Below one: if …, then …, by … says what happens if"),
    { _ in .text(TextArea()) },
    fill: { meeting in
      meeting.decisions.flatMap { [$0.what] + $0.conditions.map(\.line) }.joined(separator: "\n")
    },
    keep: { meeting, form in
      meeting.decisions = []
      for line in form.lines("decisions") {
        if let condition = Condition(line: line) {
          guard !meeting.decisions.isEmpty else {
            form.note("decisions", "An if belongs below the decision it goes with")
            return
          }
          meeting.decisions[meeting.decisions.count - 1].conditions.append(condition)
        } else {
          meeting.decisions.append(Decision { $0.what = line })
        }
      }
    })

  private static let actions = Ask<Meeting>(
    Question(
      "actions", "Who does what, one to a line",
      help: "ring the nursery; health visitor; 12/5/2026"),
    { _ in .text(TextArea()) }, fill: { _ in "" }, keep: { _, _ in })

  private static func agreed(at meeting: Meeting, _ form: inout FormReader) -> [AgreedAction] {
    form.lines("actions").enumerated().map { index, line in
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
        .map { String($0).trimmingBlanks }
      return AgreedAction {
        $0.id = Identifier("+action-\(index)")
        $0.what = parts[0]
        $0.owner = parts.dropFirst().first?.orNil
        $0.agreedAt = meeting.held ?? meeting.planned
        $0.meeting = meeting.id
        $0.known.source = form.source
        $0.audience = meeting.audience
        if let due = parts.dropFirst(2).first?.orNil {
          $0.due = form.when(due, for: "actions")
        }
      }
    }
  }

  private static func tell(
    _ entry: inout TimelineEntry, _ meeting: Meeting, _ reading: CaseReading
  ) {
    let kind = FormField.Option.words(meeting.kind.rawValue)
    entry.when = meeting.held ?? meeting.planned ?? entry.when
    entry.place = meeting.place
    entry.children = reading.file.header.children
    entry.audience = meeting.audience
    entry.people = meeting.attendance.compactMap { line in
      line.person.map { Presence($0, line.came == .yes ? .present : .absent) }
    }
    let what =
      meeting.cancelledBy.map {
        "Called off by \($0)" + (meeting.cancelledWhy.map { ": \($0)" } ?? "")
      }
      ?? meeting.decisions.map(\.what).joined(separator: " ").orNil
      ?? (meeting.held == nil ? "Planned" : "Held; no decision is recorded")
    entry.headline = "Meeting: \(kind)"
    entry.summary = "Meeting (\(kind)). \(what)"
  }
}

extension FormReader {
  /// The lines of a field that have something on them.
  func lines(_ name: String) -> [String] {
    text(name).split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }
  }
}
