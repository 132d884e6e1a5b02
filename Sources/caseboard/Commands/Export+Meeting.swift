// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import CaseModel

/// `caseboard export CASE --meeting`: what a meeting was shown, for everybody who was there.
extension Export {
  func validateMeeting() throws {
    guard format != .yaml else {
      throw ValidationError("A meeting's page is written as md, html or csv: add --format html.")
    }
    guard [nil, .wholeCase, .minutes].contains(report), report == nil || format != .csv else {
      throw ValidationError(
        "With --meeting there are the whole page and, as md or html, the minutes; "
          + "the other reports are for professionals.")
    }
    guard reading.viewpoint == nil else {
      throw ValidationError(
        "A meeting has no viewpoint: it sees what is marked for the people in the room.")
    }
  }

  /// Nothing but what `forMeeting` hands over is read for it.
  func exportMeeting(_ workplace: Workplace) throws {
    let whole = try workplace.caseFile(caseID, place, as: "meeting")
    let day = try reading.day(of: whole, workplace)
    let room = try self.room(in: whole, by: day)
    let file = whole.forMeeting(with: room, on: day)
    try deliver(text(of: file), room.inNumbers)
  }

  private func room(in file: CaseFile, by day: Day) throws -> MeetingRoom {
    if room != nil { return try MeetingRoom(ids: room, in: file) }
    guard let room = file.roomOfLastMeeting(by: day) else {
      throw Failure(
        .usage,
        "Nobody is on record as having come to a meeting with the family by that day.\n"
          + "Nothing was written.\nSay who was in the room: --with ID,ID.")
    }
    return room
  }

  private func text(of file: MeetingFile) -> String {
    let report = MeetingReport(file, showsRoles: roles)
    return switch format {
    case .html: HTMLWriter().write(self.report == .minutes ? report.minutes : report.page)
    case .csv: MeetingTable(file, showsRoles: roles).write()
    case .md, .yaml: MarkdownWriter().write(self.report == .minutes ? report.minutes : report.page)
    }
  }
}
