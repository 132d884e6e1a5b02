// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import Dashboard
import TerminalUI
import TextSafety

/// `caseboard show CASE`: a case as plain text or JSON.
struct Show: ParsableCommand {
  enum Pane: String, ExpressibleByArgument, CaseIterable {
    case timeline
    case livedExperience = "lived-experience"
    case agencies, prompts
    case whoKnew = "who-knew"
    case safety, family, records, plan
    case incidents, allegations, appointments, help, substances, consent
    case staffSafety = "staff-safety"
    case rapport, meeting
  }

  static let configuration = CommandConfiguration(abstract: "A case as plain text.")

  @Argument(help: "The case.") var caseID: String
  @Option(
    help: ArgumentHelp(
      "One pane only: \(Pane.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "pane"))
  var pane: Pane?
  @Option(
    name: .customLong("with"),
    help: "For the meeting: who is in the room, as ids of people and practitioners, with commas.")
  var room: String?
  @OptionGroup var place: StoreOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(place)
    let file = try workplace.caseFile(caseID, place)
    if pane == .meeting { return try showMeeting(file, workplace) }
    guard room == nil else { throw Failure(.usage, "--with goes with --pane meeting") }
    let board = try reading.board(of: file, workplace)
    let shown = CaseReading(board, workplace.practice, hub: workplace.hub, showsRoles: false)
    if json, let register = pane.flatMap({ RegisterText($0.rawValue, shown) }) {
      Output.document(JSON.text(JSON.of(register, on: board)))
      return
    }
    if json, let own = ownJSON(shown, board) { return Output.document(JSON.text(own)) }
    if json {
      // Without a day everything is listed, each entry with whether it was known by now.
      let day = try reading.day(of: file, workplace)
      let whole = reading.asOf == nil ? Board(file, .day(day), board.viewpoint) : nil
      Output.document(JSON.text(JSON.of(board, certainties: whole)))
      return
    }
    CaseText(shown).lines(pane.map { $0.rawValue }).forEach(Output.line)
  }

  /// A pane that has keys of its own; nil where the entries are what it shows.
  private func ownJSON(_ shown: CaseReading, _ board: Board) -> JSON? {
    let tables = PaneTables(shown)
    return switch pane {
    case .whoKnew: JSON.whoKnew(tables, on: board)
    case .agencies: JSON.agencies(tables, on: board)
    case .livedExperience: JSON.livedExperience(tables, on: board)
    case .prompts: JSON.of(shown.prompts, on: board)
    case .family: JSON.family(on: board)
    case .safety: JSON.safety(on: board)
    default: nil
    }
  }

  /// What the people named may see, on the day; nothing else of the case is read for it.
  private func showMeeting(_ file: CaseFile, _ workplace: Workplace) throws {
    guard reading.viewpoint == nil else {
      throw Failure(.usage, "a meeting has no viewpoint: it sees what is marked for its people")
    }
    let meeting = file.forMeeting(
      with: try MeetingRoom(ids: room, in: file), on: try reading.day(of: file, workplace))
    if json { return Output.document(JSON.text(JSON.of(meeting))) }
    MeetingText(meeting, showsRoles: false).lines().forEach(Output.line)
  }
}
