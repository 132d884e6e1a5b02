// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import CaseStore
package import Dashboard
import Foundation
package import TerminalUI
package import Testing

/// Keys in, screen out, with no terminal and no store: effects are answered from the cases given.
package struct ScreenCheck {
  private var state: DashboardState
  private var cases: [CaseFile]
  /// A real store in memory, made when something is recorded or searched for.
  private var store: Store?
  package private(set) var effects: [Effect] = []

  package init(
    _ cases: [CaseFile], columns: Int, rows: Int, asOf day: Day? = nil, viewpoint: String? = nil,
    today: Day? = nil
  ) throws {
    self.cases = cases
    let first = try #require(Day(year: 2026, month: 3, day: 12))
    state = DashboardState(
      size: Size(columns: columns, rows: rows), theme: .dark,
      practice: try BundledCases.practice(), hub: "csc", today: today ?? first,
      worker: FormWorker(name: "Test Worker", role: "social worker", isManager: false),
      clock: { Moment(seconds: (today ?? first).number * 86_400 + 63_600) })
    state.startingPoint = DashboardState.StartingPoint(day: day, viewpoint: viewpoint)
    perform([.loadCaseload(state.caseload.question)])
  }

  package mutating func allowCopying() { state.mayCopy = true }

  package mutating func setReadOnly(_ reason: Trouble) { state.setReadOnly(reason) }

  private static func summary(_ file: CaseFile) -> CaseSummary {
    CaseSummary(
      id: file.header.id, label: file.header.label, kind: file.header.kind,
      children: file.header.children.compactMap { id in
        file.people.first { $0.id == id }?.label
      }, status: file.header.status.last?.value, leadAgency: nil,
      entryCount: file.entries.count, lastEntry: file.lastDay, nextDate: nil)
  }

  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      effects.append(effect)
      switch effect {
      case .openCase(let id):
        if let file = cases.first(where: { $0.header.id == id }) {
          perform(state.update(.caseLoaded(file)))
        }
      case .reloadCase(let id):
        if let file = cases.first(where: { $0.header.id == id }) {
          perform(state.update(.caseReread(file)))
        }
      case .openEntry(let id, let entry):
        if let file = cases.first(where: { $0.header.id == id }),
          let found = file.entries.first(where: { $0.id == entry })
        {
          perform(state.update(.entryLoaded(found)))
        }
      case .record(let id, let records, let draft): record(records, in: id, endingDraft: draft)
      case .findLastRecorded(let id):
        ask { .lastRecorded(try $0.lastRecorded(in: id, by: .sample)) }
      case .loadDrafts where store == nil: perform(state.update(.draftsLoaded([])))
      case .loadDrafts(let id): ask { .draftsLoaded(try $0.drafts(in: id, of: .sample)) }
      case .keepDraft(let draft):
        ask { store in
          try store.keep(draft, by: .sample)
          return nil
        }
      case .discardDraft(let draft):
        ask { store in
          try store.discardDraft(draft, of: .sample)
          return nil
        }
      case .loadFilters: askFilters()
      case .keepFilter(let filter): askFilters { try $0.keep(filter, by: .sample) }
      case .discardFilter(let name): askFilters { try $0.discardFilter(name, of: .sample) }
      case .search(let words): search(words)
      case .findSamePeople(let id, let person, let isAsked):
        ask {
          .samePeopleFound(
            try $0.samePeople(as: person, in: id, by: .sample), isAsked: isAsked)
        }
      case .loadCaseload(let question): loadCaseload(question)
      case .noteSearch, .lock, .unlock, .suspend, .quit: break
      case .copy: perform(state.update(.copied))
      case .enterMeeting: perform(state.update(.meetingEntered))
      case .writePage(_, _, _, let path): perform(state.update(.pageWritten(path)))
      case .leaveMeeting: perform(state.update(.meetingLeft))
      case .recordInMeeting(let id, let records):
        do { perform(state.update(.recorded(try write(records, in: id).ids))) } catch {
          Issue.record(error)
        }
      }
    }
  }

  /// All cases by name need no store; any other question is answered by a real one.
  private mutating func loadCaseload(_ question: CaseloadQuestion) {
    let summaries = cases.map(ScreenCheck.summary)
      .sorted { ($0.label.lowercased(), $0.id) < ($1.label.lowercased(), $1.id) }
    var page = CaseloadPage(
      question: question, cases: summaries, fitting: summaries.count, all: summaries.count)
    if question != CaseloadQuestion(today: question.today) {
      do { page = try keptStore().caseload(question, for: .sample) } catch { Issue.record(error) }
    }
    perform(state.update(.caseloadLoaded(page)))
  }

  private mutating func search(_ words: String) {
    do { perform(state.update(.found(try keptStore().search(words, by: .sample)))) } catch {
      Issue.record(error)
    }
  }

  private mutating func keptStore() throws -> Store {
    let store = try self.store ?? Store.inMemory(clock: { Moment(seconds: 0) })
    if self.store == nil { try store.add(cases, by: .sample) }
    self.store = store
    return store
  }

  private mutating func ask(_ question: (Store) throws -> Message?) {
    do {
      if let message = try question(try keptStore()) { perform(state.update(message)) }
    } catch { Issue.record(error) }
  }

  private mutating func askFilters(after step: (Store) throws -> Void = { _ in }) {
    ask {
      try step($0)
      return .filtersLoaded(try $0.filters(of: .sample))
    }
  }

  private mutating func record(
    _ records: CaseFile, in id: CaseFile.ID, endingDraft draft: String?
  ) {
    do {
      let (ids, file) = try write(records, in: id, endingDraft: draft)
      perform(state.update(.caseReread(file)))
      perform(state.update(.recorded(ids)))
    } catch { Issue.record(error) }
  }

  private mutating func write(
    _ records: CaseFile, in id: CaseFile.ID, endingDraft draft: String? = nil
  ) throws -> (ids: [String], file: CaseFile) {
    let store = try keptStore()
    let ids = try store.record(records, to: id, by: .sample, endingDraft: draft)
    let file = try store.reread(id, by: .sample)
    cases = cases.map { $0.header.id == id ? file : $0 }
    return (ids, file)
  }

  package var isMeeting: Bool { state.isMeeting }

  /// Ticks who is in the room on the page before a meeting, and shows it to them.
  package mutating func enterMeeting(_ room: MeetingRoom) {
    state.openMeetingSetup(with: room)
    press("<Enter>")
  }

  /// Presses keys in the notation of `Key`: `jj<Enter>`.
  package mutating func press(_ keys: String) {
    for key in Key.keys(keys) {
      _ = state.view()
      perform(state.update(.keyPressed(key)))
    }
  }

  /// Presses the mouse on the first place where a text stands on the screen.
  package mutating func point(at text: String) throws {
    let lines = state.view().lines
    let row = try #require(lines.firstIndex { $0.contains(text) }, "\(text) is not on the screen")
    let start = try #require(lines[row].firstRange(of: text)).lowerBound
    // Every character of the screen tests is one column wide.
    let column = lines[row].distance(from: lines[row].startIndex, to: start)
    point(.pressed(Point(column: column, row: row)))
  }

  /// What a mouse does on the screen as it stands.
  package mutating func point(_ pointer: Pointer) {
    _ = state.view()
    perform(state.update(.pointed(pointer)))
  }

  /// Somebody else records in a case, and the screen hears of it.
  package mutating func othersWrite(_ records: CaseFile, in id: CaseFile.ID) {
    do {
      _ = try write(records, in: id)
      perform(state.update(.storeChanged))
    } catch { Issue.record(error) }
  }

  package mutating func send(_ message: Message) { perform(state.update(message)) }

  package mutating func buffer() -> CellBuffer { state.view() }

  /// The screen as lines without the blanks at their ends.
  package mutating func lines() -> [String] {
    state.view().lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The first line that is selected.
  package var selectedLine: String {
    mutating get {
      let buffer = state.view()
      let row = (0..<buffer.size.rows).first { row in
        (0..<buffer.size.columns).contains { buffer[$0, row].selection != .none }
      }
      return row.map { buffer.lines[$0] } ?? ""
    }
  }

  package mutating func text() -> String { lines().joined(separator: "\n") + "\n" }
}

/// Holds a screen against the text kept beside the tests; `UPDATE_SCREENS=1` writes it anew.
package func expectScreen(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let place = URL(filePath: file).deletingLastPathComponent()
    .appending(path: "Screens/\(name).screen")
  if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] != nil {
    try text.write(to: place, atomically: true, encoding: .utf8)
  }
  let kept = try String(contentsOf: place, encoding: .utf8)
  #expect(text == kept, "the screen differs from \(name).screen", sourceLocation: sourceLocation)
}
