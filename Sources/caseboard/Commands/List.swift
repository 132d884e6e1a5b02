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
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(place)
    let store =
      place.demo ? try workplace.demoStore() : try workplace.openStore(place.store)
    let cases = try workplace.asking { try store.caseload(for: workplace.worker) }
    if json {
      Output.document(JSON.text(.list(cases.map(JSON.of))))
    } else {
      CaseloadText(cases).lines.forEach(Output.line)
    }
  }
}

/// The caseload in columns of plain text.
struct CaseloadText {
  let lines: [SafeText]

  init(_ cases: [CaseSummary]) {
    if cases.isEmpty {
      lines = [
        "No case yet. caseboard import FILE brings one in; caseboard demo shows invented ones."
      ]
      return
    }
    lines = cases.map { summary in
      let last = summary.lastEntry.map(\.description) ?? "-"
      let status = summary.status?.words ?? "no status"
      let children = summary.children.joined(separator: ", ")
      return SafeText(
        "\(summary.id)\t\(summary.label)\t\(status)\t\(summary.entryCount) entries\tlast \(last)"
          .replacing("\t", with: "  ") + "  \(children)")
    }
  }
}
