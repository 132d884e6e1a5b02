// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import Dashboard
import TextSafety

/// `caseboard list`: the cases you may open, by name.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The cases you may open.")

  @OptionGroup var place: StoreOptions
  @Option(
    help:
      "Only some: status: agency: theme: lead: under: next: changed: and words, as on the board.")
  var filter = ""
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(place)
    let store =
      place.demo ? try workplace.demoStore() : try workplace.openStore(place.store)
    if json {
      try writeJSON(store, workplace)
    } else {
      try CaseloadText.write(store, workplace, filter: filter)
    }
  }

  private func writeJSON(_ store: Store, _ workplace: Workplace) throws {
    var isEmpty = true
    try store.pages(workplace, filter: filter) { cases in
      Output.document((isEmpty ? "[\n" : "") + JSON.text(of: cases.map(JSON.of), areFirst: isEmpty))
      isEmpty = false
    }
    Output.document(isEmpty ? "[]\n" : "\n]\n")
  }
}

extension Store {
  /// Cases by name, some thousand at a time, however many there are.
  func pages(
    _ workplace: Workplace, filter: String = "", _ take: ([CaseSummary]) -> Void
  ) throws {
    var question = CaseloadQuestion(today: workplace.today, most: 5_000)
    do throws(CaseloadFilter.Problem) {
      question = try CaseloadFilter(filter, question).question
    } catch {
      throw Failure(
        .usage,
        "--filter \(SafeText(error.term).text) is not read.\nNothing was changed.\n"
          + "Expected \(error.expected).")
    }
    while true {
      let page = try workplace.asking { try caseload(question, for: workplace.worker) }
      if !page.cases.isEmpty { take(page.cases) }
      question.first += page.cases.count
      if page.cases.count < question.most { return }
    }
  }
}

/// The caseload in columns of plain text.
enum CaseloadText {
  static func write(_ store: Store, _ workplace: Workplace, filter: String = "") throws {
    var isEmpty = true
    try store.pages(workplace, filter: filter) { cases in
      cases.map(line).forEach(Output.line)
      isEmpty = false
    }
    if isEmpty, !filter.isEmpty { return Output.line("No case fits.") }
    if isEmpty {
      Output.line(
        "No case yet. caseboard import FILE brings one in; caseboard demo shows invented ones.")
    }
  }

  private static func line(_ summary: CaseSummary) -> SafeText {
    let last = summary.lastEntry.map(\.description) ?? "-"
    let status = summary.status?.words ?? "no status"
    let children = summary.children.joined(separator: ", ")
    return SafeText(
      "\(summary.id)\t\(summary.label)\t\(status)\t\(summary.entryCount.counted("entry"))\tlast \(last)"
        .replacing("\t", with: "  ") + "  \(children)")
  }
}
