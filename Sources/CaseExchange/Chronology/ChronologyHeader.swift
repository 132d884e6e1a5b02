// SPDX-License-Identifier: Apache-2.0

import CaseModel
import StrictYAML

/// Which column of the file holds what.
struct ChronologyHeader {
  /// The heading that marks our own exports, whose cells carry a `'` before formula characters.
  static let mark = "caseboard_csv"

  private(set) var places: [ChronologyColumn: Int] = [:]
  private(set) var isOurs = false
  private let log: ProblemLog
  private let row: DelimitedRow

  /// `renames` are headings of the file and the columns that they stand for; `-` leaves one out.
  init(_ row: DelimitedRow, renames: [String: String], log: ProblemLog) {
    self.row = row
    self.log = log
    let renamed = Dictionary(
      renames.map { (ChronologyHeader.fold($0), $1) }, uniquingKeysWith: { first, _ in first })
    for (place, heading) in row.texts.enumerated() {
      let folded = ChronologyHeader.fold(heading)
      if folded == ChronologyHeader.mark {
        isOurs = true
      } else if let name = renamed[folded] {
        if name != "-" { take(ChronologyHeader.column(named: name), place, called: name) }
      } else {
        take(ChronologyHeader.column(named: folded), place, called: heading)
      }
    }
    findMissing(renames)
  }

  /// The fields that every entry of this file carries.
  var carries: [String] {
    var seen: Set<String> = []
    return places.sorted { $0.value < $1.value }.compactMap(\.key.fieldName)
      .filter { seen.insert($0).inserted }
  }

  private mutating func take(_ column: ChronologyColumn?, _ place: Int, called heading: String) {
    guard let column else {
      let names = ChronologyColumn.allCases.map(\.rawValue)
      note(
        place,
        "unknown heading \(quoted(heading)), expected a column of data/README.md, "
          + "or --map \"HEADING=column\" (\"HEADING=-\" leaves it out)"
          + log.hint(for: heading, among: names))
      return
    }
    if let first = places[column] {
      note(
        place,
        "found \(quoted(heading)), which means \(column.rawValue), which column \(first + 1) "
          + "has already, expected one column for it (--map \"HEADING=-\" leaves one out)")
    } else {
      places[column] = place
    }
  }

  private mutating func findMissing(_ renames: [String: String]) {
    let present = Set(row.texts.map(ChronologyHeader.fold))
    for heading in renames.keys.sorted() where !present.contains(ChronologyHeader.fold(heading)) {
      note(nil, "found no heading \(quoted(heading)), expected the one that --map names")
    }
    for column in ChronologyColumn.required where places[column] == nil {
      note(
        nil, "found no column \(column.rawValue), expected when, agency and summary in the header")
    }
  }

  private func note(_ place: Int?, _ text: String) {
    log.note(at: row.fields[place ?? 0].place, text)
  }

  private static func column(named name: String) -> ChronologyColumn? {
    ChronologyColumn(rawValue: fold(name)) ?? common[fold(name)]
  }

  /// `Date of event` and `date_of_event` are one heading.
  private static func fold(_ heading: String) -> String {
    heading.lowercased().split { " _-\t\u{A0}\u{FEFF}".contains($0) }.joined(separator: "_")
  }

  /// What agencies put over their columns.
  private static let common: [String: ChronologyColumn] = [
    "date": .when, "event_date": .when, "date_of_event": .when, "incident_date": .when,
    "organisation": .agency, "organization": .agency, "service": .agency,
    "reporting_agency": .agency,
    "event": .summary, "description": .summary, "what_happened": .summary,
    "details_of_event": .summary,
    "details": .detail, "notes": .detail, "full_text": .detail,
    "ref": .id, "reference": .id, "type": .kind, "event_type": .kind, "type_of_event": .kind,
    "child": .children, "child(ren)": .children, "person": .people, "adults": .people,
    "themes": .tags, "theme": .tags, "response_to_allegation": .response,
    "date_received": .received, "date_read": .read, "source_of_information": .source,
    "document": .source, "shared": .sharedWith, "told": .sharedWith,
    "impact_on_child": .impact, "impact_on_children": .impact,
  ]
}
