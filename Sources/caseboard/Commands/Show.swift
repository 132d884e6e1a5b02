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
    case rapport
  }

  static let configuration = CommandConfiguration(abstract: "A case as plain text.")

  @Argument(help: "The case.") var caseID: String
  @Option(
    help: ArgumentHelp(
      "One pane only: \(Pane.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "pane"))
  var pane: Pane?
  @OptionGroup var place: StoreOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(place)
    let file = try workplace.caseFile(caseID, place)
    let board = try reading.board(of: file, workplace)
    let shown = CaseReading(board, workplace.practice, hub: workplace.hub, showsRoles: false)
    if json, let register = pane.flatMap({ RegisterText($0.rawValue, shown) }) {
      Output.document(JSON.text(JSON.of(register, on: board)))
      return
    }
    if json {
      let whole =
        reading.asOf == nil ? Board(file, .day(lastDay(file, workplace)), board.viewpoint) : nil
      Output.document(JSON.text(JSON.of(board, certainties: whole)))
      return
    }
    CaseText(shown).lines(pane.map { $0.rawValue }).forEach(Output.line)
  }

  /// Without a day everything is listed, each entry with whether it was known by now.
  private func lastDay(_ file: CaseFile, _ workplace: Workplace) -> Day {
    CaseScreen.firstDay(of: file, today: workplace.today)
  }
}
