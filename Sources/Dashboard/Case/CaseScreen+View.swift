// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI
import TextSafety

extension CaseScreen {
  /// From here on the four panes stand side by side (ruling 39).
  static let gridSize = Size(columns: 110, rows: 30)

  mutating func draw(in area: Rect, on buffer: inout CellBuffer) {
    if page != nil { return drawPage(in: area, on: &buffer) }
    let isWide = area.columns >= Self.gridSize.columns && area.rows + 1 >= Self.gridSize.rows
    let header = headerLines(isWide: isWide, columns: area.columns)
    let parts = area.split(.rows, [.fixed(header.count), .fill, .fixed(1)])
    for (row, line) in header.enumerated() {
      line.truncated(to: area.columns).draw(in: parts[0].line(row), on: &buffer)
    }
    if isZoomed {
      drawPane(focus, in: parts[1], on: &buffer)
    } else if isWide {
      drawGrid(in: parts[1], on: &buffer)
    } else {
      drawStack(in: parts[1], on: &buffer)
    }
    buffer.put(SafeText(legend(isWide: isWide)), in: parts[2], as: .muted)
  }

  /// The marks of what is shown: lanes and density have their own.
  private func legend(isWide: Bool) -> String {
    guard focus == .timeline, isZoomed else { return isWide ? Legend.wide : Legend.narrow }
    return switch timeline.view {
    case .list: isWide ? Legend.wide : Legend.narrow
    case .lanes: isWide ? Legend.wideLanes : Legend.lanes
    case .density: isWide ? Legend.wideDensity : Legend.density
    }
  }

  /// The children stay on top of every page, and whose eyes and which day beside them.
  private mutating func drawPage(in area: Rect, on buffer: inout CellBuffer) {
    let lines = CaseHeaderLines(reading: reading, columns: area.columns)
    let parts = area.split(.rows, [.fixed(2), .fill, .fixed(1)])
    let naming = reading.naming
    let beside = area.columns - naming.text(lines.standpoint).columns - 4
    let children = ChildrenLine(lines).lines(columns: [area.columns - 1, beside], naming)
      .map { " " + naming.text($0) }
    buffer.put(children.first ?? "", in: parts[0].line(0), as: .heading)
    standpointLine(children.dropFirst().first ?? "", lines, area.columns, as: .heading)
      .draw(in: parts[0].line(1), on: &buffer)
    let reading = self.reading
    page?.draw(in: parts[1], on: &buffer, reading)
    buffer.put(SafeText(page?.legend ?? ""), in: parts[2], as: .muted)
  }

  private func headerLines(isWide: Bool, columns: Int) -> [StyledLine] {
    let lines = CaseHeaderLines(reading: reading, columns: columns)
    let naming = reading.naming
    let labelled: [(String, String, Role)] =
      [("ASK TODAY ", lines.askToday, .alert), ("Last seen ", lines.lastSeen, .text)]
      + (isWide
        ? [("Sleeping  ", lines.sleeping, .text), ("Adding up ", lines.addingUp, .text)] : [])
      + [("Staff     ", lines.staff, .staff)]
    var header = ChildrenLine(lines).lines(columns: [columns - 1, columns - 1], naming).map {
      StyledLine(" " + naming.text($0), as: .heading)
    }
    header.append(standpointLine(" " + naming.text(lines.statusLine), lines, columns))
    header += labelled.map { label, text, role in
      let isQuiet = role == .alert && !reading.prompts.contains { $0.group == .today }
      return StyledLine(" " + SafeText(label), as: isQuiet ? .muted : role == .text ? .key : role)
        .adding(naming.text(text), as: isQuiet ? .muted : role == .staff ? .text : role)
    }
    return header + hiddenLine
  }

  /// Some words, and on the right whose eyes and which day; the words give way.
  private func standpointLine(
    _ words: SafeText, _ lines: CaseHeaderLines, _ columns: Int, as role: Role = .text
  ) -> StyledLine {
    let standpoint = " " + reading.naming.text(lines.standpoint) + " "
    let words = words.truncated(to: max(0, columns - standpoint.columns - 1))
    let gap = max(0, columns - standpoint.columns - words.columns)
    return StyledLine(words + SafeText(String(repeating: " ", count: gap)), as: role)
      .adding(standpoint, as: .banner)
  }

  private var hiddenLine: [StyledLine] {
    reading.hiddenWords.map { words in
      [StyledLine(" Not shown ", as: .key).adding(reading.naming.text(words), as: .maybe)]
    } ?? []
  }

  private mutating func drawGrid(in area: Rect, on buffer: inout CellBuffer) {
    let right = max(49, area.columns * 2 / 5)
    let columns = area.split(.columns, [.fill, .fixed(right)])
    drawPane(.timeline, in: columns[0], on: &buffer)
    let children = min(livedExperience.children.count, 8) + 7
    let rows = columns[1].split(
      .rows, [.fixed(min(max(11, children), columns[1].rows * 2 / 5)), .share(1), .share(1)])
    drawPane(.livedExperience, in: rows[0], on: &buffer)
    drawPane(.agencies, in: rows[1], on: &buffer)
    drawPane(.prompts, in: rows[2], on: &buffer)
  }

  /// The focused pane is large; the others keep their title and their most telling line.
  private mutating func drawStack(in area: Rect, on buffer: inout CellBuffer) {
    // In the smallest windows a title is all there is room for.
    let short = area.rows >= 14 ? 2 : 1
    let parts = area.split(.rows, Pane.allCases.map { $0 == focus ? .fill : .fixed(short) })
    for (index, pane) in Pane.allCases.enumerated() {
      if pane == focus {
        drawPane(pane, in: parts[index], on: &buffer)
      } else {
        drawShort(pane, in: parts[index], on: &buffer)
      }
    }
  }

  private func drawShort(_ pane: Pane, in area: Rect, on buffer: inout CellBuffer) {
    offerFocus(pane, in: area, on: &buffer)
    let (title, parts): (SafeText, [SafeText]) =
      switch pane {
      case .timeline: (timeline.title(reading), [timeline.shortLine(reading)])
      case .livedExperience:
        (livedExperience.shortTitle(reading), [livedExperience.shortLine(reading)])
      case .agencies: (agencies.shortTitle(reading), agencies.shortParts(reading))
      case .prompts: (prompts.title, prompts.shortParts(reading))
      }
    guard area.rows > 1 else {
      buffer.put(" " + title.truncated(to: area.columns - 2), in: area, as: .title)
      return
    }
    TitleRule(title).draw(in: area, on: &buffer)
    let line = SafeText.whole(parts, by: " · ", in: area.columns - 2)
    buffer.put(" " + line, in: area.line(1))
  }

  /// Pointing at a pane that has no focus moves there.
  private func offerFocus(_ pane: Pane, in area: Rect, on buffer: inout CellBuffer) {
    buffer.offer(
      pane == focus ? [] : [.character(Character("\(pane.rawValue)"))], in: area, as: .place)
  }

  private mutating func drawPane(_ pane: Pane, in area: Rect, on buffer: inout CellBuffer) {
    let isFocused = pane == focus
    offerFocus(pane, in: area, on: &buffer)
    let inside = Box.inside(area)
    let reading = self.reading
    let box: Box
    switch pane {
    case .timeline:
      let corner: SafeText =
        timeline.view == .list && area.columns >= 60
        ? "told \(SafeText(reading.naming.agency(reading.hub)))" : ""
      box = Box(timeline.title(reading), corner: corner, isFocused: isFocused)
    case .livedExperience: box = Box(livedExperience.title(reading), isFocused: isFocused)
    case .agencies: box = Box(agencies.title(reading), isFocused: isFocused)
    case .prompts:
      box = Box(
        prompts.title, corner: prompts.rows.isEmpty ? "" : "open since", isFocused: isFocused)
    }
    box.draw(in: area, on: &buffer)
    switch pane {
    case .timeline: timeline.draw(in: inside, on: &buffer, reading, isFocused: isFocused)
    case .livedExperience:
      livedExperience.draw(in: inside, on: &buffer, reading, isFocused: isFocused)
    case .agencies: agencies.draw(in: inside, on: &buffer, reading, isFocused: isFocused)
    case .prompts: prompts.draw(in: inside, on: &buffer, reading, isFocused: isFocused)
    }
    let below = below(pane)
    let what = pane == .livedExperience ? "\(below.counted("more line")), Ctrl-D" : "\(below) more"
    if below > 0 { Box.draw(foot: SafeText("▾ \(what)"), in: area, on: &buffer) }
  }

  private func below(_ pane: Pane) -> Int {
    switch pane {
    case .timeline: timeline.below
    case .livedExperience: livedExperience.below
    case .agencies: agencies.below
    case .prompts: prompts.below
    }
  }
}

extension TimelinePane {
  /// The newest entry, where the pane has one line.
  func shortLine(_ reading: CaseReading) -> SafeText {
    guard let last = reading.file.entries.last else { return "Nothing is recorded yet" }
    return SafeText(last.when.short(asOf: reading.day, heading: nil)) + "  "
      + reading.naming.text(reading.naming.agency(last.source.agency)) + "  "
      + reading.naming.text(last.headline ?? last.summary)
  }
}
