// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension CaseloadPane {
  var title: SafeText {
    guard let page else { return "Cases" }
    return filter.isEmpty
      ? SafeText("Cases ─ \(page.all)")
      : SafeText("Cases ─ \(page.fitting) of \(page.all) ─ \(filter)")
  }

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, showsRoles: Bool) {
    Box(title, corner: SafeText("by \(order.rawValue)"), isFocused: true).draw(
      in: area, on: &buffer)
    let inside = Box.inside(area)
    guard let page else {
      buffer.put(" Reading the cases ...", in: inside.line(0), as: .muted)
      return
    }
    guard page.fitting > 0 else {
      let words: SafeText =
        page.all == 0
        ? "No case yet. caseboard import FILE brings one in; caseboard demo shows invented ones."
        : "No case fits. Esc shows all again."
      for (row, line) in words.wrapped(to: inside.columns - 2).enumerated() {
        buffer.put(" " + line, in: inside.line(row), as: .muted)
      }
      return
    }
    let widths = Widths(inside.columns)
    Self.head(widths).draw(in: inside.line(0), on: &buffer)
    let pane = self
    let list = ScrollList(
      Array(0..<page.fitting), isFocused: true, height: { _ in 1 },
      lines: { index in
        [
          pane.summary(index).map { Self.line(of: $0, widths, showsRoles) }
            ?? StyledLine(" …", as: .muted)
        ]
      })
    list.draw(in: inside.below(1), on: &buffer, &self.list)
  }

  private struct Widths {
    let label, children, status, entries, last, next: Int

    init(_ columns: Int) {
      status = columns >= 100 ? 23 : 17
      entries = 8
      last = 13
      next = columns >= 90 ? 13 : 0
      let rest = max(24, columns - status - entries - last - next - 1)
      label = rest / 2
      children = rest - label
    }
  }

  private static func head(_ widths: Widths) -> StyledLine {
    var line = StyledLine(" ")
    line.add(SafeText("case").padded(to: widths.label), as: .heading)
    line.add(SafeText("children").padded(to: widths.children), as: .heading)
    line.add(SafeText("status").padded(to: widths.status), as: .heading)
    line.add(SafeText("entries").padded(to: widths.entries), as: .heading)
    line.add(SafeText("last entry").padded(to: widths.last), as: .heading)
    if widths.next > 0 { line.add("next date", as: .heading) }
    return line
  }

  private static func status(of summary: CaseSummary, _ columns: Int) -> SafeText {
    guard let status = summary.status else { return "none recorded" }
    return SafeText(status.words.count < columns ? status.words : status.inShort)
  }

  private static func line(
    of summary: CaseSummary, _ widths: Widths, _ showsRoles: Bool
  ) -> StyledLine {
    var line = StyledLine(" ")
    let initials = summary.label.split(separator: " ").compactMap(\.first).map(String.init)
    let label = showsRoles ? initials.joined() : summary.label
    line.add(SafeText(label).padded(to: widths.label - 1) + " ")
    let count = summary.children.count
    let children =
      showsRoles
      ? "\(count) \(count == 1 ? "child" : "children")"
      : summary.children.joined(separator: ", ")
    line.add(SafeText(children).padded(to: widths.children - 1) + " ", as: .muted)
    line.add(status(of: summary, widths.status - 1).padded(to: widths.status - 1) + " ")
    line.add(SafeText(String(summary.entryCount)).padded(to: widths.entries))
    line.add(
      SafeText(summary.lastEntry.map { DayWords.medium($0) } ?? "-").padded(to: widths.last),
      as: .date)
    if widths.next > 0 {
      line.add(SafeText(summary.nextDate.map { DayWords.medium($0) } ?? "-"), as: .date)
    }
    return line
  }
}
