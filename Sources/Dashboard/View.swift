// SPDX-License-Identifier: Apache-2.0

import CaseModel
package import TerminalUI
import TextSafety

extension DashboardState {
  /// The screen as it stands. Lists settle their scrolling while they draw, which is why the state
  /// is written back.
  package mutating func view() -> CellBuffer {
    let buffer = drawn()
    targets = buffer.targets
    return buffer
  }

  private mutating func drawn() -> CellBuffer {
    var buffer = CellBuffer(size)
    let area = Rect(size)
    if let lock {
      draw(lock, in: area, on: &buffer)
      return buffer
    }
    if isBlank {
      buffer.cursor = Point(column: 0, row: 0)
      return buffer
    }
    guard !isTooSmall else {
      drawTooSmall(in: area, on: &buffer)
      return buffer
    }
    if meeting != nil {
      meeting?.draw(in: area, on: &buffer, showsRoles: showsRoles)
      return buffer
    }
    let parts = area.split(.rows, [.fill, .fixed(1)])
    if var screen = open {
      screen.draw(in: parts[0], on: &buffer)
      open = screen
    } else {
      drawCaseload(in: parts[0], on: &buffer)
    }
    drawFoot(in: parts[1], on: &buffer)
    drawOverlay(in: area, on: &buffer)
    return buffer
  }

  private func drawTooSmall(in area: Rect, on buffer: inout CellBuffer) {
    let smallest = Self.smallest
    let words = SafeText(
      "Caseboard needs \(smallest.columns)x\(smallest.rows); this is \(size.columns)x\(size.rows). "
        + "Make the window larger, or q to leave.")
    for (row, line) in words.wrapped(to: max(1, area.columns)).enumerated() where row < area.rows {
      buffer.put(line, in: area.line(row))
    }
  }

  private func draw(_ lock: Lock, in area: Rect, on buffer: inout CellBuffer) {
    buffer.put(SafeText(lock.words), in: area.line(0), as: .muted)
    buffer.cursor = Point(column: 0, row: 0)
  }

  private mutating func drawCaseload(in area: Rect, on buffer: inout CellBuffer) {
    // Who is recording, seen by whoever sits down at a shared screen.
    let name = "  " + SafeText(worker.name).truncated(to: 32) + " "
    let all: SafeText = " Caseboard  what happened, who knew, what life is like for each child"
    let title = all.columns + name.columns <= area.columns ? all : " Caseboard  what happened"
    buffer.put(title, in: area.line(0), as: .heading)
    let column = max(0, area.columns - name.columns)
    buffer.put(name, at: Point(column: column, row: 0), in: area, as: .banner)
    caseload.draw(in: area.below(1), on: &buffer, showsRoles: showsRoles)
  }

  private func drawFoot(in area: Rect, on buffer: inout CellBuffer) {
    if let waitingWords {
      buffer.put(" " + SafeText(waitingWords), in: area, as: .notice)
      return
    }
    if let loading {
      buffer.put(" Opening \(SafeText(loading.text)) ...", in: area, as: .notice)
      return
    }
    if let notice {
      buffer.put(" " + SafeText(notice), in: area, as: .notice)
      return
    }
    var area = area
    if let words = readOnlyWords {
      let parts = area.split(.columns, [.fill, .fixed(words.columns)])
      buffer.put(words, in: parts[1], as: .banner)
      area = parts[0]
    }
    KeyBar(
      footKeys.compactMap { command in
        Keymap.key(for: command).map { ($0, SafeText(command.title)) }
      }
    ).draw(in: area, on: &buffer)
  }

  private var readOnlyWords: SafeText? { readOnly == nil ? nil : " READ-ONLY " }

  private var footKeys: [Command] {
    guard let open else { return [.help, .open, .find, .search, .sort, .roles, .blank, .leave] }
    if let page = open.page {
      return [.help, .open] + page.footKeys
        + [.back, .viewpoint, .monthBack, .monthOn, .day, .roles, .blank]
    }
    var keys: [Command] = [.help, .record, .nextPane, .open, .zoom, .find, .filter]
    if open.focus == .timeline { keys.append(.view) }
    return keys + [.viewpoint, .monthBack, .monthOn, .day, .roles, .blank, .leave]
  }

  private mutating func drawOverlay(in area: Rect, on buffer: inout CellBuffer) {
    guard let top = overlays.last else { return }
    buffer.withdrawTargets()
    switch top {
    case .help(var help):
      help.draw(in: area, on: &buffer)
      overlays[overlays.count - 1] = .help(help)
    case .palette(var palette):
      palette.draw(in: area, on: &buffer, reason: unavailable)
      overlays[overlays.count - 1] = .palette(palette)
    case .day(let line): line.draw("The day to show", in: area, on: &buffer)
    case .filter(let line): line.drawBelow("Filter", in: area, on: &buffer)
    case .find(let line): line.drawBelow("Find", in: area, on: &buffer)
    case .search(var search):
      search.draw(in: area, on: &buffer, showsRoles: showsRoles)
      overlays[overlays.count - 1] = .search(search)
    case .copy(let offer): offer.draw(in: area, on: &buffer)
    case .filters(var filters):
      filters.draw(in: area, on: &buffer)
      overlays[overlays.count - 1] = .filters(filters)
    case .trouble(let trouble): trouble.draw(in: area, on: &buffer)
    case .meetingSetup(var setup):
      setup.draw(in: area, on: &buffer)
      overlays[overlays.count - 1] = .meetingSetup(setup)
    case .viewpoint, .entry, .detail, .prompt, .form, .record, .samePeople:
      drawCaseOverlay(top, in: area, on: &buffer)
    case .registers(var choice):
      choice.draw(in: area, on: &buffer)
      overlays[overlays.count - 1] = .registers(choice)
    }
  }

  private mutating func drawCaseOverlay(
    _ top: Overlay, in area: Rect, on buffer: inout CellBuffer
  ) {
    guard let reading = open?.reading else { return }
    switch top {
    case .viewpoint(var choice):
      choice.draw(in: area, on: &buffer, reading.naming)
      overlays[overlays.count - 1] = .viewpoint(choice)
    case .entry(var entry):
      entry.text.draw(in: area, on: &buffer, reading.naming)
      overlays[overlays.count - 1] = .entry(entry)
    case .detail(var detail):
      detail.draw(in: area, on: &buffer, reading.naming)
      overlays[overlays.count - 1] = .detail(detail)
    case .prompt(var prompt):
      prompt.draw(in: area, on: &buffer, reading)
      overlays[overlays.count - 1] = .prompt(prompt)
    case .samePeople(var same):
      same.draw(in: area, on: &buffer, reading, showsRoles: showsRoles)
      overlays[overlays.count - 1] = .samePeople(same)
    case .record(var menu):
      menu.draw(in: area, on: &buffer, reading.naming)
      overlays[overlays.count - 1] = .record(menu)
    case .form(var form):
      let day = open.map { recordDay($0.file) } ?? today
      form.draw(in: area, on: &buffer, reading, today: day)
      overlays[overlays.count - 1] = .form(form)
    default: break
    }
  }
}
