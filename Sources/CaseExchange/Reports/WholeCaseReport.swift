// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// The whole case on paper: each child's life first, then the latest map, plans and what happened.
struct WholeCaseReport {
  let reading: ReportReading
  let questions: [String]

  var report: Report {
    let asks =
      questions.isEmpty
      ? []
      : [
        Report.Section(
          heading: "Questions the record raises, never a score", blocks: [.list(questions)])
      ]
    return Report(
      title: "The case: \(reading.file.header.label)", statement: reading.statement,
      sections: [children] + [map, actions] + asks + [ChronologyReport(reading: reading).section])
  }

  private var children: Report.Section {
    let blocks = reading.children.flatMap { child -> [Report.Block] in
      let note = reading.notes(of: child.id).first
      let lines = [
        note?.life, note?.goodEnough.map { "Good enough? \($0)" }, note?.words.map { "\"\($0)\"" },
        note?.cues.map { "Cues: \($0)" },
      ].compactMap { $0 }
      return [
        .heading(reading.title(of: child)),
        reading.list(lines, orSay: "Nobody has written down what life is like."),
      ]
    }
    return Report.Section(heading: "The children", blocks: blocks)
  }

  private var map: Report.Section {
    let latest = reading.file.maps.max {
      ($0.when.bounds.earliest?.number ?? 0) < ($1.when.bounds.earliest?.number ?? 0)
    }
    guard let latest else {
      return Report.Section(
        heading: "Signs of Safety", blocks: [.nothing("No map is on record by this day.")])
    }
    let parts: [(String, [MapPoint.Column])] = [
      ("What we are worried about", [.pastHarm, .futureDanger, .complicating]),
      ("What is working well", [.strength, .existingSafety]),
      ("What needs to happen", [.familyGoal, .agencyGoal, .nextStep]),
    ]
    let blocks = parts.flatMap { title, columns -> [Report.Block] in
      let points = latest.points.filter { columns.contains($0.column) }.map(\.text)
      return [.heading(title), reading.list(points, orSay: "Nothing is written here.")]
    }
    let dangers = latest.dangers.map {
      "\($0.danger). Safety goal: \($0.goal ?? "none is written")"
    }
    let scales = latest.scales.map { scale in
      "\(scale.who): \(scale.number)" + (scale.reason.map { ", \"\($0)\"" } ?? "")
    }
    return Report.Section(
      heading: "Signs of Safety, \(reading.when(latest.when))",
      blocks: blocks + [
        .heading("Dangers and safety goals"),
        reading.list(dangers, orSay: "No danger statement is written."),
        .heading("Where each puts today, from 0 to 10; the numbers are never added up"),
        reading.list(scales, orSay: "Nobody was asked for a number."),
      ])
  }

  private var actions: Report.Section {
    let open = reading.file.actions.filter { $0.done == nil && $0.withdrawnBecause == nil }
    let lines = open.map { action in
      let due = action.due.map { ", by \(reading.when($0))" } ?? ""
      return "\(action.owner ?? "Nobody yet"): \(action.what)\(due)"
    }
    return Report.Section(
      heading: "Actions that are open",
      blocks: [reading.list(lines, orSay: "No open action is recorded.")])
  }
}
