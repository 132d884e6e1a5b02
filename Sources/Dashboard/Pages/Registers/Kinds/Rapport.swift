// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// Whom each child and adult talks to.
  static let rapport = Register(
    "Who talks to whom", name: "rapport", letter: "w", about: "whom each person goes to",
    empty: "Nobody has written down whom the children or the adults talk to.",
    columns: [
      Column("person", least: 10) { item, reading in
        .text(reading.naming.person(item.person), .childVoice)
      },
      Column("talks to", least: 14) { item, reading in
        .recorded(item.practitioner.map { reading.worker($0) })
      },
      Column("at", least: 10) { item, reading in
        let worker = reading.file.practitioners.first { $0.id == item.practitioner }
        return .recorded(
          (item.agency ?? worker?.agency).map { reading.naming.agency($0) }, as: .agency)
      },
      Column("how it goes", least: 20) { item, _ in .text(item.text) },
      Column("since", least: Register.dateColumns) { item, reading in .when(item.at, reading) },
    ],
    items: { $0.file.rapport.latestFirst(by: \.at) }, row: { RegisterRow($0, when: $0.at, $1) }
  ).with { register in
    register.notes = { reading in
      let known = Set(reading.file.rapport.map(\.person))
      let missing = reading.file.header.children.filter { id in
        !known.contains(id)
          && reading.file.people.contains { $0.id == id && !reading.isUnborn($0) }
      }
      guard !missing.isEmpty else { return [] }
      return [
        Note(
          heading: "Nobody named for",
          lines: [reading.naming.people(missing) + ": who could find out?"])
      ]
    }
  }
}
