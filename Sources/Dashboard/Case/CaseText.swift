// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
package import TextSafety

/// A case as lines of plain text: the same readings as on screen, without a screen.
package struct CaseText {
  private let reading: CaseReading

  package init(_ reading: CaseReading) { self.reading = reading }

  /// Everything, or one pane by its name.
  package func lines(_ pane: String?) -> [SafeText] {
    switch pane {
    case "timeline": timelineLines
    case "lived-experience": livedExperienceLines
    case "agencies": agencyLines
    case "prompts": promptLines
    case "who-knew": WhoKnewText(reading: reading).lines
    case "safety": SafetyText(reading: reading).lines
    case "family": FamilyText(reading: reading).lines
    case .some(let name) where Register.named(name) != nil:
      RegisterText(name, reading)?.lines ?? []
    default:
      headerLines + [""] + timelineLines + [""] + livedExperienceLines + [""] + agencyLines + [""]
        + promptLines
    }
  }

  private var headerLines: [SafeText] {
    let header = CaseHeaderLines(reading: reading)
    let hidden = reading.board.hidden
    return [
      ChildrenLine(header).whole, header.statusLine, header.standpoint,
      "Ask today: \(header.askToday)",
      "Last seen: \(header.lastSeen)", "Sleeping: \(header.sleeping)",
      "Adding up: \(header.addingUp)", "Staff: \(header.staff)",
      "Not shown: \(hidden.notYetKnown) not yet known, \(hidden.notToldToViewpoint) not told, "
        + "\(hidden.notStated) with nothing on record about telling",
    ].map { reading.naming.text($0) }
  }

  private var timelineLines: [SafeText] {
    let rows = TimelineRows(reading, .none, newestFirst: true).rows
    return ["TIMELINE, newest first"]
      + rows.map { row in
        switch row {
        case .year(let year): return SafeText(year)
        case .gap(let words): return SafeText("  \(words)")
        case .entries(let ids, let heading):
          guard let entry = EntryRow(ids, heading: heading, reading) else { return "" }
          let told = "told: \(entry.told.mark)"
          let later = entry.mayBeLater ? " (may be later)" : ""
          return reading.naming.text(
            "  \(entry.id)  \(entry.when)\(later)  \(entry.agency)  \(entry.isStrength ? "+ " : "")"
              + "\(entry.text)  \(told)")
        }
      }
  }

  private var livedExperienceLines: [SafeText] {
    let children = CaseHeaderLines(reading: reading).children
    let grid = SightingGrid(reading, months: 12)
    let heads = grid.months.map { DayWords.month($0.month) }.joined(separator: " ")
    return [SafeText("LIVED EXPERIENCE  \(heads)")]
      + children.flatMap { child -> [SafeText] in
        let cells = grid.cells(for: child).map(\.mark).joined(separator: " ")
        let days = ChildDay(child, reading).lines.map { "    \($0.text)" }
        return (["  \(reading.naming.person(child.id))  \(cells)"] + days)
          .map { reading.naming.text($0) }
      }
  }

  private var agencyLines: [SafeText] {
    ["AGENCIES"]
      + AgencyTable(reading).rows.map { row in
        let parts = [
          row.name, row.worker ?? "no worker named", row.reach ?? "no number held",
          row.entries.counted("entry"),
          row.incidents > 0 ? row.incidents.counted("police incident") : nil,
          "\(row.notReceived) not received here", row.asked.words,
          row.telling == row.asked.words ? nil : row.telling,
        ]
        return reading.naming.text("  " + parts.compactMap { $0 }.joined(separator: " · "))
      }
  }

  package var promptLines: [SafeText] {
    if reading.prompts.isEmpty {
      return ["QUESTIONS", "  " + PromptsPane.quiet]
    }
    return ["QUESTIONS, never a score"]
      + reading.prompts.flatMap { prompt -> [SafeText] in
        let since = prompt.since.short(asOf: reading.day, heading: nil)
        let mark = prompt.certainty == .met ? "" : " (may be met)"
        let evidence = prompt.covered.joined(separator: ", ")
        let answer =
          prompt.isOpen
          ? prompt.stoodWhen.map { " (stood when \($0))" } ?? ""
          : " (answered: \(prompt.answering.latest?.answer.words ?? ""))"
        return [
          "  \(prompt.rule)  \(prompt.headline)\(mark)\(answer), since \(since)",
          "        \(prompt.numbers)", "        rests on: \(evidence)",
        ].map { reading.naming.text($0) }
      }
  }
}
