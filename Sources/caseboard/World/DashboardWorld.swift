// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import Dashboard
import TerminalUI

/// The outside of the dashboard: a terminal to draw on and a store to ask. The only place where an
/// effect meets the world.
struct DashboardWorld: Outside, ~Copyable {
  private var terminal: Terminal
  private let store: Store
  private let worker: Worker
  private var version: Int

  init(_ terminal: consuming Terminal, _ store: Store, _ worker: Worker) {
    self.terminal = terminal
    self.store = store
    self.worker = worker
    version = store.dataVersion()
  }

  mutating func present(_ buffer: CellBuffer, _ theme: ColourTheme) {
    terminal.present(buffer, theme)
  }

  mutating func nextEvent(milliseconds: Int32) -> TerminalEvent {
    terminal.nextEvent(milliseconds: milliseconds)
  }

  var seconds: Double { Clock.running() }

  mutating func hasChanged() -> Bool {
    let now = store.dataVersion()
    defer { version = now }
    return now != version
  }

  mutating func perform(_ effect: Effect) -> [Message] {
    do {
      switch effect {
      case .loadCaseload(let question):
        return [.caseloadLoaded(try store.caseload(question, for: worker))]
      case .openCase(let id):
        let looked = try store.lastOpened(id, by: worker)
        return [.caseLoaded(try store.open(id, by: worker), lookedAt: looked)]
      case .reloadCase(let id): return [.caseReread(try store.reread(id, by: worker))]
      case .openEntry(let id, let entry):
        return [.entryLoaded(try store.entry(entry, in: id, by: worker))]
      case .record(let id, let records, let draft):
        let ids = try store.record(records, to: id, by: worker, endingDraft: draft)
        return [.caseReread(try store.reread(id, by: worker)), .recorded(ids)]
      case .findLastRecorded(let id):
        return [.lastRecorded(try store.lastRecorded(in: id, by: worker))]
      case .loadDrafts(let id):
        return [.draftsLoaded(try store.drafts(in: id, of: worker))]
      case .keepDraft(let draft): try store.keep(draft, by: worker)
      case .discardDraft(let draft): try store.discardDraft(draft, of: worker)
      case .loadFilters: return [.filtersLoaded(try store.filters(of: worker))]
      case .keepFilter(let filter):
        try store.keep(filter, by: worker)
        return [.filtersLoaded(try store.filters(of: worker))]
      case .discardFilter(let name):
        try store.discardFilter(name, of: worker)
        return [.filtersLoaded(try store.filters(of: worker))]
      case .enterMeeting(let id, let room):
        try store.note(.meetingEntered, in: id, subject: room, by: worker)
        return [.meetingEntered]
      case .recordInMeeting(let id, let records):
        return [.recorded(try store.record(records, to: id, by: worker))]
      case .writePage(let id, let file, let showsRoles, let path):
        try store.note(.exported, in: id, subject: "meeting", by: worker)
        try Files.write(MeetingPage.text(of: file, showsRoles: showsRoles, for: path), to: path)
        return [.pageWritten(path)]
      case .copy(let id, let subject, let text):
        guard terminal.canCopy else { return [.failed(Self.noClipboard)] }
        try store.note(.copied, in: id, subject: subject, by: worker)
        terminal.copy(text)
        return [.copied]
      case .leaveMeeting(let id):
        try store.note(.meetingLeft, in: id, by: worker)
        return [.meetingLeft]
      case .lock(let id): try store.note(.locked, in: id, by: worker)
      case .unlock: try store.note(.unlocked, in: nil, by: worker)
      case .findSamePeople(let id, let person, let isAsked):
        let found = try store.samePeople(as: person, in: id, by: worker)
        return [.samePeopleFound(found, isAsked: isAsked)]
      case .search(let words): return [.found(try store.search(words, by: worker))]
      case .noteSearch(let findings): try store.noteSearch(findings, by: worker)
      case .suspend:
        terminal.suspend()
        return [.resized(terminal.size), .resumed]
      case .quit: break
      }
      return []
    } catch {
      if case .keepDraft = effect { return [.draftNotKept(trouble(error))] }
      return [.failed(trouble(error))]
    }
  }

  private static let noClipboard = Trouble(
    what: "This terminal does not say that it has a clipboard.",
    safe: "Nothing was copied.",
    next: "What is on the screen can be selected in the terminal itself. TERM names a terminal "
      + "with a clipboard by its Ms capability.")

  private func trouble(_ error: any Error) -> Trouble {
    if let failure = error as? Failure { return Trouble(failure) }
    guard let error = error as? StoreError else {
      return Trouble(
        what: "The store did not answer.", safe: "What is recorded is safe.",
        next: "Leave with q and start again.")
    }
    return Trouble(error)
  }
}

extension Trouble {
  /// The lines of a failure: what happened, what is safe, what to do next.
  init(_ failure: Failure) {
    let lines = failure.words.split(separator: "\n").map(String.init)
    self.init(
      what: lines.first ?? "", safe: lines.dropFirst().first ?? "",
      next: lines.dropFirst(2).joined(separator: " "))
  }
}

extension Trouble {
  init(_ error: StoreError) {
    self.init(
      what: error.what, safe: error.safe, next: error.next, mayPass: error.kind == .locked)
  }
}

extension FormWorker {
  /// The person as the forms name them.
  init(_ worker: Worker) {
    self.init(name: worker.name, role: worker.role, isManager: worker.isManager)
  }
}
