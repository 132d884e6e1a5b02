// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import Dashboard
import Escalation
import StrictYAML
import TextSafety

/// `caseboard prompts CASE`: the questions that the record raises, each with its reasons; or an
/// answer to one of them.
struct Prompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The questions that the record raises, with their reasons. Never a score.",
    discussion: """
      With --answer RULE one of them is answered: --as says how, the reason is read from standard \
      input, and --about names the person or record where the rule asks about several.
      """)

  @Argument(help: "The case.") var caseID: String?
  @OptionGroup var place: StoreOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Every rule with its numbers and where each came from.") var rules = false
  @OptionGroup(title: "Answering") var answer: AnswerOptions

  func validate() throws {
    if caseID == nil && !rules { throw ValidationError("Name a case, or ask for --rules.") }
  }

  func run() throws {
    let workplace = try Workplace(place)
    guard let caseID, !rules else { return Output.document(RulesPage.text(workplace.practice)) }
    if let rule = answer.answer { return try record(rule, in: caseID, workplace) }
    let file = try workplace.caseFile(caseID, place)
    let board = try reading.board(of: file, workplace)
    let shown = CaseReading(board, workplace.practice, hub: workplace.hub, showsRoles: false)
    if json {
      Output.document(JSON.text(JSON.of(shown.prompts, on: board)))
    } else {
      CaseText(shown).promptLines.forEach(Output.line)
    }
  }

  private func record(_ rule: String, in caseID: String, _ workplace: Workplace) throws {
    let store = try workplace.openStore(place.store)
    let file = try workplace.asking { try store.export(CaseFile.ID(caseID), by: workplace.worker) }
    let today = CaseScreen.firstDay(of: file, today: workplace.today)
    let board = Board(file, .day(today), try reading.board(of: file, workplace).viewpoint)
    let prompts = workplace.practice.register.prompts(on: board, workplace.vocabulary)
    let prompt = try answer.prompt(rule, among: prompts)
    var additions = CaseFile()
    additions.answers = [
      try answer.response(to: prompt, workplace, version: workplace.practice.register.book.version)
    ]
    let ids = try workplace.asking {
      try store.record(additions, to: file.header.id, by: workplace.worker)
    }
    Output.line(SafeText("Saved: \(ids.joined(separator: ", "))"))
  }
}

/// How a question is answered from the command line. Ids, days and codes are arguments; the reason
/// comes from standard input, where nobody else on the host can read it.
struct AnswerOptions: ParsableArguments {
  @Option(help: "The rule whose question is answered: F-1.") var answer: String?
  @Option(
    name: .customLong("as"),
    help: "done, already-in-place, not-relevant, deferred, escalated or disagree.")
  var kind: String?
  @Option(help: "The id of the person or record it is about, where the rule asks about several.")
  var about: String?
  @Option(help: "The day it comes back on.") var until: String?
  @Option(help: "The record that is already in place.") var link: [String] = []

  func prompt(_ rule: String, among prompts: [Prompt]) throws -> Prompt {
    let own = prompts.filter { $0.rule.text == rule && (about == nil || $0.subject.id == about) }
    guard let first = own.first else {
      throw Failure(
        .usage,
        "\(quoted(rule)) asks nothing of this case today.\nNothing was changed.\n"
          + "caseboard prompts CASE lists what does.")
    }
    guard own.count == 1 else {
      let ids = own.compactMap(\.subject.id).joined(separator: ", ")
      throw Failure(
        .usage,
        "\(quoted(rule)) asks about several.\nNothing was changed.\nSay --about one of \(ids).")
    }
    return first
  }

  func response(
    to prompt: Prompt, _ workplace: Workplace, version: String
  ) throws -> PromptResponse {
    guard let kind, let answer = PromptResponse.Answer(rawValue: kind) else {
      let all = PromptResponse.Answer.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "How is it answered?\nNothing was changed.\nSay --as one of \(all).")
    }
    let reason = try Files.standardInput().trimmingBlanks
    guard !reason.isEmpty else {
      throw Failure(
        .usage,
        "An answer needs a reason.\nNothing was changed.\nWrite it on standard input.")
    }
    var response = PromptResponse()
    (response.rule, response.subject) = (prompt.rule.text, prompt.subject.id)
    (response.version, response.evidence) = (version, prompt.covered)
    (response.by, response.role) = (workplace.worker.name, workplace.worker.role)
    (response.asManager, response.at) = (workplace.worker.isManager, Clock.now())
    (response.answer, response.text, response.links) = (answer, reason, link)
    response.review = try until.map { try Workplace.day($0, today: workplace.today) }
    if answer == .deferred && response.review == nil {
      throw Failure(
        .usage, "Deferred until when?\nNothing was changed.\nSay --until with a day.")
    }
    return response
  }
}
