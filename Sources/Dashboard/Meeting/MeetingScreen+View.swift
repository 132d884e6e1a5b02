// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension MeetingScreen {
  /// Wider than this a line is hard to read from across a room.
  private static let widest = 124

  mutating func draw(in area: Rect, on buffer: inout CellBuffer, showsRoles: Bool) {
    let inside = Self.inside(area)
    if case .roomCheck(let check) = cover {
      return check.draw(in: inside, on: &buffer, naming(showsRoles))
    }
    let layout = layout(in: inside, showsRoles)
    page = max(0, min(page, layout.pages.count - 1))
    drawTop(layout.top, in: layout.areas[0], on: &buffer)
    for (row, line) in layout.pages[page].lines.enumerated() {
      line.draw(in: layout.areas[1].line(row), on: &buffer)
    }
    drawFoot(layout, in: layout.areas[2], on: &buffer, naming(showsRoles))
    drawCover(in: area, on: &buffer, naming(showsRoles))
  }

  static func inside(_ area: Rect) -> Rect {
    area.centred(columns: min(widest, area.columns - 4), rows: area.rows)
  }

  func naming(_ showsRoles: Bool) -> Naming {
    Naming(file.names.map { ($0.name, $0.role) }, showsRoles: showsRoles)
  }

  struct Layout {
    let top: [StyledLine]
    let areas: [Rect]
    let pages: [MeetingPages.Page]
  }

  func layout(in area: Rect, _ showsRoles: Bool) -> Layout {
    let top = MeetingTop(file, naming(showsRoles)).lines(columns: area.columns)
    let gap = area.rows >= 28 ? 1 : 0
    let areas = area.split(.rows, [.fixed(top.count + 1 + gap), .fill, .fixed(4 + gap)])
    let pages = MeetingPages(file, columns: area.columns, showsRoles: showsRoles)
    return Layout(top: top, areas: areas, pages: pages.pages(rows: max(1, areas[1].rows)))
  }

  private func drawTop(_ top: [StyledLine], in area: Rect, on buffer: inout CellBuffer) {
    for (row, line) in top.enumerated() { line.draw(in: area.line(row), on: &buffer) }
    rule(in: area.line(top.count), on: &buffer)
  }

  private func rule(in line: Rect, on buffer: inout CellBuffer) {
    buffer.put(SafeText(String(repeating: "─", count: line.columns)), in: line, as: .border)
  }

  private func drawFoot(
    _ layout: Layout, in area: Rect, on buffer: inout CellBuffer, _ naming: Naming
  ) {
    rule(in: area.line(0), on: &buffer)
    if let next = file.next {
      let words = naming.text("We meet again on \(next.inWords).").truncated(to: area.columns)
      buffer.put(words, in: area.line(1))
    }
    let subject = layout.pages[page].subject
    let legend = legends(of: subject).first { $0.columns <= area.columns }
    buffer.put(legend ?? "", in: area.line(area.rows - 2), as: .muted)
    if let notice {
      buffer.put(SafeText(notice), in: area.line(area.rows - 1), as: .notice)
    } else {
      drawKeys(layout, in: area.line(area.rows - 1), on: &buffer)
    }
  }

  /// What the marks mean, the fullest words first.
  private func legends(of subject: MeetingPages.Subject) -> [SafeText] {
    switch subject {
    case .children:
      [
        "◇ not yet born     (name) their own words, shown because they want them shown",
        "◇ not yet born     (name) their own words, which they want shown",
        "◇ not yet born  (name) their own words",
      ]
    case .agreed:
      [
        "yes: has said yes     to ask: not here, or not asked yet     "
          + "numbers are never added up",
        "yes: has said yes     to ask: not here, or not asked yet",
        "yes: has said yes  to ask: not asked yet",
      ]
    case .numbers: ["each person's own number; numbers are never added up"]
    }
  }

  private func drawKeys(_ layout: Layout, in area: Rect, on buffer: inout CellBuffer) {
    let following = layout.pages[(page + 1) % layout.pages.count].subject
    let isMore = page + 1 < layout.pages.count && following == layout.pages[page].subject
    let next = isMore ? "more" : following.words
    var line = area
    line.column -= 1
    line.columns += 1
    let subjects: [(key: String, label: SafeText)] = [
      ("1", "children"), ("2", "agreed"), ("3", "numbers"),
    ]
    let others: [(key: String, label: SafeText)] = [
      ("a", "add"), ("p", "paper"), ("N", "roles"), ("b", "blank"), ("q", "leave"), ("?", "keys"),
    ]
    let bars = [
      KeyBar([("space", "next: " + SafeText(next))] + subjects + others),
      KeyBar([("space", "next")] + subjects + others),
      KeyBar([("space", "next"), ("1", ""), ("2", ""), ("3", "pages")] + others),
      KeyBar([("space", "next")] + others),
    ]
    (bars.first { $0.columns <= line.columns } ?? bars[bars.count - 1])
      .draw(in: line, on: &buffer)
  }
}

/// The family, the day and who is here: the same on every page.
struct MeetingTop {
  let file: MeetingFile
  let naming: Naming

  init(_ file: MeetingFile, _ naming: Naming) {
    self.file = file
    self.naming = naming
  }

  func lines(columns: Int) -> [StyledLine] {
    let day = SafeText(file.dayInWords)
    let name = naming.showsRoles ? nil : file.title.map { naming.text($0) }
    let title = (name ?? "Our meeting").padded(to: max(1, columns - day.columns - 1))
    let room = SafeText("In the room: " + names).wrapped(to: columns)
    return [StyledLine(title + " ", as: .heading).adding(day)] + room.map { StyledLine($0) }
  }

  private var names: String {
    file.room.map { guest in
      let role = naming.showsRoles ? nil : guest.role
      return naming.text(guest.name).text + (role.map { " (\(naming.text($0)))" } ?? "")
    }.joined(separator: ", ")
  }
}
