// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import CaseModel
import Escalation
import TextSafety

/// `caseboard export CASE`: a case document, a chronology or a report, to send or to keep.
struct Export: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case yaml, csv, md, html }

  static let configuration = CommandConfiguration(
    abstract: "A case as a document (YAML), a chronology (CSV) or a report (Markdown, HTML).")

  @Argument(help: "The case.") var caseID: String
  @Option(help: "yaml, csv, md or html.") var format = Format.yaml
  @Option(
    help: "For md and html: case, chronology, minutes, summary (one page) or referral (a draft).")
  var report: ReportKind?
  @Flag(help: "Only what everybody in the room may see: the page that a meeting was shown.")
  var meeting = false
  @Option(
    name: .customLong("with"),
    help: "With --meeting: who was in the room, as ids; who came to the last meeting otherwise.")
  var room: String?
  @Flag(help: "With --meeting: roles in place of names.") var roles = false
  @Option(help: "The file to make; standard output where it is left out.", completion: .file())
  var output: String?
  @OptionGroup var place: StoreOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let workplace = try Workplace(place)
    if meeting { return try exportMeeting(workplace) }
    let whole = try workplace.caseFile(caseID, place)
    let board = try reading.board(of: whole, workplace)
    let file = reading.asOf == nil && reading.viewpoint == nil ? whole : board.file
    let text =
      switch format {
      case .yaml: CaseDocument.write(file)
      case .csv: ChronologyExport().write(file.entries)
      case .md: MarkdownWriter().write(self.report(of: board, workplace))
      case .html: HTMLWriter().write(self.report(of: board, workplace))
      }
    try deliver(text, "\(file.entries.count) entries")
  }

  func deliver(_ text: String, _ what: String) throws {
    guard let output else { return Output.document(text) }
    try Files.write(text, to: output)
    Output.error(SafeText("Written to \(output): \(what)."))
  }

  func validate() throws {
    if meeting { return try validateMeeting() }
    guard room == nil, !roles else {
      throw ValidationError("--with and --roles go with --meeting.")
    }
    let isReport = format == .md || format == .html
    guard report == nil || isReport || (report == .chronology && format == .csv) else {
      throw ValidationError("A report is written as md or html: add --format md or --format html.")
    }
  }

  private func report(of board: Board, _ workplace: Workplace) -> Report {
    let prompts = workplace.practice.register.prompts(on: board, workplace.vocabulary)
    let questions = prompts.filter(\.isOpen).map { "\($0.rule)  \($0.headline) (\($0.numbers))" }
    return (report ?? .wholeCase)
      .report(of: ReportReading(board, workplace.vocabulary), questions: questions)
  }
}

extension ReportKind: ExpressibleByArgument {}
