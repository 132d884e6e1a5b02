// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Keys while a meeting is on the screen.
extension DashboardState {
  mutating func pressInMeeting(_ key: Key) -> [Effect] {
    guard var screen = meeting else { return [] }
    if isBlank {
      guard Lock.brings(back: key) else { return [] }
      isBlank = false
      screen.cover = .roomCheck(RoomCheck(screen.recording.guests, here: screen.file.room))
      meeting = screen
      return []
    }
    if Keymap.urgent(key) == .blank { return blankMeeting() }
    screen.notice = nil
    if screen.trouble != nil {
      screen.trouble = nil
      meeting = screen
      return []
    }
    meeting = screen
    switch screen.cover {
    case .help: return closeCover(unless: key.notation == "b")
    case .leaving(let field): return press(key, onLeaving: field)
    case .adding(let form): return press(key, on: form)
    case .writing(let form): return press(key, on: form)
    case .roomCheck(let check): return press(key, on: check)
    case nil: break
    }
    let command = Keymap.all.first {
      $0.context == .meeting && $0.keys.contains(key.notation)
    }?.command
    return press(key, inMeeting: command)
  }

  private mutating func blankMeeting() -> [Effect] {
    if case .adding(let form) = meeting?.cover { meeting?.setAside = form }
    meeting?.cover = nil
    isBlank = true
    return []
  }

  private mutating func closeCover(unless blanks: Bool) -> [Effect] {
    if blanks { isBlank = true }
    meeting?.cover = nil
    return []
  }

  private mutating func press(_ key: Key, onLeaving field: TextField) -> [Effect] {
    var field = field
    switch key {
    case .escape: meeting?.cover = nil
    case .enter where field.text.trimmingBlanks.lowercased() == "leave":
      guard let id = meeting?.recorder.caseID else { return [] }
      return [.leaveMeeting(id)]
    default:
      _ = field.handle(key)
      meeting?.cover = .leaving(field)
    }
    return []
  }

  private mutating func press(_ key: Key, on form: LiveForm) -> [Effect] {
    guard !form.isSaving else { return [] }
    var form = form
    switch key {
    case .escape:
      meeting?.cover = nil
      return []
    case .control("s"): return save(form)
    case .tab, .down: form.move(by: 1)
    case .backTab, .up: form.move(by: -1)
    case .enter:
      if form.focus == form.fields.count - 1 { return save(form) }
      form.move(by: 1)
    default: _ = form.handle(key)
    }
    meeting?.cover = .adding(form)
    return []
  }

  private mutating func press(_ key: Key, on form: PageForm) -> [Effect] {
    guard let screen = meeting, !form.isSaving else { return [] }
    var form = form
    defer { if key != .escape { meeting?.cover = .writing(form) } }
    switch key {
    case .escape: meeting?.cover = nil
    case .enter, .control("s"):
      guard let path = form.check() else { return [] }
      return [
        .writePage(screen.recorder.caseID, screen.file, showsRoles: showsRoles, path: path)
      ]
    default: form.handle(key)
    }
    return []
  }

  private mutating func save(_ form: LiveForm) -> [Effect] {
    guard let screen = meeting else { return [] }
    var form = form
    guard let pending = form.read() else {
      meeting?.cover = .adding(form)
      return []
    }
    form.isSaving = true
    meeting?.cover = .adding(form)
    meeting?.recording.pending = pending
    return [
      .recordInMeeting(
        screen.recorder.caseID, screen.recorder.records(for: pending, screen.recording))
    ]
  }

  private mutating func press(_ key: Key, on check: RoomCheck) -> [Effect] {
    var check = check
    if var name = check.name {
      switch key {
      case .escape: check.name = nil
      case .enter:
        check.name = nil
        check.add(name.text.trimmingBlanks)
      default:
        _ = name.handle(key)
        check.name = name
      }
      meeting?.cover = .roomCheck(check)
      return []
    }
    switch key.notation {
    case "b":
      isBlank = true
      meeting?.cover = nil
      return []
    case "j", "<Down>": check.selected = min(check.selected + 1, check.guests.count - 1)
    case "k", "<Up>": check.selected = max(0, check.selected - 1)
    case "<Space>": check.guests[check.selected].isHere.toggle()
    case "+": check.name = TextField()
    case "<Enter>" where !check.here.isEmpty:
      meeting?.recording.guests = check.guests.map(\.guest)
      meeting?.show(check.here)
      let written = meeting?.setAside
      meeting?.setAside = nil
      meeting?.cover = written.map { .adding($0) }
      return []
    default: break
    }
    meeting?.cover = .roomCheck(check)
    return []
  }
}

extension RoomCheck {
  mutating func add(_ name: String) {
    guard !name.isEmpty else { return }
    guests.append((MeetingFile.Guest(name: name), true))
    selected = guests.count - 1
  }
}
