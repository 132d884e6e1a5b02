// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseStore
import TextSafety

/// `caseboard verify`: is the store whole, and does it say what was recorded?
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks through the whole store: is everything as it was recorded?",
    discussion: """
      Looks at the pages of the file, the audit line by line, every record of every case, what \
      search would find, and who can reach the files. It changes nothing. Ends with 69 where \
      something is broken, and names it.
      """)

  @Option(help: "The store to use.", completion: .file()) var store: String?
  @Option(help: "A head of the audit that was kept elsewhere (caseboard audit --head).")
  var against: String?
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(today: nil)
    let head = try against.map { text in
      guard let head = AuditTrail.Head(text) else {
        throw Failure(
          .usage,
          "--against takes what caseboard audit --head printed.\nNothing was looked at.\n"
            + "Expected NUMBER:HASH:COUNT.")
      }
      return head
    }
    let store = try workplace.openStore(store)
    let progress = Progress("parts", of: nil)
    let result = try workplace.asking {
      try store.verify(against: head, for: workplace.worker) { part, more in
        progress.tell("Looking at \(part.words)\(more.isEmpty ? "" : ", \(more)")")
      }
    }
    progress.end()
    if json {
      Output.document(JSON.text(Self.json(result)))
    } else {
      VerificationText(result).lines.forEach(Output.line)
    }
    guard result.isWhole else {
      throw Failure(
        .damaged,
        "Not everything is as it was recorded.\nNothing was changed by looking.\n"
          + "Copy the store's folder aside before anything else, then bring back the last copy.")
    }
  }

  private static func json(_ result: Verification) -> JSON {
    func list(_ findings: [Verification.Finding]) -> JSON {
      .list(
        findings.map {
          .object([("part", .text($0.part.rawValue)), ("what", .text($0.words))])
        })
    }
    return .object([
      ("whole", .truth(result.isWhole)), ("lines", .number(result.lines)),
      ("cases", .number(result.cases)), ("records", .number(result.records)),
      ("head", result.head.map { .text($0.description) } ?? .null),
      ("breaks", list(result.breaks)), ("warnings", list(result.warnings)),
    ])
  }
}

/// What a check found: the first break, what else, and what still stands.
struct VerificationText {
  let lines: [SafeText]

  init(_ result: Verification) {
    var texts: [String] = []
    for part in Verification.Part.allCases {
      let breaks = result.breaks.filter { $0.part == part }
      if breaks.isEmpty {
        texts.append("stands  \(part.words)\(Self.count(of: part, result))")
      } else {
        texts += breaks.map { "BROKEN  \(part.words): \($0.words)" }
      }
      texts += result.warnings.filter { $0.part == part }.map { "note    \($0.words)" }
    }
    if let first = result.breaks.first {
      texts.append("The first break: \(first.part.words): \(first.words).")
    }
    if let head = result.head { texts.append("Head of the audit, to keep elsewhere: \(head)") }
    lines = texts.map { SafeText($0) }
  }

  private static func count(of part: Verification.Part, _ result: Verification) -> String {
    switch part {
    case .audit: ": \(result.lines) lines"
    case .records: ": \(result.records) in \(result.cases) cases"
    default: ""
    }
  }
}
