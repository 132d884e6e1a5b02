// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import CaseModel
import TextSafety

/// `caseboard export CASE`: a case document or a chronology, to send or to keep.
struct Export: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case yaml, csv }

  static let configuration = CommandConfiguration(
    abstract: "A case as a document (YAML) or a chronology (CSV).")

  @Argument(help: "The case.") var caseID: String
  @Option(help: "yaml or csv.") var format = Format.yaml
  @Option(help: "The file to make; standard output where it is left out.", completion: .file())
  var output: String?
  @OptionGroup var place: StoreOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let workplace = try Workplace(place)
    let whole = try workplace.caseFile(caseID, place)
    let board = try reading.board(of: whole, workplace)
    let file = reading.asOf == nil && reading.viewpoint == nil ? whole : board.file
    let text =
      format == .yaml ? CaseDocument.write(file) : ChronologyExport().write(file.entries)
    guard let output else { return Output.document(text) }
    try Files.write(text, to: output)
    Output.error(SafeText("Written to \(output): \(file.entries.count) entries."))
  }
}
