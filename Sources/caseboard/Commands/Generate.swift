// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import Invention
import TextSafety

/// `caseboard generate`: an invented caseload as large as an authority's, to try a store of that
/// size. Written case by case: it can be stopped at any time and goes on where it stopped.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fills a store with invented cases, to try it at the size of an authority.",
    discussion: """
      The same seed makes the same cases. What is there already stays: run it again to go on where \
      it stopped. Ctrl-C leaves whole cases behind. Name a store of its own with --store.
      """)

  @Option(help: "How many cases.") var cases: Int
  @Option(help: "How many entries, over all cases.") var entries: Int
  @Option(help: "The number that the cases are made from.") var seed: UInt64 = 1
  @Option(help: "The store to fill.", completion: .file()) var store: String?

  @Option(help: ArgumentHelp("The last day in the cases; always the same one without it."))
  var until = "2026-03-31"

  func validate() throws {
    guard (1...10_000_000).contains(cases), (0...1_000_000_000).contains(entries) else {
      throw ValidationError("--cases is 1 to 10000000, --entries 0 to 1000000000.")
    }
  }

  func run() throws {
    let workplace = try Workplace(today: until)
    let caseload = InventedCaseload(
      seed: seed, cases: cases, entries: entries, until: workplace.today)
    let store = try workplace.openStore(store, makesNew: true)
    Interruption.watch()
    let first = try workplace.asking { try store.count(ofCasesNamed: caseload.prefix) }
    guard first < cases else { return Output.line("All \(cases) cases are there already.") }
    let done = try fill(store, from: first, caseload, workplace)
    Output.line(
      done == cases
        ? "Saved: \(cases) invented cases."
        : "Stopped: \(done) of \(cases) cases are there, whole. Run the same again to go on.")
  }

  /// Entries in one transaction, more or less: enough to be fast, few enough to stop soon.
  private static let entriesAtOnce = 2_000

  /// Returns how many cases are there at the end.
  private func fill(
    _ store: Store, from first: Int, _ caseload: InventedCaseload, _ workplace: Workplace
  ) throws -> Int {
    var progress = Progress("cases", of: cases - first)
    defer { progress.end() }
    var number = first
    while number < cases, !Interruption.isAsked {
      var files: [CaseFile] = []
      var count = 0
      repeat {
        files.append(caseload.file(ofCase: number))
        count += caseload.entryCount(ofCase: number) + 20
        number += 1
      } while number < cases && count < Self.entriesAtOnce
      try workplace.asking { try store.add(files, by: workplace.worker) }
      progress.show(number - first)
    }
    return number
  }
}
