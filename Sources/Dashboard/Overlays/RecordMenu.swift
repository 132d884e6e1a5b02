// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// What can be recorded, in groups, with a letter each; this worker's drafts stand first.
package struct RecordMenu: Sendable {
  enum Row: Sendable {
    case heading(String)
    case draft(Draft, title: String)
    case offer(FormOffer, reason: String?)
  }

  private let all: [Row]
  var list = ListState()
  /// Words typed after `/`; nil while a letter chooses.
  var filter: TextField?
  /// The draft that is about to be thrown away.
  var discarding: Draft?

  private let now: Moment

  init(_ reading: CaseReading, drafts: [Draft], now: Moment) {
    self.now = now
    let kept = drafts.map { draft in
      Row.draft(draft, title: FormCatalogue.title(of: draft, in: reading))
    }
    all =
      (kept.isEmpty ? [] : [.heading("Begun and not saved: yours alone")] + kept)
      + FormOffer.Group.allCases.flatMap { group in
        [.heading(group.rawValue)]
          + FormCatalogue.all.filter { $0.group == group }.map {
            .offer($0, reason: $0.kind.unavailable(reading))
          }
      }
    list.selected = 1
  }

  /// All rows, or those that have every word; a heading only above something.
  var rows: [Row] {
    let words = (filter?.text ?? "").lowercased().split(separator: " ")
    guard !words.isEmpty else { return all }
    return all.filter { row in
      guard let text = row.words?.lowercased() else { return false }
      return words.allSatisfy { text.contains($0) }
    }
  }

  var selected: Row? {
    let rows = rows
    return rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  func offer(_ letter: Character) -> FormOffer? {
    FormCatalogue.all.first { $0.letter == letter }
  }

  mutating func move(by step: Int) {
    let rows = rows
    var next = list.selected + step
    while rows.indices.contains(next), rows[next].words == nil { next += step.signum() }
    if rows.indices.contains(next) { list.selected = next }
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, _ naming: Naming) {
    let foot: SafeText =
      discarding == nil
      ? "letter or Enter opens, / finds, Del throws a draft away, Esc back"
      : "Throw this draft away for good? y does, Esc keeps it"
    let offers = all.count { $0.words != nil }
    var inside = Popup("Record ─ one of \(SafeText(String(offers)))", foot: foot)
      .draw(columns: min(84, area.columns - 2), rows: area.rows - 2, in: area, on: &buffer)
    if let filter {
      filter.draw(in: inside.line(0), on: &buffer)
      inside = inside.below(1)
    }
    let place = buffer.cursor
    let rows = rows
    if rows.isEmpty { buffer.put("No form has these words", in: inside.line(0), as: .muted) }
    var list = ScrollList(
      rows, isFocused: true, height: { _ in 1 },
      lines: { [now] in [Self.line(of: $0, naming, now).truncated(to: inside.columns)] })
    list.canSelect = { $0.words != nil }
    list.draw(in: inside, on: &buffer, &self.list)
    if filter != nil { buffer.cursor = place }
  }

  private static func line(of row: Row, _ naming: Naming, _ now: Moment) -> StyledLine {
    switch row {
    case .heading(let words): StyledLine(SafeText(words), as: .heading)
    case .draft(let draft, let title):
      StyledLine("  draft  ", as: .key).adding(naming.text(title))
        .adding("  kept " + SafeText(Age.ago(draft.at, now)), as: .muted)
    case .offer(let offer, let reason):
      StyledLine("  \(SafeText(String(offer.letter)))  " as SafeText, as: .key)
        .adding(SafeText(offer.title), as: reason == nil ? .text : .muted)
    }
  }
}

extension RecordMenu.Row {
  var words: String? {
    switch self {
    case .heading: nil
    case .draft(_, let title): "draft \(title)"
    case .offer(let offer, _): "\(offer.title) \(offer.name)"
    }
  }
}
