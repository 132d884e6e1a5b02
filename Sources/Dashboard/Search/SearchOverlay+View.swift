// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension SearchOverlay {
  /// Over the whole screen: what is typed on top, the hits below.
  mutating func draw(in area: Rect, on buffer: inout CellBuffer, showsRoles: Bool) {
    buffer.clear(area)
    Box(title, corner: "newest first", isFocused: true).draw(in: area, on: &buffer)
    Box.draw(foot: "Enter opens, arrows move, Tab their family, Esc back", in: area, on: &buffer)
    let inside = Box.inside(area)
    let label = buffer.put(" Search: ", in: inside.line(0), as: .key)
    let line = inside.line(0)
    field.draw(
      in: Rect(
        column: line.column + label, row: line.row, columns: line.columns - label, rows: 1),
      on: &buffer)
    let caret = buffer.cursor
    let rest = inside.below(2)
    if hits.isEmpty {
      drawNothing(in: rest, on: &buffer)
    } else {
      let overlay = self
      let lines = { overlay.lines(of: $0, rest.columns, showsRoles) }
      let list = ScrollList(
        Array(hits.indices), isFocused: true, height: { lines($0).count }, lines: lines)
      list.draw(in: rest, on: &buffer, &self.list)
    }
    buffer.cursor = caret
  }

  private var title: SafeText {
    guard let findings, !hits.isEmpty else { return "Search every case" }
    let cases = Set(hits.map(\.caseID)).count
    let more = findings.isCut ? ", and more: a further word narrows it" : ""
    return SafeText(
      "Search ─ \(hits.count) \(hits.count == 1 ? "hit" : "hits") in \(cases) "
        + "\(cases == 1 ? "case" : "cases")\(more)")
  }

  private func drawNothing(in area: Rect, on buffer: inout CellBuffer) {
    let isBlank = field.text.allSatisfy(\.isWhitespace)
    let words =
      isBlank
      ? [
        "Every name anyone has used, however it is written; telephone and NHS numbers however "
          + "they are spaced; birth dates roughly right (12/4/2019); and all text.",
        "Only in the cases you may open. Searching is written to the audit; the words are not.",
      ]
      : [
        "Nothing in the cases you may open has these words.",
        "Fewer words find more. A name is found by its beginning, or with a slip in it.",
      ]
    var row = 0
    for text in words {
      for line in SafeText(text).wrapped(to: area.columns - 2) where row < area.rows {
        buffer.put(" " + line, in: area.line(row), as: .muted)
        row += 1
      }
    }
  }

  private func lines(of index: Int, _ columns: Int, _ showsRoles: Bool) -> [StyledLine] {
    let hit = hits[index]
    let isSelected = index == list.selected
    let isPerson = if case .person = hit.place { true } else { false }
    var lines = Self.lines(of: hit, showsRoles)
    if isPerson || isSelected, !hit.family.isEmpty, !showsRoles {
      lines.append(family(of: hit, isSelected: isSelected))
    }
    return lines.map { $0.truncated(to: columns) }
  }

  /// The one that Enter opens stands first, between brackets.
  private func family(of hit: SearchHit, isSelected: Bool) -> StyledLine {
    let labels = hit.family.map(\.label)
    guard isSelected, let relative, labels.indices.contains(relative) else {
      let names = SafeText(labels.joined(separator: ", "))
      return StyledLine("   with ", as: .muted).adding(names, as: .muted)
    }
    let others = labels[(relative + 1)...] + labels[..<relative]
    let rest = SafeText(others.map { ", " + $0 }.joined())
    return StyledLine("   with ", as: .muted)
      .adding("[" + SafeText(labels[relative]) + "]", as: .key).adding(rest, as: .muted)
  }

  private static func lines(of hit: SearchHit, _ showsRoles: Bool) -> [StyledLine] {
    var head = StyledLine(" ")
    head.add(SafeText(showsRoles ? initials(hit.caseLabel) : hit.caseLabel), as: .heading)
    if !hit.title.isEmpty, hit.place != .file {
      head.add(SafeText(showsRoles ? "  a person" : "  " + hit.title), as: .heading)
    }
    if let when = hit.when { head.add(SafeText("  " + when.inWords), as: .date) }
    if !hit.isExact { head.add("  like these words", as: .maybe) }
    let matches = SafeText(hit.matches.map { words(of: $0, showsRoles) }.joined(separator: " · "))
    var lines = [head]
    if let excerpt = hit.excerpt {
      lines[0].add("  " + matches, as: .muted)
      let shown = showsRoles ? "(its text is not shown while roles stand for names)" : excerpt
      lines.append(StyledLine("   ").adding(SafeText(shown)))
    } else {
      lines.append(StyledLine("   ").adding(matches))
    }
    return lines
  }

  private static func words(of match: SearchHit.Match, _ showsRoles: Bool) -> String {
    guard showsRoles else { return match.words }
    return SearchHit.Match(match.what, source: match.source).words
  }

  static func initials(_ label: String) -> String {
    label.split(separator: " ").compactMap(\.first).map(String.init).joined()
  }
}
