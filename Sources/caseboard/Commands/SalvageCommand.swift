// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import TextSafety

/// `caseboard salvage FILE`: what can still be read of a damaged store, as a new one.
struct SalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: "Takes what can be read of a damaged store into a new one, and says what is gone.",
    discussion: """
      Reads the damaged file row by row, even where SQLite no longer opens it, and changes nothing \
      in it. A record of which a part is missing gets a correction beside it that says so. Bring \
      back the last backup as well, where there is one, and compare the two.
      """)

  @Argument(help: "The damaged store, or a copy of it with its -wal.", completion: .file())
  var file: String
  @Option(help: "The new store to make; beside the damaged one where it is left out.")
  var into: String?
  @Option(help: "Who is asking, where several people of the configuration use this account.")
  var worker: String?

  func run() throws {
    let workplace = try Workplace(workerNamed: worker)
    let damaged = Account.storePath(file)
    let new = Account.storePath(into ?? file + ".salvaged")
    let progress = Progress("parts", of: nil)
    let outcome = try workplace.asking {
      try Salvage(of: damaged, clock: Clock.now).run(into: new, by: workplace.worker) {
        progress.tell($0, percent: $1)
      }
    }
    progress.end()
    SalvageText(outcome, new).lines.forEach(Output.line)
  }
}

/// What a salvage brought and what it did not, most telling first.
struct SalvageText {
  let lines: [SafeText]

  init(_ outcome: Salvage.Outcome, _ new: String) {
    var texts = [
      "Salvaged: \(outcome.cases.counted("case")), \(outcome.rows.counted("row")), into \(new).",
      "The damaged store was not touched.",
    ]
    if outcome.lostRows + outcome.lostPages > 0 {
      texts.append(
        "Not readable: \(outcome.lostPages) pages, and \(outcome.lostRows) rows on others.")
    }
    if outcome.readRows > outcome.rows {
      texts.append("Left out: \(outcome.readRows - outcome.rows) rows of records that are gone.")
    }
    texts += Self.list("Gone", outcome.lost)
    if outcome.gaps > 0 {
      texts.append("By the gaps that they left, \(outcome.gaps) records are gone in all.")
    }
    texts += Self.list("Not whole, with a correction beside each", outcome.partial)
    texts += outcome.unreadable.map { "Gone: the whole case \($0) could not be put together." }
    texts += outcome.closed.map { "Who may open case \($0) is lost: it is for you alone now." }
    if outcome.lost.isEmpty && outcome.partial.isEmpty && outcome.gaps == 0
      && outcome.unreadable.isEmpty
    {
      texts.append("No record is missing, as far as can be told.")
    }
    texts.append("Next: caseboard verify --store \(new), and compare with the last backup.")
    lines = texts.map { SafeText($0) }
  }

  private static func list(_ what: String, _ places: [Salvage.Place]) -> [String] {
    Dictionary(grouping: places, by: \.caseID).sorted { $0.key < $1.key }.map { id, places in
      "\(what): case \(id): \(places.map(\.id).joined(separator: " "))"
    }
  }
}
