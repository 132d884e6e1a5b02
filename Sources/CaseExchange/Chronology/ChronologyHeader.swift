// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Which column of the file holds what.
struct ChronologyHeader {
  /// The heading that marks our own exports, whose cells carry a `'` before formula characters.
  static let mark = "caseboard_csv"

  private(set) var places: [ChronologyColumn: Int] = [:]
  private(set) var problems: [ImportProblem] = []
  private(set) var isOurs = false
  /// The number of cells that every row must have.
  let width: Int
  private let line: Int

  /// `renames` are headings of the file and the columns that they stand for; `-` leaves one out.
  init(_ headings: [String], line: Int, renames: [String: String]) {
    width = headings.count
    self.line = line
    let renamed = Dictionary(
      renames.map { (ChronologyHeader.fold($0), $1) }, uniquingKeysWith: { first, _ in first })
    for (place, heading) in headings.enumerated() {
      let folded = ChronologyHeader.fold(heading)
      if folded == ChronologyHeader.mark {
        isOurs = true
      } else if let name = renamed[folded] {
        if name != "-" { take(ChronologyHeader.column(named: name), place, called: name) }
      } else {
        take(ChronologyHeader.column(named: folded), place, called: heading)
      }
    }
    findMissing(headings, renames: renames)
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
        "unknown heading \(Token(heading))\(Spelling.hint(for: heading, in: names)); "
          + "expected a column of data/README.md, or --map \"HEADING=column\" "
          + "(\"HEADING=-\" leaves it out)")
      return
    }
    if let first = places[column] {
      note(
        place,
        "the heading \(Token(heading)) means \(column.rawValue), which column \(first + 1) "
          + "has already; expected one column for it (--map \"HEADING=-\" leaves one out)")
    } else {
      places[column] = place
    }
  }

  private mutating func findMissing(_ headings: [String], renames: [String: String]) {
    let present = Set(headings.map(ChronologyHeader.fold))
    for heading in renames.keys.sorted() where !present.contains(ChronologyHeader.fold(heading)) {
      note(nil, "--map names the heading \(Token(heading)), which this file has not")
    }
    for column in ChronologyColumn.required where places[column] == nil {
      note(nil, "no column \(column.rawValue); expected when, agency and summary in the header")
    }
  }

  private mutating func note(_ place: Int?, _ text: String) {
    problems.append(ImportProblem(line: line, column: place.map { $0 + 1 }, text: text))
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
