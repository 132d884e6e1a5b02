// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// What happened, in the order of the story: strengths beside worries, with who says so and who was
/// told.
struct ChronologyReport {
  let reading: ReportReading

  var report: Report {
    Report(
      title: "Chronology: \(reading.file.header.label)", statement: reading.statement,
      sections: [section])
  }

  var section: Report.Section {
    let rows = reading.file.entries.map(row)
    return Report.Section(
      heading: "What happened",
      blocks: [
        rows.isEmpty
          ? .nothing("Nothing is recorded.")
          : .table(
            Report.Table(
              caption: "Entries in the order of the story. * worked out, not stated.",
              head: ["When", "Source", "What is recorded", "Children", "Who was told"], rows: rows))
      ])
  }

  private func row(_ entry: TimelineEntry) -> [String] {
    let later = reading.board.mayBeLater.contains(entry.id) ? " (may be later)" : ""
    let effects = entry.impact.compactMap { impact in
      impact.text.map { "\(reading.name(impact.child)): \($0)" }
    }
    let well = entry.tags.contains("strength") || entry.kind == .strength ? "Going well. " : ""
    let allegation = entry.allegation == nil ? "" : "Said, not a finding. "
    return [
      reading.when(entry.when) + later, "\(reading.agency(entry.source.agency)) (\(entry.id))",
      well + allegation
        + ([entry.summary] + effects.map { "Effect on \($0)" }).joined(separator: " "),
      reading.names(entry.children), told(entry),
    ]
  }

  private func told(_ entry: TimelineEntry) -> String {
    let told = reading.board.knowledge.told(of: entry).map { telling in
      switch telling.state {
      case .told: reading.agency(telling.to)
      case .decidedNot: "\(reading.agency(telling.to)): decided not to tell"
      case .notTold: "\(reading.agency(telling.to)): not told"
      }
    }
    return told.isEmpty ? "Not stated" : told.joined(separator: "; ")
  }
}
