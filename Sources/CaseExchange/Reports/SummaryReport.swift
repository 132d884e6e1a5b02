// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// One page to begin a strategy discussion with: the children, what happened lately, what it was
/// like for them, what works, and what is not known.
struct SummaryReport {
  let reading: ReportReading
  let questions: [String]

  /// About as many letters as a line of the page takes.
  private static let columns = 100

  var report: Report {
    Report(
      title: "Summary for a discussion: \(reading.file.header.label)",
      statement: reading.statement + [
        "One page: where a list says 5 of 30, the case has the rest."
      ],
      sections: [
        section(
          "The children, and who saw them last", reading.children.map(reading.lastSeen),
          room: 9, "No child is recorded."),
        section(
          "What cannot wait, or happened lately", events, room: 6, "No incident is recorded."),
        section(
          "What it was like for each child", effects, room: 6,
          "No effect on a child is recorded."),
        section(
          "What is working well", reading.strengths().map(reading.shortLine), room: 6,
          "No strength is recorded."),
        section("What is not known", unknown, room: 4, "Nothing is marked as not known."),
      ]
        + (questions.isEmpty
          ? [] : [section("Questions the record raises, never a score", questions, room: 6, "")]),
      isOnePage: true)
  }

  /// What fits into so many lines of the page; the heading says where that is not all.
  private func section(
    _ heading: String, _ lines: [String], room: Int, _ nothing: String
  ) -> Report.Section {
    var left = room
    let shown = lines.prefix { line in
      left -= (line.count + Self.columns - 1) / Self.columns
      return left >= 0
    }
    let all = shown.isEmpty ? lines.prefix(1) : shown
    let part = all.count < lines.count ? " (\(all.count) of \(lines.count))" : ""
    return Report.Section(
      heading: heading + part, blocks: [reading.list(Array(all), orSay: nothing)])
  }

  private var events: [String] {
    let year = reading.day.adding(months: -12)
    return reading.file.entries.reversed().filter { entry in
      let isLate = entry.when.bounds.latest.map { $0 >= year } ?? true
      let kinds: [EntryKind] = [.incident, .disclosure, .crisis, .allegation]
      return isLate
        && (kinds.contains(entry.kind) || !entry.signs.isEmpty || !entry.injuries.isEmpty)
    }.map(reading.shortLine)
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
