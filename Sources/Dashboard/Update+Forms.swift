// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

/// Filling in forms, and what becomes of them.
extension DashboardState {
  /// Opens one of the catalogue's forms over the case: the one call for panes and pages.
  ///
  /// - Parameter about: the record it is opened on, where the form begins with one; an entry that is
  ///   selected stands in.
  package mutating func openForm(named name: String, about: String? = nil) {
    guard let offer = FormCatalogue.offer(named: name) else { return }
    openForm(offer.kind, about: about ?? open?.timeline.selected?.text)
  }

  /// - Parameter draft: what was typed before.
  mutating func openForm(
    _ kind: any FormKind, about: String? = nil, resuming draft: Draft? = nil
  ) {
    guard let screen = open else { return }
    let reading = recordReading(screen)
    if let reason = whyNotRecorded(screen.file) ?? kind.unavailable(reading) {
      notice = reason
      return
    }
    draftCount += 1
    var form = Form(
      kind, reading, today: recordDay(screen.file),
      draft: draft?.id ?? "\(session)-\(clock().seconds)-\(draftCount)")
    if let about, let field = kind.aboutField { form.fill([field: about]) }
    if let draft {
      form.fill(draft.values)
      form.isTouched = true
      notice = "The draft as it was kept"
    }
    overlays.append(.form(form))
  }

  /// The answer to the question that is open or selected.
  mutating func openAnswer(_ prompt: Prompt) {
    if let reason = unavailable(.answer) {
      notice = reason
    } else {
      openForm(AnswerForm(prompt: prompt, version: practice.register.book.version))
    }
  }

  func whyNotRecorded(_ file: CaseFile) -> String? {
    if let readOnly { return "Nothing can be recorded: \(readOnly.what) \(readOnly.next)" }
    return file.header.kind == .published ? "A published case is only read" : nil
  }

  mutating func press(_ key: Key, on form: Form) -> [Effect] {
    var form = form
    if form.isLeaving { return leave(&form, key) }
    switch key {
    case .escape where !form.isTouched: return closeForm()
    case .escape: form.isLeaving = true
    case .control("s"): return submit(form)
    case .tab: form.move(by: 1)
    case .backTab: form.move(by: -1)
    case .pageDown: form.move(by: min(5, form.fields.count - 1 - form.focus))
    case .pageUp: form.move(by: -min(5, form.focus))
    default:
      let before = form.fields[form.focus].value
      if form.fields[form.focus].handle(key) {
        if form.fields[form.focus].value != before { form.touch() }
      } else if key == .enter && form.focus == form.fields.count - 1 {
        return submit(form)
      } else if key == .enter || key == .down {
        form.move(by: 1)
      } else if key == .up {
        form.move(by: -1)
      }
    }
    replaceForm(form)
    return []
  }

  private mutating func replaceForm(_ form: Form) { overlays[overlays.count - 1] = .form(form) }

  private mutating func leave(_ form: inout Form, _ key: Key) -> [Effect] {
    guard let id = open?.file.header.id else { return [] }
    switch key.notation {
    case "y":
      return closeForm() + [.discardDraft(form.draft), .loadDrafts(id)]
    case "k":
      notice = "Kept as a draft: n shows it"
      return [.keepDraft(Draft(form, in: id, at: clock()))] + closeForm() + [.loadDrafts(id)]
    case "<Esc>", "n":
      form.isLeaving = false
      replaceForm(form)
    default: break
    }
    return []
  }

  private mutating func closeForm() -> [Effect] {
    overlays.removeLast()
    return []
  }

  private mutating func submit(_ form: Form) -> [Effect] {
    guard let screen = open else { return [] }
    var form = form
    let records = form.records(context(for: screen))
    replaceForm(form)
    return records.map { [.record(screen.file.header.id, $0, endingDraft: form.draft)] } ?? []
  }

  /// The day that counts as today for a case: an invented one is played on a day of its own.
  func recordDay(_ file: CaseFile) -> Day {
    file.header.kind == .invented ? file.header.today ?? today : today
  }

  /// Whatever day is shown, what is recorded today is recorded knowing what is known today.
  func recordReading(_ screen: CaseScreen) -> CaseReading {
    let day = recordDay(screen.file)
    if screen.asOf == .day(day), screen.viewpoint == .pooled { return screen.reading }
    let board = Board(screen.file, .day(day), .pooled)
    return CaseReading(board, practice, hub: hub, showsRoles: showsRoles)
  }

  private func context(for screen: CaseScreen) -> FormContext {
    let day = recordDay(screen.file)
    let now = clock()
    let isPlayed = screen.file.header.kind == .invented
    return FormContext(
      worker: worker, agency: screen.reading.hub,
      now: isPlayed ? now.moved(to: day) : now, today: day, reading: recordReading(screen))
  }

  /// What was recorded is on disk: the form closes, and the board shows today.
  mutating func showRecorded(_ ids: [String]) -> [Effect] {
    if case .form = overlays.last { overlays.removeLast() }
    if case .prompt = overlays.last { overlays.removeLast() }
    if case .entry = overlays.last { overlays.removeLast() }
    notice = "Saved: \(ids.joined(separator: ", "))"
    guard let screen = open else { return [] }
    let day = recordDay(screen.file)
    open?.show(.day(day), screen.viewpoint)
    let entries = Set(open?.reading.file.entries.map(\.id.text) ?? [])
    if let entry = ids.first(where: entries.contains) {
      open?.timeline.select(TimelineEntry.ID(entry))
    }
    return [.loadDrafts(screen.file.header.id)] + lookAgain(after: ids, in: screen.file)
  }
}

extension Form {
  mutating func move(by step: Int) {
    focus = (focus + step + fields.count) % fields.count
  }

  /// Something was typed.
  fileprivate mutating func touch() { (isTouched, isUnkept) = (true, true) }
}

extension Moment {
  /// The same time of day on another day.
  fileprivate func moved(to other: Day) -> Moment {
    Moment(seconds: seconds + (other.number - day.number) * 86_400)
  }
}
