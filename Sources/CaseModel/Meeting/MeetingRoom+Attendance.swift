// SPDX-License-Identifier: Apache-2.0

extension MeetingRoom {
  /// Who came, by the attendance of a meeting. Whoever is there without an id is a visitor, and sees
  /// only what is for all.
  public init(cameTo attendance: [Attendance]) {
    let came = attendance.filter { $0.came == .yes }
    self.init(
      people: came.compactMap(\.person), practitioners: came.compactMap(\.practitioner),
      visitors: came.filter { $0.person == nil && $0.practitioner == nil }
        .map { $0.name ?? "somebody else" })
  }
}

extension CaseFile {
  /// Who came to the last meeting that the family was at, as it is known on a day; nil where no such
  /// meeting is on record, or nobody is put down as having come.
  public func roomOfLastMeeting(by day: Day) -> MeetingRoom? {
    let meetings = Board(self, .day(day), .pooled).file.meetings
    let held = meetings.filter { meeting in
      MeetingSelection.familyMeetings.contains(meeting.kind)
        && (meeting.held?.bounds.latest).map { $0 <= day } ?? false
    }
    let last = held.max { ($0.held.latestNumber, $0.id) < ($1.held.latestNumber, $1.id) }
    return last.map { MeetingRoom(cameTo: $0.attendance) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
