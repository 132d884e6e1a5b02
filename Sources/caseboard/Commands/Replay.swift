// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import Dashboard
import Escalation
import TextSafety

/// `caseboard replay CASE`: when each question would have come, pooled and for this service.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "When each question would have come, by what was known on each day.",
    discussion: ReplayText.caution)

  @Argument(help: "The case.") var caseID: String
  @OptionGroup var place: StoreOptions
  @Option(help: "The last day to replay to; the last of the record without it.") var until: String?
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(place)
    let file = try workplace.caseFile(caseID, place)
    let last =
      try until.map { try Workplace.day($0, today: workplace.today) }
      ?? CaseScreen.firstDay(of: file, today: workplace.today)
    let knowledge = Knowledge(file)
    let hub = file.header.hub ?? workplace.hub
    let replays = [Viewpoint.pooled, .agency(hub)].map {
      Replay(file, workplace.practice, $0, until: last, knowledge: knowledge)
    }
    if json {
      Output.document(JSON.text(JSON.of(replays, of: file, workplace.practice.register)))
    } else {
      ReplayText(replays, of: file, workplace.practice).lines.forEach(Output.line)
    }
  }
}
