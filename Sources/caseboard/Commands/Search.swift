// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseModel
import CaseStore
import TextSafety

/// `caseboard search WORDS`: every name anyone has used, and all text, over the cases you may open.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds people and words in the cases you may open.",
    discussion: """
      Names are found under any name the record has, however they are written; numbers however they
      are spaced; birth dates roughly right. With - the words are read from standard input, since
      others on this host can see the arguments of a command.
      """)

  @Argument(help: "Words, a name, a number or a birth date; - reads them from standard input.")
  var words: [String]

  @OptionGroup var place: StoreOptions
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let workplace = try Workplace(place)
    let words = try query()
    let store = place.demo ? try workplace.demoStore() : try workplace.openStore(place.store)
    let findings = try workplace.asking {
      let findings = try store.search(words, by: workplace.worker)
      try store.noteSearch(findings, by: workplace.worker)
      return findings
    }
    if json { return Output.document(JSON.text(JSON.of(findings))) }
    findings.hits.flatMap(Self.lines).forEach(Output.line)
    if findings.hits.isEmpty {
      Output.line("Nothing in the cases you may open has these words.")
    } else if findings.isCut {
      Output.line("There is more: the newest are shown. A further word narrows it.")
    }
  }

  /// The words of the arguments, with a sentence about who can see them; or a line of standard input.
  private func query() throws -> String {
    guard words == ["-"] else {
      Output.error(
        "Others on this host can see the words of a command; caseboard search - reads them unseen.")
      return words.joined(separator: " ")
    }
    return readLine() ?? ""
  }

  private static func lines(of hit: SearchHit) -> [SafeText] {
    let reasons = hit.matches.map(\.words).joined(separator: "; ")
    let when = hit.when.map { "\($0.edtf.text)  " } ?? ""
    let alike = hit.isExact ? "" : "like these words: "
    var lines = [SafeText("\(hit.caseID)  \(hit.title.isEmpty ? hit.name : hit.title)")]
    lines.append(SafeText("    \(when)\(alike)\(reasons)"))
    if let excerpt = hit.excerpt { lines.append(SafeText("    \(excerpt)")) }
    if case .person = hit.place, !hit.family.isEmpty {
      let family = hit.family.map(\.label).joined(separator: ", ")
      lines.append(SafeText("    with \(family)"))
    }
    return lines
  }
}

extension SearchHit {
  /// What the record is called where it has no title of its own.
  var name: String {
    switch place {
    case .person(let id): id.text
    case .entry(let id): "entry \(id)"
    case .record(let noun, let id): "\(noun) \(id)"
    case .file: caseLabel
    }
  }
}

extension JSON {
  static func of(_ findings: SearchFindings) -> JSON {
    .object([
      ("more", .truth(findings.isCut)), ("hits", .list(findings.hits.map(of))),
    ])
  }

  private static func of(_ match: SearchHit.Match) -> JSON {
    .object([
      ("what", .text(match.what)), ("name", match.name.map { .text($0) } ?? .null),
      ("source", match.source.map { .text($0) } ?? .null),
    ])
  }

  private static func of(_ hit: SearchHit) -> JSON {
    let (what, id): (String, String?) =
      switch hit.place {
      case .person(let id): ("person", id.text)
      case .entry(let id): ("entry", id.text)
      case .record(let noun, let id): (noun, id)
      case .file: ("case", nil)
      }
    return .object([
      ("case", .text(hit.caseID.text)), ("label", .text(hit.caseLabel)), ("what", .text(what)),
      ("id", id.map { .text($0) } ?? .null),
      ("title", hit.title.isEmpty ? .null : .text(hit.title)),
      ("matched", .list(hit.matches.map(of))), ("like", .truth(!hit.isExact)),
      ("when", hit.when.map { .text($0.edtf.text) } ?? .null),
      ("excerpt", hit.excerpt.map { .text($0) } ?? .null),
      ("family", .list(hit.family.map { .text($0.label) })),
    ])
  }
}
