// SPDX-License-Identifier: Apache-2.0

/// A report as a value: what it says, before it is written as Markdown or HTML.
package struct Report: Equatable, Sendable {
  package enum Block: Equatable, Sendable {
    case heading(String)
    case text(String)
    case list([String])
    case table(Table)
    /// Side by side, with the same room for each.
    case columns([Column])
    /// That nothing is recorded, which is said and never left out.
    case nothing(String)
  }

  package struct Table: Equatable, Sendable {
    package let caption: String
    package let head: [String]
    /// The first cell of each row is its heading.
    package let rows: [[String]]
  }

  package struct Column: Equatable, Sendable {
    package let heading: String
    package let lines: [String]
    /// What stands there where there are no lines.
    package let nothing: String
  }

  package struct Section: Equatable, Sendable {
    package let heading: String
    package let blocks: [Block]
  }

  package let title: String
  /// The day, the eyes, the filter and what is withheld; always on top.
  package let statement: [String]
  package let sections: [Section]
  /// Its lists were cut to fit a page, which is then set in smaller type.
  package var isOnePage = false
}

/// The reports there are. A new one is one file and a line here.
package enum ReportKind: String, CaseIterable, Sendable {
  case wholeCase = "case"
  case chronology, minutes, summary, referral

  /// - Parameter questions: what the record asks, for the professional reports that carry it.
  package func report(of reading: ReportReading, questions: [String]) -> Report {
    switch self {
    case .wholeCase: WholeCaseReport(reading: reading, questions: questions).report
    case .chronology: ChronologyReport(reading: reading).report
    case .minutes: MinutesReport(reading: reading).report
    case .summary: SummaryReport(reading: reading, questions: questions).report
    case .referral: ReferralReport(reading: reading).report
    }
  }
}
