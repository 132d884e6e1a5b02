// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dashboard
import Escalation
import TextSafety

/// `caseboard prompts CASE`: the questions that the record raises, each with its reasons.
struct Prompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The questions that the record raises, with their reasons. Never a score.")

  @Argument(help: "The case.") var caseID: String
  @OptionGroup var place: StoreOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(today: place.today)
    let file = try workplace.caseFile(caseID, place)
    let board = try reading.board(of: file, workplace)
    let shown = CaseReading(board, workplace.practice, hub: workplace.hub, showsRoles: false)
    if json {
      Output.document(JSON.text(JSON.of(shown.prompts, on: board)))
    } else {
      CaseText(shown).promptLines.forEach(Output.line)
    }
  }
}
