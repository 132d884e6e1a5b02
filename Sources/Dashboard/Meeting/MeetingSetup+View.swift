// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

extension MeetingSetup {
  mutating func draw(in area: Rect, on buffer: inout CellBuffer) {
    buffer.clear(area)
    let parts = area.split(.rows, [.fixed(3), .fill, .fixed(1)])
    let title = " Before the meeting ─ only you should see this page"
    buffer.put(SafeText(title).padded(to: area.columns), in: parts[0].line(0), as: .banner)
    buffer.put(
      " " + reading.naming.text(reading.file.header.label) + SafeText(" · \(day)"),
      in: parts[0].line(1), as: .heading)
    let list = list(columns: area.columns)
    let below = list.draw(in: parts[1], on: &buffer, &self.list)
    if below > 0 {
      let more = SafeText("▾ \(below) more ")
      let place = Point(column: area.right - more.columns, row: area.row + 1)
      buffer.put(more, at: place, in: area, as: .muted)
    }
    drawFoot(in: parts[2], on: &buffer)
  }

  private var day: String {
    "\(DayWords.withWeekday(reading.day)) \(reading.day.year)"
      + " · what is taken out stays out"
  }

  private func list(columns: Int) -> ScrollList<Row> {
    var list = ScrollList(
      rows, isFocused: visitor == nil, height: { self.lines(of: $0, columns).count },
      lines: { self.lines(of: $0, columns) })
    list.canSelect = \.isSelectable
    return list
  }

  private func drawFoot(in area: Rect, on buffer: inout CellBuffer) {
    if let visitor {
      let label = buffer.put(" Name of the visitor: ", in: area, as: .key)
      let place = area.split(.columns, [.fixed(label), .fill])[1]
      visitor.draw(in: place, on: &buffer)
    } else if let problem {
      buffer.put(" " + SafeText(problem), in: area, as: .error)
    } else {
      KeyBar([
        ("<Space>", "tick"), ("<Enter>", "show it to the room"), ("+", "somebody else"),
        ("<Esc>", "back"),
      ]).draw(in: area, on: &buffer)
    }
  }

  private func lines(of row: Row, _ columns: Int) -> [StyledLine] {
    switch row {
    case .heading(let words): [StyledLine(), StyledLine(SafeText(" " + words), as: .heading)]
    case .note(let words):
      SafeText(words).wrapped(to: columns - 6).map { StyledLine("    " + $0, as: .muted) }
    case .person(let id): [tick(room.people.contains(id), reading.naming.person(id), note(on: id))]
    case .practitioner(let id): [practitioner(id)]
    case .visitor(let index):
      [tick(true, room.visitors[index], "visitor: sees only what is marked for everyone")]
    case .item(let index): item(index, columns)
    }
  }

  private func tick(_ isTicked: Bool, _ name: String, _ note: String) -> StyledLine {
    StyledLine(SafeText(isTicked ? " [x] " : " [ ] "), as: isTicked ? .key : .muted)
      .adding(reading.naming.text(name)).adding(
        SafeText(note.isEmpty ? "" : "  \(note)"), as: .muted)
  }

  private func note(on id: Person.ID) -> String {
    guard let person = reading.file.people.first(where: { $0.id == id }) else { return "" }
    let isMarked = person.audience.kind == .familyVisible
    let role = reading.naming.showsRoles ? "" : person.role ?? ""
    return isMarked ? role : "name not marked for families: shown as \"a family member\""
  }

  private func practitioner(_ id: Practitioner.ID) -> StyledLine {
    let worker = reading.file.practitioners.first { $0.id == id }
    let isMarked = worker?.audience.kind == .familyVisible
    let note = isMarked ? worker?.role : "name not marked for families: shown as \"a worker\""
    return tick(room.practitioners.contains(id), worker?.name ?? id.text, note ?? "")
  }

  private func item(_ index: Int, _ columns: Int) -> [StyledLine] {
    let item = preview.items[index]
    let child = item.child.map { preview.children[$0].name + ", " } ?? ""
    let words = SafeText(child + item.content.words)
    let lines = words.wrapped(to: max(1, columns - 8))
    let isOut = isTaken(index)
    return lines.enumerated().map { place, line in
      let mark: SafeText = place > 0 ? "     " : isOut ? " [ ] " : " [x] "
      return StyledLine(mark, as: isOut ? .muted : .key).adding(line, as: isOut ? .muted : .text)
    }
  }
}

extension MeetingPreview.Item.Content {
  /// What it is and what it says, for the list of what will be shown.
  fileprivate var words: String {
    switch self {
    case .title(let title): "on top: \(title)"
    case .words(let line): "own words: \"\(line.text)\""
    case .workingWell(let line): "working well: \(line.text)"
    case .worry(let line): "worry: \(line.text)"
    case .goal(let line): "to happen: \(line.text)"
    case .decision(let line): "decided: \(line.text)"
    case .action(let action): "agreed: \(action.owner ?? "nobody yet"): \(action.what.text)"
    case .number(let number):
      "number: \(number.who.text) \(number.number)"
        + (number.reason.map { ", \"\($0)\"" } ?? "")
    case .next(let next): "next meeting: \(next.inWords)"
    }
  }
}
