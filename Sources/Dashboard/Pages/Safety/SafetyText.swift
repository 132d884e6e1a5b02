// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// The maps as lines of plain text: `show --pane safety`.
struct SafetyText {
  let reading: CaseReading

  /// The latest map in full, then a line for each one before it.
  var lines: [SafeText] {
    let maps = reading.maps
    guard let latest = maps.last else {
      return ["SIGNS OF SAFETY"] + SafetyPage.nothing.wrapped(to: 96).map { "  " + $0 }
    }
    let earlier = maps.dropLast().last
    let columns = SafetyColumns(map: latest, before: earlier)
    let title =
      "SIGNS OF SAFETY, \(latest.when.line(asOf: reading.day)), with \(latest.madeWith.listed)"
    return [reading.naming.text(title)]
      + SafetyColumns.Part.allCases.flatMap { part in
        [SafeText("  \(part.title)")] + columns.rows(part).flatMap(lines)
      }
      + maps.dropLast().reversed().map { map in
        reading.naming.text(
          "  An earlier map: \(map.when.line(asOf: reading.day)), with \(map.madeWith.listed)")
      }
  }

  private func lines(_ row: SafetyColumns.Row) -> [SafeText] {
    let naming = reading.naming
    switch row {
    case .heading(let words): return [SafeText("    \(words)")]
    case .nothing(let words): return [SafeText("      \(words)")]
    case .point(let point, let change):
      return [naming.text("      \(change.mark)\(SafetyText.words(of: point, reading))")]
    case .danger(let danger, let change):
      return [
        naming.text("      \(change.mark)\(danger.danger)"),
        naming.text("        goal: \(danger.goal ?? "no safety goal is written for it")"),
      ]
    case .scale(let scale, let before):
      return [naming.text("      \(SafetyText.words(of: scale, before: before))")]
    }
  }

  /// A point with the child it is about and the entry it was drawn from.
  static func words(of point: MapPoint, _ reading: CaseReading) -> String {
    let child = point.child.map { reading.naming.person($0) }
    let entry = point.entry.flatMap { reading.entry($0) }
      .map { "\($0.id), \($0.when.short(asOf: reading.day, heading: nil))" }
    let notes = [child, entry].compactMap { $0 }.joined(separator: "; ")
    return notes.isEmpty ? point.text : "\(point.text) (\(notes))"
  }

  /// One person's number in their own words; beside it what the same person said last time.
  static func words(of scale: Scale, before: Scale?) -> String {
    let question = scale.question.map { " (\($0))" } ?? ""
    let reason = scale.reason.map { ": \"\($0)\"" } ?? ""
    let last = before.map { ", \($0.number) last time" } ?? ""
    return "\(scale.who): \(scale.number)\(last)\(question)\(reason)"
  }
}

extension SafetyColumns.Change {
  var mark: String {
    switch self {
    case .none: ""
    case .new: "new: "
    case .gone: "gone: "
    }
  }
}
