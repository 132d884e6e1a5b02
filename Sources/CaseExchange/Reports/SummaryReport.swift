// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// One page to begin a strategy discussion with: the children, what happened lately, what it was
/// like for them, what works, and what is not known.
struct SummaryReport {
  let reading: ReportReading
  let questions: [String]

  /// What fits a page; the chronology has the rest, and each list says so.
  private static let most = 8

  var report: Report {
    Report(
      title: "Summary for a discussion: \(reading.file.header.label)",
      statement: reading.statement,
      sections: [
        Report.Section(
          heading: "The children, and who saw them last",
          blocks: [
            reading.list(reading.children.map(reading.lastSeen), orSay: "No child is recorded.")
          ]),
        section("What cannot wait, or happened lately", events, "No incident is recorded."),
        section("What it was like for each child", effects, "No effect on a child is recorded."),
        section(
          "What is working well", reading.strengths().map(reading.line), "No strength is recorded."),
        section("What is not known", unknown, "Nothing is marked as not known."),
      ]
        + (questions.isEmpty
          ? [] : [section("Questions the record raises, never a score", questions, "")]))
  }

  private func section(_ heading: String, _ lines: [String], _ nothing: String) -> Report.Section {
    let shown = Array(lines.prefix(Self.most))
    let rest = lines.count - shown.count
    return Report.Section(
      heading: heading,
      blocks: [reading.list(shown, orSay: nothing)]
        + (rest > 0 ? [.text("And \(rest) more in the chronology.")] : []))
  }

  private var events: [String] {
    let year = reading.day.adding(months: -12)
    return reading.file.entries.reversed().filter { entry in
      let isLate = entry.when.bounds.latest.map { $0 >= year } ?? true
      let kinds: [EntryKind] = [.incident, .disclosure, .crisis, .allegation]
      return isLate
        && (kinds.contains(entry.kind) || !entry.signs.isEmpty || !entry.injuries.isEmpty)
    }.map(reading.line)
  }

  private var effects: [String] {
    reading.children.flatMap { child in
      reading.effects(on: child.id).prefix(2).map { "\(child.label): \($0)" }
    }
  }

  private var unknown: [String] {
    let silent = reading.children.filter { child in
      reading.notes(of: child.id).isEmpty && reading.effects(on: child.id).isEmpty
    }.map { "\($0.label): nobody has written down what life is like" }
    let blanks = reading.file.assessments.flatMap(\.histories)
      .filter { $0.coverage == .notAsked || $0.coverage == .leftBlank }
      .map { "\(reading.name($0.adult)): \($0.matter.rawValue), \($0.coverage.rawValue)" }
    let asked = reading.file.enquiries.filter { $0.answer != .answered }
      .map { "\(reading.agency($0.agency)): \($0.answer.rawValue)" }
    return (silent + blanks + asked).map { $0.replacing("-", with: " ") }
  }
}
