// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// What leave was asked for, of whom, and the real answer.
  static let consent = Register(
    "Consent", name: "consent", letter: "c", about: "the answer, signed, review",
    empty: "No question of consent is on record. That is not a refusal, and not a yes.",
    columns: [
      Column("asked", least: Register.dateColumns) { consent, reading in
        .when(consent.asked, reading)
      },
      Column("for what", least: 20) { consent, _ in .text(consent.purpose) },
      Column("of whom", least: 10) { consent, reading in
        .recorded(reading.naming.people(consent.by))
      },
      Column("answer", least: 10) { consent, _ in
        consent.answer == .notAsked
          ? .notAsked
          : .text(
            [consent.answer.plainWords, consent.reasonNotNeeded].compactMap { $0 }
              .joined(separator: ": "), consent.answer == .given ? .strength : .text)
      },
      Column("asked by", least: 10, givesWay: 1) { consent, _ in .recorded(consent.askedBy) },
      Column("signed", least: 8) { consent, reading in
        .recorded(reading.past(consent.signed)?.short(asOf: reading.day, heading: nil))
      },
      Column("review", least: 8, givesWay: 2) { consent, reading in reading.due(consent.review) },
    ],
    items: { $0.file.consents.latestFirst(by: \.asked) },
    row: { RegisterRow($0, when: $0.asked, $1) }
  ).with { register in
    register.lead = { _, rows in
      guard !rows.isEmpty else { return [] }
      return ["Leave is not needed to share where a child is at risk; saying so openly is better."]
    }
  }
}

extension Array {
  /// Latest first; what has no date last.
  func latestFirst(by date: (Element) -> When?) -> [Element] {
    let keyed = enumerated().map { offset, item in
      (item: item, day: date(item)?.bounds.earliest?.number ?? Int.min, offset: offset)
    }
    return keyed.sorted { $0.day == $1.day ? $0.offset > $1.offset : $0.day > $1.day }
      .map(\.item)
  }
}
