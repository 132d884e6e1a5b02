// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The family as lines of plain text: `show --pane family`.
struct FamilyText {
  let reading: CaseReading

  var lines: [SafeText] {
    let tree = FamilyTree(reading.file, on: reading.day)
    let homes = Homes(reading)
    let people = reading.file.people.flatMap { person -> [String] in
      let detail = PersonDetail(person: person, reading: reading, homes: homes).detail
      return ["  \(detail.title)"]
        + detail.parts.flatMap { part in
          ["    \(part.title): \(part.lines.joined(separator: " · "))"]
        }
    }
    let generations = tree.rows.enumerated().map { index, row in
      "  \(index + 1)  " + row.map(name).joined(separator: ", ")
    }
    let apart =
      tree.apart.isEmpty ? [] : ["  No relationship on record: \(naming.people(tree.apart))"]
    let history = HistoryGrid(reading).rows.map { row in
      let cells = zip(AdultHistory.Matter.allCases, row.cells)
        .map { "\($0.words): \($1.words)" }.joined(separator: ", ")
      return "  \(naming.person(row.adult.id)): \(cells)"
    }
    let all: [String] =
      ["FAMILY, oldest generation first"] + generations + apart + ["", "EACH PERSON"] + people
      + ["", "HISTORY KNOWN ABOUT EACH ADULT"] + history + ["", "HOMES, earliest first"]
      + homes.homes.map { home in "  \(home.letter.map(String.init) ?? " ")  \(home.words(reading))"
      }
    return all.map { naming.text($0) }
  }

  private var naming: Naming { reading.naming }

  private func name(_ member: FamilyTree.Member) -> String {
    switch member {
    case .person(let id): naming.person(id)
    case .notRecorded(let children): "a parent of \(naming.people(children)), not recorded"
    }
  }
}
