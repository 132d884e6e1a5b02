// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import Escalation
import TerminalUI
import TextSafety

/// A question with its reasons: the rule's sentence and numbers, where it comes from, what it asks,
/// the entries behind it, what is working well, and what would close it.
package struct PromptOverlay: Sendable {
  let prompt: Prompt
  private(set) var evidence: [TimelineEntry]
  private let strengths: [String]
  var list = ListState()

  init(_ prompt: Prompt, _ reading: CaseReading) {
    self.prompt = prompt
    evidence = prompt.evidence.compactMap { reading.entry($0) }
    strengths = reading.file.entries.filter { reading.themes(of: $0).contains("strength") }
      .suffix(3).map { $0.headline ?? $0.summary }
  }

  package var selected: TimelineEntry.ID? {
    evidence.indices.contains(list.selected) ? evidence[list.selected].id : nil
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    let naming = reading.naming
    let popup = Popup(
      SafeText("\(prompt.rule)  \(prompt.headline)"),
      foot: "Enter shows the entry in the timeline, Esc back")
    let inside = popup.draw(
      columns: min(96, area.columns - 4), rows: area.rows - 2, in: area, on: &buffer)
    let all = Paragraph(blocks(naming)).lines(columns: inside.columns)
    let evidenceRows = min(max(3, evidence.count + 1), max(3, inside.rows / 2))
    let parts = inside.split(.rows, [.fill, .fixed(evidenceRows)])
    for (row, line) in all.prefix(parts[0].rows).enumerated() {
      line.draw(in: parts[0].line(row), on: &buffer)
    }
    drawEvidence(in: parts[1], on: &buffer, reading)
  }

  private mutating func drawEvidence(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    TitleRule(SafeText("What it rests on: \(evidence.count)")).draw(in: area, on: &buffer)
    guard !evidence.isEmpty else {
      buffer.put(" The record itself; no entry is tied to it", in: area.line(1), as: .muted)
      return
    }
    let list = ScrollList(
      evidence, isFocused: true, height: { _ in 1 },
      lines: { entry in
        let when = SafeText(entry.when.short(asOf: reading.day, heading: nil)).padded(to: 17)
        let agency = reading.naming.text(reading.naming.agency(entry.source.agency))
        return [
          StyledLine(" ").adding(when, as: .date)
            .adding(agency.padded(to: 12) + " ", as: .agency)
            .adding(reading.naming.text(entry.headline ?? entry.summary))
        ]
      })
    list.draw(in: area.below(1), on: &buffer, &self.list)
  }

  private func blocks(_ naming: Naming) -> [Paragraph.Block] {
    guard let about = PromptRegister.about(prompt.rule) else { return [] }
    let certainty =
      prompt.certainty == .met
      ? "Met on every reading of the dates." : "May be met: firm up the dates marked with ?."
    var blocks: [Paragraph.Block] = [
      .text(SafeText(about.sentence), .text),
      .text(naming.text("Here: \(prompt.numbers). \(certainty)"), .text),
      .text(
        SafeText(
          "From the review: recommendation \(about.recommendation), ¶ "
            + about.paragraphs.joined(separator: ", ")), .muted),
      .blank, .heading("To ask ourselves"),
    ]
    blocks += about.questions.map { .text(SafeText($0), .text) }
    blocks += [.blank, .heading("What is working well")]
    blocks +=
      strengths.isEmpty
      ? [.text("Nothing is recorded as going well; that too is worth a question.", .leftOut)]
      : strengths.map { .text("+ " + naming.text($0), .strength) }
    blocks += [.blank, .heading("What would close it"), .text(SafeText(about.closes), .text)]
    return blocks
  }
}
