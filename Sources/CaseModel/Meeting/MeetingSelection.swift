// SPDX-License-Identifier: Apache-2.0

/// Goes through a case as it was known on a day and lets through what a room may see. A record is
/// let through when it is marked for everybody here *and* is of a kind that is spoken of in front
/// of families; a mark alone is not enough, since a mark can be a slip.
struct MeetingSelection {
  let file: CaseFile
  let room: MeetingRoom
  let day: Day
  /// The case's children who may be shown, in the order of the case.
  let people: [Person]

  init(_ whole: CaseFile, with room: MeetingRoom, on day: Day) {
    let file = Board(whole, .day(day), .pooled).file
    self.file = file
    self.room = room
    self.day = day
    people = file.header.children.compactMap { id in
      file.people.first { $0.id == id && room.maySee($0.audience) && !$0.hasDied }
    }
  }

  func place(of child: Person.ID) -> Int? { people.firstIndex { $0.id == child } }

  func line(_ text: String, _ audiences: Audience...) -> MeetingFile.Line {
    MeetingFile.Line(text: text, isForEveryone: audiences.allSatisfy(\.to.isEmpty))
  }

  // MARK: - Names

  var guests: [MeetingFile.Guest] {
    room.people.map { id in
      let person = file.people.first { $0.id == id && room.maySee($0.audience) }
      return MeetingFile.Guest(name: person?.label ?? "a family member", role: nil)
    }
      + room.practitioners.map { id in
        let worker = file.practitioners.first { $0.id == id && room.maySee($0.audience) }
        return MeetingFile.Guest(name: worker?.name ?? "a worker", role: worker?.role)
      } + room.visitors.map { MeetingFile.Guest(name: $0, role: nil) }
  }

  var children: [MeetingFile.Child] {
    people.map { person in
      MeetingFile.Child(name: person.label, age: person.age(on: day), isUnborn: person.isUnborn)
    }
  }

  var names: [MeetingFile.Naming] {
    file.people.filter { room.maySee($0.audience) }.map {
      MeetingFile.Naming(name: $0.label, role: $0.role ?? "a family member")
    }
      + file.practitioners.filter { room.maySee($0.audience) }.flatMap { worker in
        worker.spokenNames.map { MeetingFile.Naming(name: $0, role: worker.role ?? "a worker") }
      } + room.visitors.map { MeetingFile.Naming(name: $0, role: "a visitor") }
  }

  // MARK: - Meetings

  /// Meetings that families are at.
  static let familyMeetings: Set<Meeting.Kind> = [
    .taf, .tac, .mapping, .cpConference, .coreGroup,
  ]

  var meetings: [Meeting] {
    file.meetings.filter { Self.familyMeetings.contains($0.kind) && room.maySee($0.audience) }
  }

  /// The meeting of this day, where one is on record.
  var meetingToday: Meeting? {
    meetings.first { ($0.held ?? $0.planned)?.bounds == DayBounds(day) }
  }

  /// The last that was held, this day's included.
  var lastHeld: Meeting? {
    meetings.filter { ($0.held?.bounds.latest).map { $0 <= day } ?? false }
      .max { ($0.held.latestNumber, $0.id) < ($1.held.latestNumber, $1.id) }
  }

  var nextPlanned: Meeting? {
    meetings.filter { meeting in
      meeting.held == nil && meeting.cancelledBy == nil && meeting.cancelledWhy == nil
        && (meeting.planned?.bounds.earliest).map { $0 > day } ?? false
    }.min { ($0.planned.latestNumber, $0.id) < ($1.planned.latestNumber, $1.id) }
  }
}

extension When? {
  /// For sorting: the last day it can have been; what has none comes first.
  var latestNumber: Int { self?.bounds.latest?.number ?? Int.min }
}

extension Practitioner {
  /// The whole name, and the first name where it is one: what people at the table say.
  fileprivate var spokenNames: [String] {
    let parts = name.split(separator: " ").map(String.init)
    let titles = ["Ms", "Mr", "Mrs", "Miss", "Mx", "Dr", "PC", "Nurse"]
    guard parts.count > 1, !titles.contains(parts[0]) else { return [name] }
    return [name, parts[0]]
  }
}

extension Person {
  fileprivate var born: When? { birth ?? lifeEvents.last { $0.kind == .born }?.when }
  fileprivate var hasDied: Bool { death != nil || lifeEvents.contains { $0.kind == .died } }
  fileprivate var isUnborn: Bool { born == nil && expectedBirth != nil }

  fileprivate func age(on day: Day) -> String {
    if let born { return Age(born, on: day).words }
    if let expectedBirth { return Age.due(expectedBirth, on: day) }
    return ageNote ?? ""
  }
}
