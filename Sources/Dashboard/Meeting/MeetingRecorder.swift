// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What it takes to write down what is said at a meeting. It holds ids, is never drawn, and reads
/// nothing: what it makes is for the family to see.
package struct MeetingRecorder: Sendable {
  /// What is being written, and what was.
  struct Progress: Sendable {
    enum Pending: Hashable, Sendable {
      case action(String, owner: String?, due: EDTF?, isAccepted: Bool)
      case decision(String)
      case attendance
    }

    /// The meeting on record; nil until something of it is.
    var meeting: Meeting.ID?
    /// Everybody who was here at any time.
    var guests: [MeetingFile.Guest]
    var pending: Pending?
  }

  let caseID: CaseFile.ID
  let day: Day
  let agency: Agency.ID
  /// The meeting of the day where it is on record as held.
  let meeting: Meeting.ID?
  /// The meeting of the day where it is on record as planned only, and may be seen in the room.
  private let planned: Meeting?
  private let people: [String: Person.ID]
  private let workers: [String: Practitioner]

  init(_ setup: MeetingSetup) {
    let file = setup.reading.file
    caseID = file.header.id
    day = setup.reading.day
    agency = setup.reading.hub
    let today = file.meetings.filter { meeting in
      setup.room.maySee(meeting.audience)
        && (meeting.held ?? meeting.planned)?.bounds == DayBounds(setup.reading.day)
    }
    meeting = today.first { $0.held != nil }?.id
    planned = today.first { $0.held == nil }
    people = Dictionary(
      file.people.filter { setup.room.maySee($0.audience) }.map { ($0.label, $0.id) },
      uniquingKeysWith: { first, _ in first })
    workers = Dictionary(
      file.practitioners.filter { setup.room.maySee($0.audience) }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Everything to be added for what was filled in: the meeting itself with the first of it.
  func records(for pending: Progress.Pending, _ progress: Progress) -> CaseFile {
    var file = CaseFile()
    if progress.meeting == nil { add(the: progress.guests, to: &file) }
    let meeting = progress.meeting ?? "+meeting"
    switch pending {
    case .attendance: break
    case .action(let what, let owner, let due, let isAccepted):
      file.actions = [action(what, owner, due, isAccepted, meeting)]
    case .decision(let what): file.entries = [decision(what, meeting)]
    }
    return file
  }

  private func add(the guests: [MeetingFile.Guest], to file: inout CaseFile) {
    var meeting = planned ?? Meeting { $0.kind = .taf }
    meeting.id = "+meeting"
    meeting.held = When(EDTF(day))
    meeting.attendance = guests.map(attendance)
    meeting.audience = planned?.audience ?? Audience(.familyVisible)
    meeting.known = provenance
    file.meetings = [meeting]
    guard let planned else { return }
    file.corrections = [
      Correction {
        $0.id = "+held"
        $0.kind = .adds
        $0.of = planned.id.text
        $0.replacement = "+meeting"
        $0.reason = "It took place"
        $0.at = When(EDTF(day))
        $0.known = provenance
      }
    ]
  }

  private func attendance(_ guest: MeetingFile.Guest) -> Attendance {
    Attendance {
      $0.person = people[guest.name]
      $0.practitioner = workers[guest.name]?.id
      $0.agency = workers[guest.name]?.agency
      if $0.person == nil && $0.practitioner == nil { $0.name = guest.name }
      $0.came = .yes
    }
  }

  private func action(
    _ what: String, _ owner: String?, _ due: EDTF?, _ isAccepted: Bool, _ meeting: Meeting.ID
  ) -> AgreedAction {
    AgreedAction {
      $0.id = "+action"
      $0.what = what
      $0.owner = owner
      $0.ownerPerson = owner.flatMap { people[$0] }
      $0.ownerAgency = owner.flatMap { workers[$0]?.agency }
      $0.meeting = meeting
      $0.agreedAt = When(EDTF(day))
      $0.acceptedAt = isAccepted ? When(EDTF(day)) : nil
      $0.due = due.map { When($0) }
      $0.known = provenance
      $0.audience = Audience(.familyVisible)
    }
  }

  private func decision(_ what: String, _ meeting: Meeting.ID) -> TimelineEntry {
    TimelineEntry {
      $0.id = "+decision"
      $0.kind = .decision
      $0.when = When(EDTF(day))
      $0.summary = what
      $0.source = source
      $0.tags = ["decision", "meeting"]
      $0.meeting = meeting
      $0.decision = Decision { $0.what = what }
      $0.audience = Audience(.familyVisible)
    }
  }

  private var source: Source {
    Source(agency, received: When(EDTF(day))).with { $0.recorded = When(EDTF(day)) }
  }

  private var provenance: Provenance { Provenance { $0.source = source } }
}
