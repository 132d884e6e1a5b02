// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What is known of each adult's own history, matter by matter: the blank ones show beside the
/// others, the same for every parent (¶4.13, 4.40).
struct HistoryGrid {
  struct Cell: Equatable {
    /// The furthest that any assessment on the board got; nil where none says anything.
    let coverage: Coverage?
    /// Entries of the timeline that touch on it.
    let entries: [TimelineEntry.ID]

    var words: String {
      let words =
        switch coverage {
        case .covered: "covered"
        case .nothingKnown: "none known"
        case .notAsked: "not asked"
        case .leftBlank: "left blank"
        case nil: "no record"
        }
      return entries.isEmpty ? words : "\(words) \(entries.count)"
    }

    var isBlank: Bool { coverage != .covered && coverage != .nothingKnown }
  }

  struct Row {
    let adult: Person
    let cells: [Cell]
  }

  let rows: [Row]

  init(_ reading: CaseReading) {
    rows = reading.adults.map { adult in
      Row(
        adult: adult,
        cells: AdultHistory.Matter.allCases.map { HistoryGrid.cell(of: $0, adult.id, reading) })
    }
  }

  private static func cell(
    of matter: AdultHistory.Matter, _ adult: Person.ID, _ reading: CaseReading
  ) -> Cell {
    let said = reading.file.assessments.flatMap(\.histories)
      .filter { $0.adult == adult && $0.matter == matter }.map(\.coverage)
    let best = [Coverage.covered, .nothingKnown, .notAsked, .leftBlank].first(where: said.contains)
    return Cell(coverage: best, entries: reading.entries(on: matter, of: adult))
  }

  /// What each assessment said of one matter, for the whole of a person.
  static func lines(of adult: Person.ID, _ reading: CaseReading) -> [String] {
    AdultHistory.Matter.allCases.map { matter in
      let said = reading.file.assessments.flatMap { assessment in
        assessment.histories.filter { $0.adult == adult && $0.matter == matter }.map { history in
          let when =
            (assessment.concluded ?? assessment.started)
            .map { ", \($0.short(asOf: reading.day, heading: nil))" } ?? ""
          let text = history.text.map { ": \($0)" } ?? ""
          return "\(history.coverage.words) (\(assessment.kind.words)\(when))\(text)"
        }
      }
      let entries = reading.entries(on: matter, of: adult).map(\.text)
      let seen = entries.isEmpty ? "" : "; entries: \(entries.prefix(8).joined(separator: ", "))"
      return "\(matter.words): " + (said.isEmpty ? "no record" : said.joined(separator: "; "))
        + seen
    }
  }
}

extension CaseReading {
  /// Everybody who has a part in the family and is no child on the day shown.
  var adults: [Person] {
    let family = FamilyLinks(file)
    let levels = FamilyGenerations(family).levels
    return file.people.filter { person in
      guard !file.header.children.contains(person.id), !isUnborn(person) else { return false }
      if let birth = birth(of: person)?.bounds.latest, birth.adding(months: 18 * 12) > day {
        return false
      }
      return levels[person.id].map { $0 < 0 } ?? true
    }
  }

  /// Entries that touch on one matter of an adult's history: what the kind of entry says, and
  /// nothing read out of its words.
  func entries(on matter: AdultHistory.Matter, of adult: Person.ID) -> [TimelineEntry.ID] {
    file.entries.filter { entry in
      guard entry.kind != .pattern else { return false }
      switch matter {
      case .substances: return entry.substances.contains { $0.adult == adult }
      case .violence:
        return entry.incident.map {
          ($0.victim + $0.allegedPerpetrator).contains(adult) && $0.types.contains(.domestic)
        } ?? false
      case .mentalHealth:
        return entry.tags.contains("mental-health")
          && entry.people.contains { $0.person == adult && $0.how == .subject }
      case .childhood, .earlierChildren: return false
      }
    }.map(\.id)
  }
}

extension AdultHistory.Matter {
  var words: String {
    switch self {
    case .childhood: "Childhood"
    case .earlierChildren: "Earlier children"
    case .substances: "Substances"
    case .violence: "Violence"
    case .mentalHealth: "Health"
    }
  }
}

extension Coverage {
  var words: String {
    switch self {
    case .covered: "covered"
    case .nothingKnown: "nothing known"
    case .notAsked: "not asked"
    case .leftBlank: "left blank"
    }
  }
}

extension Assessment.Kind {
  var words: String {
    switch self {
    case .childAndFamily: "child and family assessment"
    case .earlyHelp: "early help assessment"
    case .preBirth: "pre-birth assessment"
    case .s47: "section 47 enquiry"
    case .mentalHealth: "mental health assessment"
    case .therapy: "therapy assessment"
    case .neglectTool: "neglect tool"
    case .elsewhere: "another authority's assessment"
    }
  }
}
