// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// What is said about each adult and substance over time, with what was said in reply.
  static let substances = Register(
    "Substances", name: "substances", letter: "s", about: "claims over time, replies",
    empty: "Nothing is on the board about anybody's use of alcohol, drugs or medicines.",
    columns: [
      Column("when", least: Register.dateColumns) {
        .when($0.when, $1, mayBeLater: $0.mayBeLater($1))
      },
      Column("use", least: 8) { item, reading in item.use(reading) },
      Column("what", least: 20) { item, _ in .recorded(item.entry?.inBrief) },
      Column("shown as", least: 10) { item, _ in
        .recorded(item.mention.map { $0.form.plainWords } ?? "statement")
      },
      Column("said by", least: 9) { item, reading in .recorded(item.saidBy(reading)) },
      Column("reply", least: 12) { item, _ in item.reply },
      Column("setting", least: 10, givesWay: 2) { item, _ in
        .recorded(item.mention?.context?.plainWords)
      },
      Column("told", least: 4, givesWay: 1) { item, reading in
        item.entry.map { .told($0, reading) } ?? .nothing
      },
    ],
    items: SubstanceLine.lines, row: { $0.row($1) }
  ).with { register in
    register.lead = { _, rows in
      guard !rows.isEmpty else { return [] }
      return ["A smell says neither who nor when. Past use is asked about again when life changes."]
    }
    register.notes = { reading in SubstanceLine.histories(reading) }
  }
}

/// A claim or a mention about one adult and one substance.
private struct SubstanceLine: Sendable {
  let adult: Person.ID?
  let substance: String
  let when: When?
  let claim: SubstanceClaim?
  let mention: SubstanceMention?
  let origin: Origin

  /// Where it stands, and which of several it is there.
  enum Origin: Sendable {
    case history(SubstanceHistory, Int, said: TimelineEntry?)
    case entry(TimelineEntry, Int)
  }

  var entry: TimelineEntry? {
    switch origin {
    case .history(_, _, let said): said
    case .entry(let entry, _): entry
    }
  }

  static func lines(_ reading: CaseReading) -> [SubstanceLine] {
    let entries = Dictionary(
      reading.file.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let claims = reading.file.substances.flatMap { history in
      history.claims.enumerated().map { index, claim in
        let entry = claim.known.entry.flatMap { entries[$0] }
        return SubstanceLine(
          adult: history.adult, substance: history.substance, when: claim.at ?? entry?.when,
          claim: claim,
          mention: entry?.substances.first {
            $0.adult == history.adult && name(of: $0, reading) == history.substance
          },
          origin: .history(history, index, said: entry))
      }
    }
    let mentions = reading.file.entries.flatMap { entry in
      entry.substances.enumerated().map { index, mention in
        SubstanceLine(
          adult: mention.adult, substance: name(of: mention, reading), when: entry.when,
          claim: nil, mention: mention, origin: .entry(entry, index))
      }
    }
    // What a claim says already is not said again: of the same adult and the same substance.
    let said = Set(claims.map(\.subject))
    let all = (claims + mentions.filter { !said.contains($0.subject) }).latestFirst(by: \.when)
    let groups = Dictionary(grouping: all) { $0.heading(reading) }
    var seen: Set<String> = []
    return all.map { $0.heading(reading) }.filter { seen.insert($0).inserted }
      .flatMap { groups[$0] ?? [] }
  }

  /// By the name that the adult's history gives it: "crack" goes with "crack cocaine".
  private static func name(of mention: SubstanceMention, _ reading: CaseReading) -> String {
    guard let own = mention.substance else { return "not named" }
    let history = reading.file.substances.first { history in
      history.adult == mention.adult && history.substance.hasPrefix(own + " ")
    }
    return history?.substance ?? own
  }

  private var subject: [String?] { [entry?.id.text, adult?.text, substance] }

  func heading(_ reading: CaseReading) -> String {
    "\(adult.map { reading.naming.person($0) } ?? "No one named") · \(substance)"
  }

  func row(_ reading: CaseReading) -> RegisterRow {
    var row =
      switch origin {
      case .history(let history, let index, let said):
        RegisterRow(history, part: index, when: when, said: said, reading)
      case .entry(let entry, let index): RegisterRow(entry, part: index, reading)
      }
    row.section = heading(reading)
    return row
  }

  func mayBeLater(_ reading: CaseReading) -> Bool { entry.map { reading.isLater($0) } ?? false }

  func use(_ reading: CaseReading) -> RegisterCell {
    let use = claim?.use.plainWords ?? mention?.use?.plainWords
    let ended = claim?.endedWhen.map { "until \($0.short(asOf: reading.day, heading: nil))" }
    return .recorded([use, ended].compactMap { $0 }.joined(separator: ", "))
  }

  func saidBy(_ reading: CaseReading) -> String? {
    claim?.by ?? entry?.allegation.flatMap { $0.saidBy(reading.naming) }
      ?? entry.map { reading.naming.agency($0.source.agency) }
  }

  var reply: RegisterCell {
    if mention?.unsafeToRaise == true {
      return .text("not safe to raise: \(mention?.unsafeBecause ?? "no reason given")", .staff)
    }
    return .field(mention?.reply, "reply", of: entry?.source)
  }

  /// How use began, how it stopped, what could bring it back: known, or in no record.
  static func histories(_ reading: CaseReading) -> [Register.Note] {
    reading.file.substances.map { history in
      let known = [
        ("how it began", history.howStarted), ("how it stopped", history.howStopped),
        ("what could bring it back", history.relapse), ("treatment", history.treatment),
      ]
      let name = "\(reading.naming.person(history.adult)) · \(history.substance): the story"
      let missing = known.filter { $0.1 == nil }.map(\.0)
      let lines = known.compactMap { label, text in text.map { "\(label): \($0)" } }
      return Register.Note(
        heading: name,
        lines: lines
          + (missing.isEmpty ? [] : ["in no record: " + missing.joined(separator: ", ")])
          + (history.asker.map {
            ["will ask: \($0)" + (history.askBy.map { ", by \(EDTF($0).inWords)" } ?? "")]
          }
            ?? []))
    }
  }
}
