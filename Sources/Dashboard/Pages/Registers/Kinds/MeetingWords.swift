// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Meetings as lines of the plan: the next first, then those held or called off, newest first.
struct MeetingWords {
  private let meeting: Meeting
  private let reading: CaseReading

  static func lines(_ reading: CaseReading) -> [PlanLine] {
    let all = reading.file.meetings.map { MeetingWords(meeting: $0, reading: reading) }
    let coming = all.filter(\.isToCome).reversed().latestFirst(by: \.date).reversed()
    let past = all.filter { !$0.isToCome }.latestFirst(by: \.date)
    return coming.map(\.line) + past.map(\.line)
  }

  private var held: When? { reading.past(meeting.held) }
  private var date: When? { held ?? meeting.planned ?? meeting.held }

  private var isToCome: Bool {
    guard held == nil, meeting.cancelledBy == nil, meeting.cancelledWhy == nil else { return false }
    return date?.bounds.latest.map { $0 >= reading.day } ?? true
  }

  private var line: PlanLine {
    let place = meeting.place.map { ", \($0)" } ?? ""
    return PlanLine(
      isToCome ? .toCome : .met, RegisterRow(meeting, when: date, reading),
      date: isToCome ? reading.due(date) : .when(date, reading), what: meeting.kind.words + place,
      who: people, accepted: told, standing: standing)
  }

  private var standing: RegisterCell {
    if held != nil {
      let count = meeting.decisions.count
      return .text(count == 0 ? "held" : "held, \(count) decided")
    }
    if meeting.cancelledBy != nil || meeting.cancelledWhy != nil {
      let by = meeting.cancelledBy.map { " by \($0)" } ?? ""
      let why = meeting.cancelledWhy.map { ": \($0)" } ?? ""
      let again = meeting.rebooked.map { "; again \($0.inWords)" } ?? "; no new date"
      return .text("called off\(by)\(why)\(again)", .leftOut)
    }
    return isToCome ? .text("planned") : .text("no record that it was held", .leftOut)
  }

  /// Who came, and who was invited and is not on record as there.
  private var people: RegisterCell {
    let names = { (list: [Attendance]) in
      list.map { self.reading.name(of: $0) }.joined(separator: ", ")
    }
    let came = held == nil ? [] : meeting.attendance.filter { $0.came == .yes }
    let invited = meeting.attendance.filter { $0.invited == .yes && $0.came != .yes || held == nil }
    let parts = [
      came.isEmpty ? nil : "came: \(names(came))",
      invited.isEmpty ? nil : "invited\(held == nil ? "" : ", not there"): \(names(invited))",
    ]
    let words = parts.compactMap { $0 }.joined(separator: "; ")
    return words.isEmpty
      ? .text(held == nil ? "nobody on record as invited" : "who came is not recorded", .muted)
      : .text(words)
  }

  /// Whether those invited were told of a change.
  private var told: RegisterCell {
    let asked = meeting.attendance.filter { $0.toldOfChange != nil }
    let not = asked.filter { $0.toldOfChange == .no }.map { reading.name(of: $0) }
    if !not.isEmpty {
      return .text("not told of the change: \(not.joined(separator: ", "))", .leftOut)
    }
    return .text(asked.isEmpty ? "" : "all told of the change")
  }
}

extension CaseReading {
  /// Whoever a seat at a meeting is for.
  func name(of seat: Attendance) -> String {
    seat.person.map { naming.person($0) } ?? seat.practitioner.map { worker($0) } ?? seat.name
      ?? seat.agency.map { naming.agency($0) } ?? "not named"
  }
}

extension Meeting.Kind {
  var words: String {
    switch self {
    case .taf: "Team around the family"
    case .tac: "Team around the child"
    case .professionals: "Professionals' meeting"
    case .strategyDiscussion: "Strategy discussion"
    case .mapping: "Mapping"
    case .gpMDT: "GP multi-disciplinary meeting"
    case .marac: "MARAC"
    case .cpConference: "Child protection conference"
    case .coreGroup: "Core group"
    case .supervision: "Supervision"
    case .other: "Meeting"
    }
  }
}
