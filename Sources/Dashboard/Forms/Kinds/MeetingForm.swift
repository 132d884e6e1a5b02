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

  /// One to a line; a line that begins with *if*, *step:* or *counts on:* belongs to the one above it.
  private static let decisions = Ask<Meeting>(
    Question(
      "decisions", "What was decided, one to a line",
      help: "Below one: if …, then …, by … · step: assessment · counts on: the school"),
    { _ in .text(TextArea()) },
    fill: { meeting in
      meeting.decisions.flatMap { [$0.what] + $0.furtherLines }.joined(separator: "\n")
    },
    keep: { meeting, form in
      let earlier = meeting.decisions
      meeting.decisions = []
      for line in form.lines("decisions") {
        guard let further = FurtherLine(line) else {
          meeting.decisions.append(Decision(line, among: earlier))
          continue
        }
        guard let last = meeting.decisions.indices.last else {
          return form.note("decisions", "\(further.name) belongs below the decision it goes with")
        }
        if case .unknownStep(let words) = further {
          return form.note("decisions", "No step is called \(words): \(Decision.Step.list)")
        }
        meeting.decisions[last].take(further)
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

extension Decision {
  /// A decision that stood before keeps what this form does not ask for.
  fileprivate init(_ what: String, among earlier: [Decision]) {
    self = earlier.first { $0.what == what } ?? Decision { $0.what = what }
    (conditions, step, restsOn) = ([], nil, nil)
  }

  fileprivate var furtherLines: [String] {
    conditions.map(\.line) + [step.map { "step: \($0.rawValue)" }].compactMap { $0 }
      + [restsOn.map { "counts on: \($0)" }].compactMap { $0 }
  }

  fileprivate mutating func take(_ line: FurtherLine) {
    switch line {
    case .condition(let condition): conditions.append(condition)
    case .step(let named):
      // A step that was decided against stays decided against.
      (step, answer) = (named, answer ?? true)
    case .restsOn(let name): restsOn = name
    case .unknownStep: break
    }
  }
}

extension Decision.Step {
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// A line below a decision that says more of it; nil for a decision of its own.
private enum FurtherLine {
  case condition(Condition), step(Decision.Step), unknownStep(String), restsOn(String)

  init?(_ line: String) {
    func rest(after words: String) -> String? {
      line.lowercased().hasPrefix(words) ? String(line.dropFirst(words.count)).trimmingBlanks : nil
    }
    if let condition = Condition(line: line) {
      self = .condition(condition)
    } else if let words = rest(after: "step:") {
      self = Decision.Step(rawValue: words.lowercased()).map { .step($0) } ?? .unknownStep(words)
    } else if let name = rest(after: "counts on:") {
      self = .restsOn(name)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .condition: "An if"
    case .step, .unknownStep: "A step"
    case .restsOn: "Who it counts on"
    }
  }
}

extension FormReader {
  /// The lines of a field that have something on them.
  func lines(_ name: String) -> [String] {
    text(name).split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }
  }
}
