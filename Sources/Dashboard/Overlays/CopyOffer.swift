// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI
import TextSafety

/// Asks before a text goes to the clipboard: out of Caseboard it is nobody's to watch over.
package struct CopyOffer: Sendable {
  /// The id of the entry, or the rule; nil for what has none.
  let subject: String?
  let lines: [SafeText]

  static let off = "Copying is off; clipboard: yes in config.yaml allows it"
  static let done = "Copied. Copy something else once it has been pasted"

  /// What the clipboard gets: names or roles, as they are on the screen.
  var text: String { lines.map { $0.text + "\n" }.joined() }

  private var warning: SafeText {
    let count = lines.count.counted("line")
    return SafeText(
      "\(count) would leave Caseboard for the clipboard of this terminal. Other programs can read "
        + "it there, and some keep it. The audit says that you copied it.")
  }

  func draw(in area: Rect, on buffer: inout CellBuffer) {
    let columns = min(72, area.columns - 4)
    let words = warning.wrapped(to: columns - 4)
    let sample = lines.filter { !$0.isEmpty }.prefix(3)
    let inside = Popup("Copy this?", foot: "y copies, any other key does not")
      .draw(columns: columns, rows: words.count + sample.count + 3, in: area, on: &buffer)
    for (row, line) in words.enumerated() { buffer.put(line, in: inside.line(row)) }
    for (row, line) in sample.enumerated() {
      let place = inside.line(words.count + 1 + row)
      buffer.put(line.truncated(to: place.columns), in: place, as: .muted)
    }
  }
}

extension DashboardState {
  /// Asks about copying what is open in full; only that, as its reading is in the audit.
  mutating func offerCopy() {
    guard let naming = open?.reading.naming else { return }
    guard mayCopy else {
      notice = CopyOffer.off
      return
    }
    let offer: CopyOffer? =
      switch overlays.last {
      case .entry(let entry):
        CopyOffer(subject: entry.id.text, lines: Self.lines(entry.text.blocks(naming)))
      case .detail(let detail):
        CopyOffer(subject: detail.detail.entry?.text, lines: Self.lines(detail.blocks(naming)))
      case .prompt(let prompt):
        CopyOffer(subject: prompt.prompt.rule.text, lines: Self.lines(prompt.blocks(naming)))
      default: nil
      }
    if let offer { overlays.append(.copy(offer)) }
  }

  mutating func press(_ key: Key, on offer: CopyOffer) -> [Effect] {
    overlays.removeLast()
    guard key.notation == "y", let id = open?.file.header.id else { return [] }
    return [.copy(id, subject: offer.subject, text: offer.text)]
  }

  private static func lines(_ blocks: [Paragraph.Block]) -> [SafeText] {
    blocks.map { block in
      switch block {
      case .heading(let text), .text(let text, _): text
      case .row(let word, let meaning): word + ": " + meaning
      case .blank: ""
      }
    }
  }
}
