// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// Help that was asked for and help that was offered, side by side.
  static let help = Register(
    "Help", name: "help", letter: "h", about: "asked for and offered",
    empty: "Nobody is on record as asking for help or offering it.",
    columns: [
      Column("when", least: Register.dateColumns) {
        .when($0.entry.when, $1, mayBeLater: $1.isLater($0.entry))
      },
      Column("", least: 7) { item, _ in
        .text(item.isOffer ? "offered" : "asked", item.isOffer ? .text : .key)
      },
      Column("what", least: 18) { item, _ in .text(item.what) },
      Column("by", least: 10) { item, reading in item.by(reading) },
      Column("to", least: 8, givesWay: 2) { item, reading in item.to(reading) },
      Column("how put", least: 7, givesWay: 1) { item, _ in
        item.offer.map { .field($0.how?.plainWords, "how", of: item.entry.source) } ?? .text("")
      },
      Column("answer", least: 12) { item, _ in item.answer },
      Column("told", least: 4, givesWay: 3) { .told($0.entry, $1) },
    ],
    items: HelpLine.lines,
    row: { item, reading in
      var row = RegisterRow(item.entry, reading)
      row.countKey = "\(row.countKey ?? row.id).\(item.isOffer)"
      return row
    }
  ).with { register in
    register.lead = { _, rows in
      guard !rows.isEmpty else { return [] }
      return ["Did the offer meet what was asked, and was it put in a way that could land?"]
    }
  }
}

private struct HelpLine: Sendable {
  let entry: TimelineEntry
  let asked: HelpSought?
  let offer: Offer?

  var isOffer: Bool { offer != nil }

  static func lines(_ reading: CaseReading) -> [HelpLine] {
    reading.newestFirst { ($0.offer != nil || $0.helpSought != nil) && $0.kind != .pattern }
      .flatMap { entry in
        [
          entry.offer.map { HelpLine(entry: entry, asked: nil, offer: $0) },
          entry.helpSought.map { HelpLine(entry: entry, asked: $0, offer: nil) },
        ].compactMap { $0 }
      }
  }

  var what: String {
    let words = offer.map { $0.service } ?? asked?.asked ?? asked?.need?.replacing("-", with: " ")
    return words ?? entry.headline ?? entry.summary
  }

  func by(_ reading: CaseReading) -> RegisterCell {
    if let offer {
      return .text(offer.by ?? reading.naming.agency(entry.source.agency))
    }
    return .field(reading.naming.people(asked?.by ?? []), "by", of: entry.source)
  }

  func to(_ reading: CaseReading) -> RegisterCell {
    if let offer { return .field(reading.naming.people(offer.to), "to", of: entry.source) }
    return .text(reading.naming.agency(entry.source.agency))
  }

  var answer: RegisterCell {
    guard let offer else {
      return .field(asked?.whatHappened, "what-happened", of: entry.source)
    }
    let role = offer.answer == .accepted
    let words = [
      offer.answer?.plainWords, offer.thoughtNeededBy.map { "thought needed by \($0)" },
    ]
    return .field(
      words.compactMap { $0 }.joined(separator: "; "), "answer", of: entry.source,
      as: role ? .strength : .text)
  }
}
