// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import Dashboard
import TextSafety

/// `caseboard audit [CASE]`: who opened, read and wrote what; the newest stands last.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who opened, read and wrote what; the newest stands last.",
    discussion: """
      --head prints the latest line as one word, to be kept somewhere else: on paper, in another \
      system. caseboard verify --against HEAD holds the audit against it.
      """)

  @Argument(help: "The case; every one where it is left out.") var caseID: String?
  @Option(help: "The store to use.", completion: .file()) var store: String?
  @Option(help: "Only the last so many lines.") var last: Int?
  @Flag(help: "The latest line as one word, to keep elsewhere.") var head = false
  @Flag(help: "As JSON.") var json = false

  func validate() throws {
    if let last, last < 1 { throw ValidationError("--last takes a number from 1.") }
  }

  func run() throws {
    let workplace = try Workplace(today: nil)
    let store = try workplace.openStore(store)
    if head { return try printHead(of: store, workplace) }
    let lines = try workplace.asking {
      try store.auditLines(
        of: caseID.map { CaseFile.ID($0) }, most: last, for: workplace.worker)
    }
    if json { return Output.document(JSON.text(.list(lines.map(Self.json)))) }
    if lines.isEmpty { return Output.line("Nothing yet: nobody has opened or written anything.") }
    AuditTable(lines).lines.forEach(Output.line)
  }

  private func printHead(of store: Store, _ workplace: Workplace) throws {
    guard let head = try workplace.asking({ try store.auditHead() }) else {
      throw Failure(
        .noInput, "The audit has no line yet.\nNothing was changed.\nAsk again once it has.")
    }
    if json {
      let fields: [(String, JSON)] = [
        ("seq", .number(head.seq)), ("hash", .text(head.hash)), ("count", .number(head.count)),
      ]
      return Output.document(JSON.text(.object(fields)))
    }
    Output.line(SafeText(head.description))
  }

  private static func json(_ line: AuditTrail.Line) -> JSON {
    func text(_ value: String?) -> JSON { value.map(JSON.text) ?? .null }
    return .object([
      ("seq", .number(line.seq)), ("at", .text(line.at)), ("actor", .text(line.actor)),
      ("role", text(line.role)), ("agency", text(line.agency)), ("uid", .number(line.uid)),
      ("action", .text(line.action)), ("case", text(line.caseID)),
      ("subject", text(line.subject)), ("hash", .text(line.hash)),
    ])
  }
}

/// The audit in columns of plain text.
struct AuditTable {
  let lines: [SafeText]

  init(_ lines: [AuditTrail.Line]) {
    let rows = lines.map { line in
      [
        String(line.seq), line.at.replacing("T", with: " ").replacing("Z", with: ""),
        line.actor + (line.role.map { ", \($0)" } ?? ""), line.action, line.caseID ?? "-",
        line.subject ?? "",
      ]
    }
    let titles = ["line", "when (UTC)", "who", "what", "case", "about"]
    let widths = titles.indices.map { column in
      min(40, ([titles] + rows).map { $0[column].count }.max() ?? 0)
    }
    self.lines = ([titles] + rows).map { row in
      let cells = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: max(0, width - text.count))
      }
      return SafeText(cells.joined(separator: "  ").trimmingBlanks)
    }
  }
}
