// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import CaseModel
import CaseStore
import TextSafety

/// `caseboard import FILE…`: cases and chronologies in, all of them or none.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings in case documents and chronologies; all of them, or none.")

  @Argument(help: "Case documents (YAML) or chronologies (CSV).", completion: .file())
  var files: [String]

  @Option(name: .customLong("case"), help: "The case that a chronology belongs to.")
  var caseID: String?

  @Flag(help: "Make the case of --case where it is not there yet.") var new = false
  @Flag(help: "Say what would happen, and stop there.") var dryRun = false
  @Flag(help: "Leave out rows that are likely to be in the case already.") var skipDuplicates =
    false
  @Flag(help: "Add what is new of a case that is in the store already.") var merge = false
  @OptionGroup var chronology: ChronologyOptions
  @OptionGroup var place: StoreOptions

  func run() throws {
    let workplace = try Workplace(place)
    let documents = Documents(workplace)
    let (sheets, cases) = (
      files.filter(Documents.isChronology), files.filter { !Documents.isChronology($0) }
    )
    let new = try cases.map { try documents.caseFile($0) }
    for (name, file) in zip(cases, new) {
      Output.line(SafeText("\(name): case \(file.header.id), \(file.entries.count) entries"))
    }
    if sheets.isEmpty {
      if merge { return try mergeCases(new, workplace) }
      guard !dryRun else { return Output.line("Dry run: nothing was changed.") }
      let store = try workplace.openStore(place.store, makesNew: true)
      try workplace.asking { try store.add(new, by: workplace.worker) }
      return Output.line("Saved.")
    }
    guard cases.isEmpty else {
      throw Failure(
        .usage,
        "Case documents and chronologies go in one after the other.\n"
          + "Nothing was changed.\nImport the documents first.")
    }
    try importChronologies(sheets, workplace, documents)
  }

  /// All documents together: the cases that are there get what is new, the others are added.
  private func mergeCases(_ files: [CaseFile], _ workplace: Workplace) throws {
    let store = try workplace.openStore(place.store, makesNew: !dryRun)
    var (merges, new): ([(CaseFile.ID, CaseMerge)], [CaseFile]) = ([], [])
    for file in files {
      if let there = try workplace.caseIfThere(file.header.id, in: store) {
        merges.append((file.header.id, CaseMerge(of: file, into: there)))
      } else {
        new.append(file)
      }
    }
    for (id, merge) in merges {
      Output.line(
        SafeText("case \(id): \(merge.count) new, \(merge.same) there already"))
    }
    let conflicts = merges.flatMap { id, merge in merge.conflicts.map { "case \(id): \($0)" } }
    guard conflicts.isEmpty else {
      throw Failure(
        .badData,
        "The store says something else of these than the document:\n"
          + conflicts.joined(separator: "\n")
          + "\nNothing was changed.\nWhat is recorded stays; a correction is a record of its own.")
    }
    guard !dryRun else { return Output.line("Dry run: nothing was changed.") }
    try workplace.asking {
      try store.merge(merges.map { ($0.0, $0.1.additions) }, adding: new, by: workplace.worker)
    }
    Output.line("Saved.")
  }

  private func importChronologies(
    _ names: [String], _ workplace: Workplace, _ documents: Documents
  ) throws {
    guard let caseID else {
      throw Failure(
        .usage,
        "A chronology needs --case, to say whose it is.\nNothing was changed.\n"
          + "caseboard list names the cases.")
    }
    let id = CaseFile.ID(caseID)
    let store = try workplace.openStore(place.store, makesNew: new && !dryRun)
    let file = try target(id, store, workplace)
    let isNew = file.header.label.isEmpty
    Interruption.watch()
    do {
      try store.addEntries(
        to: id, making: isNew ? file.with { $0.header.label = caseID } : nil,
        by: workplace.worker, keeps: !dryRun
      ) { try take(names, into: file, documents, $0) }
    } catch let error as StoreError { throw Failure(error) }
    Output.line(dryRun ? "Dry run: nothing was changed." : "Saved.")
  }

  /// Reads one file after the other into the store, which keeps nothing before all are in order.
  private func take(
    _ names: [String], into file: CaseFile, _ documents: Documents, _ intake: EntryIntake
  ) throws {
    var progress = Progress("rows", of: nil)
    defer { progress.end() }
    // A later file may repeat what an earlier one brought.
    var file = file
    let destination = ChronologyDestination(
      add: { entries in
        try intake.add(entries)
        if names.count > 1 { file.entries += entries }
      }, has: { try intake.has($0) })
    for name in names {
      let report = try documents.chronology(
        name, into: file, chronology, skipsDuplicates: skipDuplicates, to: destination
      ) { share in
        if Interruption.isAsked { throw Failure.interrupted }
        progress.show(intake.count, share: share)
      }
      progress.end()
      report.summary.forEach { Output.line(SafeText($0)) }
    }
  }

  /// The case as it stands, or a blank one where `--new` asks for that.
  private func target(
    _ id: CaseFile.ID, _ store: Store, _ workplace: Workplace
  ) throws -> CaseFile {
    if new, try workplace.caseIfThere(id, in: store) == nil {
      return CaseFile { $0.header.id = id }
    }
    return try workplace.asking { try store.export(id, by: workplace.worker) }
  }
}
