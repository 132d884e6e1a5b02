// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

/// Filling in forms, and what becomes of them.
extension DashboardState {
  mutating func openForm(_ kind: any FormKind) {
    guard let reading = open?.reading else { return }
    overlays.append(.form(Form(kind, reading)))
  }

  /// The answer to the question that is open or selected.
  mutating func openAnswer(_ prompt: Prompt) {
    if let reason = unavailable(.answer) {
      notice = reason
    } else {
      openForm(AnswerForm(prompt: prompt, version: practice.register.book.version))
    }
  }

  mutating func press(_ key: Key, on form: Form) -> [Effect] {
    var form = form
    if form.isLeaving { return leave(&form, key) }
    switch key {
    case .escape:
      guard form.isUnsaved else {
        overlays.removeLast()
        return []
      }
      form.isLeaving = true
    case .control("s"): return submit(form)
    case .tab: form.move(by: 1)
    case .backTab: form.move(by: -1)
    default:
      if form.fields[form.focus].handle(key) {
        form.isUnsaved = true
      } else if key == .enter && form.focus == form.fields.count - 1 {
        return submit(form)
      } else if key == .enter || key == .down {
        form.move(by: 1)
      } else if key == .up {
        form.move(by: -1)
      }
    }
    overlays[overlays.count - 1] = .form(form)
    return []
  }

  private mutating func leave(_ form: inout Form, _ key: Key) -> [Effect] {
    switch key.notation {
    case "y": overlays.removeLast()
    case "<Esc>", "n":
      form.isLeaving = false
      overlays[overlays.count - 1] = .form(form)
    default: break
    }
    return []
  }

  private mutating func submit(_ form: Form) -> [Effect] {
    guard let screen = open else { return [] }
    var form = form
    guard let records = form.records(context(for: screen)) else {
      overlays[overlays.count - 1] = .form(form)
      return []
    }
    overlays[overlays.count - 1] = .form(form)
    return [.record(screen.file.header.id, records)]
  }

  /// The day that counts as today for a case: an invented one is played on a day of its own.
  private func context(for screen: CaseScreen) -> FormContext {
    let day = CaseScreen.firstDay(of: screen.file, today: today)
    let now = clock()
    let isPlayed = screen.file.header.kind == .invented
    return FormContext(
      worker: worker, agency: screen.reading.hub,
      now: isPlayed ? now.moved(to: day) : now, today: day, reading: screen.reading)
  }

  /// What was recorded is on disk: the form closes, and the board shows today.
  mutating func showRecorded(_ ids: [String]) {
    if case .form = overlays.last { overlays.removeLast() }
    if case .prompt = overlays.last { overlays.removeLast() }
    notice = "Saved: \(ids.joined(separator: ", "))"
    guard let screen = open else { return }
    let day = CaseScreen.firstDay(of: screen.file, today: today)
    open?.show(.day(day), screen.viewpoint)
  }
}

extension Form {
  mutating func move(by step: Int) {
    focus = (focus + step + fields.count) % fields.count
  }
}

extension Moment {
  /// The same time of day on another day.
  fileprivate func moved(to other: Day) -> Moment {
    Moment(seconds: seconds + (other.number - day.number) * 86_400)
  }
}
