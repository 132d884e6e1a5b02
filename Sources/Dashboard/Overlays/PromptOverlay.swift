// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import Escalation
import TerminalUI
import TextSafety

/// A question with its reasons: the rule's sentence and numbers, where it comes from, what it asks,
/// the entries behind it, what is working well, and what would close it.
package struct PromptOverlay: Sendable {
  /// The same question about several people; the arrows go through them.
  private let prompts: [Prompt]
  private var index: Int
  let prompt: Prompt
  private let about: RuleText?
  private let recommendations: [Recommendation]
  private(set) var evidence: [TimelineEntry]
  private let strengths: [String]
  var list = ListState()
  /// The first line of the reasons that is shown; they scroll above the evidence.
  private(set) var top = 0
  private var isAtEnd = true

  init(_ prompts: [Prompt], at index: Int = 0, _ reading: CaseReading) {
    self.prompts = prompts
    self.index = index
    prompt = prompts[index]
    about = reading.practice.register.text(of: prompt.rule)
    recommendations = about.map { reading.practice.recommendations(of: $0) } ?? []
    evidence = prompt.evidence.compactMap { reading.entry($0) }
    strengths = reading.file.entries.filter { reading.themes(of: $0).contains("strength") }
      .suffix(3).map { $0.headline ?? $0.summary }
  }

  /// Scrolls the reasons; from their end back to their beginning.
  mutating func scroll(by lines: Int) {
    top = lines > 0 && isAtEnd ? 0 : max(0, top + lines)
  }

  /// The question before or after, of those that share a line.
  func turned(by step: Int, _ reading: CaseReading) -> PromptOverlay {
    PromptOverlay(prompts, at: (index + step + prompts.count) % prompts.count, reading)
  }

  package var selected: TimelineEntry.ID? {
    evidence.indices.contains(list.selected) ? evidence[list.selected].id : nil
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading) {
    let naming = reading.naming
    let popup = Popup(
      SafeText("\(prompt.rule)  \(prompt.headline)"),
      foot: SafeText(foot))
    let inside = popup.draw(
      columns: min(96, area.columns - 4), rows: area.rows - 2, in: area, on: &buffer)
    let evidenceRows = min(max(3, evidence.count + 2), max(4, inside.rows / 3))
    let parts = inside.split(.rows, [.fill, .fixed(evidenceRows)])
    let all = Paragraph(blocks(naming)).draw(in: parts[0], on: &buffer, from: &top)
    let below = max(0, all - top - parts[0].rows)
    let more = below > 0 ? "▾ \(below) more lines, space" : top > 0 ? "the end, space: again" : ""
    buffer.put(SafeText(more), in: parts[1].line(0), as: .muted)
    isAtEnd = below == 0
    drawEvidence(in: parts[1].below(1), on: &buffer, reading)
  }

  private var foot: String {
    let others = prompts.count > 1 ? "l the next of \(prompts.count), " : ""
    return "\(others)space more, r answers, Enter shows the entry in the timeline, Esc back"
  }

  private mutating func drawEvidence(
    in area: Rect, on buffer: inout CellBuffer, _ reading: CaseReading
  ) {
    TitleRule(SafeText("What it rests on: \(evidence.count)")).draw(in: area, on: &buffer)
    guard !evidence.isEmpty else {
      buffer.put(" The record itself; no entry is tied to it", in: area.line(1), as: .muted)
      return
    }
    let toFirmUp = Set(prompt.toFirmUp)
    let list = ScrollList(
      evidence, isFocused: true, height: { _ in 1 },
      lines: { entry in
        let mark = toFirmUp.contains(entry.id) ? "? " : ""
        let when = SafeText(mark + entry.when.short(asOf: reading.day, heading: nil)).padded(to: 17)
        let agency = reading.naming.text(reading.naming.agency(entry.source.agency))
        return [
          StyledLine(" ").adding(when, as: .date)
            .adding(agency.padded(to: 12) + " ", as: .agency)
            .adding(reading.naming.text(entry.headline ?? entry.summary))
            .truncated(to: area.columns)
        ]
      })
    list.draw(in: area.below(1), on: &buffer, &self.list)
  }

  /// The ids of the entries whose dates would settle it; a few of them.
  private var toFirmUp: String {
    let ids = prompt.toFirmUp.map(\.text)
    let more = ids.count > 6 ? " and \(ids.count - 6) more" : ""
    return ids.isEmpty ? "what it rests on" : ids.prefix(6).joined(separator: ", ") + more
  }

  func blocks(_ naming: Naming) -> [Paragraph.Block] {
    guard let about else { return [] }
    let certainty =
      prompt.certainty == .met
      ? "Met on every reading of the dates."
      : "May be met. Firm up the dates marked ? below: \(toFirmUp)."
    var blocks: [Paragraph.Block] = [
      .text(SafeText(about.sentence), .text),
      .text(naming.text("Here: \(prompt.numbers). \(certainty)"), .text),
      .text(
        SafeText(
          "From the review: recommendation \(about.recommendation), ¶ "
            + about.paragraphs.joined(separator: ", ")), .muted),
    ]
    blocks += recommendations.map { .text(SafeText("\($0.letter): \($0.text)"), .muted) }
    blocks += answers(naming)
    blocks += [
      .blank, .heading("To ask ourselves"),
    ]
    blocks += about.questions.map { .text(SafeText($0), .text) }
    blocks += [.blank, .heading("What is working well")]
    blocks +=
      strengths.isEmpty
      ? [.text("Nothing is recorded as going well; that too is worth a question.", .leftOut)]
      : strengths.map { .text("+ " + naming.text($0), .strength) }
    blocks += [
      .blank, .heading("What would close it"), .text(SafeText(about.closes), .text),
      .text(SafeText("It leaves alone: \(about.leavesAlone)"), .muted),
    ]
    return blocks
  }
}
