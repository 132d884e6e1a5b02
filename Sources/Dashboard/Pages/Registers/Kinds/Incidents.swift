// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension Register {
  /// What police and others were called to, with what the form says of a pregnancy, a baby and the
  /// children.
  static let incidents = Register(
    "Incidents", name: "incidents", letter: "i", about: "grade, children, told",
    empty: "No incident is on the board. That is what was written down, not what happened.",
    columns: [
      Column("when", least: Register.dateColumns) {
        .when($0.when, $1, mayBeLater: $1.isLater($0))
      },
      Column("what", least: 22) { entry, reading in
        .text(entry.inBrief, entry.signs.isEmpty ? .text : .alert)
      },
      Column("from", least: 6, givesWay: 4) { .text($1.naming.agency($0.source.agency), .agency) },
      Column("type", least: 8, givesWay: 6) { entry, _ in
        let types = entry.incident?.types.map(\.plainWords).joined(separator: ", ")
        return .field(types, "types", of: entry.source)
      },
      Column("grade", least: 8) { entry, _ in
        .field(entry.incident?.grade?.plainWords, "grade", of: entry.source)
      },
      Column("pregnant", least: 8, givesWay: 2) { entry, _ in
        .field(entry.incident?.pregnant, "pregnant", of: entry.source)
      },
      Column("baby", least: 5, givesWay: 3) { entry, _ in
        .field(entry.incident?.babyUnder18Months, "baby-under-18-months", of: entry.source)
      },
      Column("children", least: 14) { entry, reading in
        .field(reading.childrenPresent(at: entry), "children", of: entry.source)
      },
      Column("outcome", least: 8, givesWay: 5) { entry, _ in
        .field(entry.incident?.outcome?.plainWords, "outcome", of: entry.source)
      },
      Column("told", least: 4) { .told($0, $1) },
    ],
    items: { $0.newestFirst { $0.kind == .incident || $0.incident != nil && $0.kind != .pattern } },
    row: { RegisterRow($0, $1) }
  ).with { register in
    register.lead = { reading, rows in
      guard !rows.isEmpty else { return [] }
      return [
        "Several reports of one event count once. Told: whether "
          + "\(reading.naming.agency(reading.hub)) was."
      ]
    }
  }
}

extension CaseReading {
  func isLater(_ entry: TimelineEntry) -> Bool { board.mayBeLater.contains(entry.id) }

  /// The entries that fit, latest in the story first.
  func newestFirst(where fits: (TimelineEntry) -> Bool) -> [TimelineEntry] {
    file.entries.filter(fits).reversed()
  }

  /// "heard it: Robin; in the household: Tess"; children who are only concerned come last.
  func childrenPresent(at entry: TimelineEntry) -> String? {
    let children = file.header.children
    var parts: [(how: String, names: [String])] = []
    for child in children {
      let own = entry.people.filter { $0.person == child }.map(\.how.words)
      let how = own.isEmpty ? entry.children.contains(child) ? ["concerned"] : [] : own
      for word in how {
        let name = naming.person(child)
        if let index = parts.firstIndex(where: { $0.how == word }) {
          parts[index].names.append(name)
        } else {
          parts.append((word, [name]))
        }
      }
    }
    guard !parts.isEmpty else { return nil }
    return parts.sorted { ($0.how == "concerned" ? 1 : 0) < ($1.how == "concerned" ? 1 : 0) }
      .map { "\($0.how): \($0.names.joined(separator: ", "))" }.joined(separator: "; ")
  }
}

extension TimelineEntry {
  /// The sentence of a list, with the mark of a high-risk sign.
  var inBrief: String { (signs.isEmpty ? "" : "! ") + (headline ?? summary) }
}
