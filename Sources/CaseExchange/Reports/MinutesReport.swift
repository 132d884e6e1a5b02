// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The latest meeting that was held: who came, what was decided and who does what by when.
struct MinutesReport {
  let reading: ReportReading

  private var meeting: Meeting? {
    reading.file.meetings.filter { $0.held != nil }.max {
      ($0.held?.bounds.earliest?.number ?? 0) < ($1.held?.bounds.earliest?.number ?? 0)
    }
  }

  var report: Report {
    let held = meeting?.held.map { ", \(reading.when($0))" } ?? ""
    return Report(
      title: "Minutes: \(reading.file.header.label)\(held)", statement: reading.statement,
      sections: meeting.map(sections) ?? [
        Report.Section(
          heading: "The meeting",
          blocks: [.nothing("No meeting is recorded as held by this day.")])
      ])
  }

  private func sections(_ meeting: Meeting) -> [Report.Section] {
    let came = meeting.attendance.filter { $0.came == .yes }.map(name)
    let others = meeting.attendance.filter { $0.came != .yes }.map { person in
      "\(name(person)): \(person.came == .no ? "did not come" : "not recorded whether they came")"
    }
    let decisions = meeting.decisions + linked(meeting).compactMap(\.decision)
    let said = linked(meeting).map(\.summary)
    return [
      Report.Section(
        heading: "Who was there",
        blocks: [
          reading.list(came, orSay: "Who came is not recorded.")
        ] + (others.isEmpty ? [] : [.list(others)])),
      Report.Section(
        heading: "What was said", blocks: [reading.list(said, orSay: "Nothing is recorded.")]),
      Report.Section(
        heading: "What was decided",
        blocks: [reading.list(decisions.map(words), orSay: "No decision is recorded.")]),
      Report.Section(heading: "Who does what", blocks: [actions(meeting)]),
      Report.Section(heading: "We meet again", blocks: [next(meeting)]),
    ]
  }

  private func linked(_ meeting: Meeting) -> [TimelineEntry] {
    reading.file.entries.filter { $0.meeting == meeting.id || $0.id == meeting.known.entry }
  }

  private func name(_ person: Attendance) -> String {
    let worker = person.practitioner.flatMap { id in
      reading.file.practitioners.first { $0.id == id }
    }
    let who = person.person.map(reading.name) ?? worker?.name ?? person.name
    let agency = (person.agency ?? worker?.agency).map { reading.agency($0) }
    return [who, agency].compactMap { $0 }.joined(separator: ", ")
  }

  private func words(_ decision: Decision) -> String {
    let conditions = decision.conditions.map { "If \($0.ifText), then \($0.thenText)" }
    let parts = [
      decision.what, decision.by.map { "decided by \($0)" }, decision.why.map { "because \($0)" },
    ]
    return (parts.compactMap { $0 } + conditions).joined(separator: "; ")
  }

  private func actions(_ meeting: Meeting) -> Report.Block {
    let actions = reading.file.actions.filter { $0.meeting == meeting.id }
    guard !actions.isEmpty else { return .nothing("No action is recorded from this meeting.") }
    return .table(
      Report.Table(
        caption: "Actions agreed at this meeting", head: ["Who", "What", "By when", "Said yes"],
        rows: actions.map { action in
          [
            action.owner ?? action.ownerPerson.map(reading.name)
              ?? action.ownerAgency.map(reading.agency) ?? "Nobody yet",
            action.what, action.due.map(reading.when) ?? "No date",
            action.acceptedAt == nil ? "Still to ask" : "Yes",
          ]
        }))
  }

  private func next(_ meeting: Meeting) -> Report.Block {
    let from = meeting.held?.bounds.latest?.number ?? Int.min
    let next = reading.file.meetings.filter { other in
      other.held == nil && other.cancelledBy == nil
        && (other.planned?.bounds.earliest?.number ?? Int.min) > from
    }.min {
      ($0.planned?.bounds.earliest?.number ?? 0) < ($1.planned?.bounds.earliest?.number ?? 0)
    }
    guard let next, let planned = next.planned else { return .nothing("No date is recorded.") }
    return .text(
      [reading.when(planned), next.place].compactMap { $0 }.joined(separator: ", "))
  }
}
