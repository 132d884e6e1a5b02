// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

extension DashboardState {
  mutating func performOnCase(_ command: Command) -> [Effect] {
    guard var screen = open else { return [] }
    defer { if open != nil { open = screen } }
    switch command {
    case .leave where screen.page != nil: screen.page = nil
    case .leave:
      open = nil
      return [.loadCaseload(caseload.question)]
    case .meeting: openMeetingSetup()
    case .whoKnew: screen.page = WhoKnewPage(screen.reading)
    case .replay: screen.openReplay()
    case .safety: screen.page = SafetyPage(screen.reading)
    case .family: screen.page = FamilyPage(screen.reading)
    case .nextPane: screen.turnFocus(1)
    case .previousPane: screen.turnFocus(-1)
    case .timeline: screen.focusOrZoom(.timeline)
    case .livedExperience: screen.focusOrZoom(.livedExperience)
    case .agencies: screen.focusOrZoom(.agencies)
    case .prompts: screen.focusOrZoom(.prompts)
    case .zoom: screen.isZoomed.toggle()
    case .view: screen.turnView()
    case .back: back(&screen)
    case .viewpoint: overlays.append(.viewpoint(ViewpointChoice(screen.reading)))
    case .day: overlays.append(.day(dayEntry(for: screen.file)))
    case .today:
      screen.show(.day(CaseScreen.firstDay(of: screen.file, today: today)), screen.viewpoint)
    case .monthBack: screen.step(months: -1)
    case .monthOn: screen.step(months: 1)
    case .entryBack, .entryOn:
      if !screen.step(entries: command == .entryBack ? -1 : 1) {
        notice = "No entry \(command == .entryBack ? "before" : "after") this day"
      }
    case .filter: overlays.append(.filter(filterEntry(for: screen)))
    case .clearFilters: screen.filter(by: .none)
    case .find:
      let hint =
        "Words in what is in front. Enter: the next, Shift-Tab: the one before, Esc: stay there"
      overlays.append(.find(LineEntry(screen.words, hint: hint, isOffer: true)))
    case .findNext, .findPrevious:
      if screen.words.isEmpty {
        notice = "Nothing is being found; / finds words"
      } else if !screen.findAgain(command == .findNext ? 1 : -1) {
        notice = "Nothing here has these words: \(screen.words)"
      }
    case .asAtEntry:
      if let id = screen.selectedEntry { screen.show(.justBefore(id), screen.viewpoint) }
    case .registers: overlays.append(.registers(RegisterChoice(screen.reading)))
    case .records: screen.page = RegisterPage(.records, screen.reading)
    case .plan: screen.page = RegisterPage(.plan, screen.reading)
    case .open: return openSelected(&screen)
    case .record: openRecordMenu(screen)
    case .correct: return screen.correctable.map { openCorrection(of: $0) } ?? []
    case .askForRecord: askForRecord()
    case .otherCases: return lookForSamePerson()
    case .newMap: openMap(drawing: screen.page == nil ? screen.timeline.selected : nil)
    case .withdraw: return [.findLastRecorded(screen.file.header.id)]
    case .answer: if let prompt = screen.prompts.selected.first { openAnswer(prompt) }
    case _ where screen.page != nil:
      let reading = screen.reading
      screen.page?.perform(command, reading, rows: pageRows)
    default: screen.performInPane(command, rows: pageRows)
    }
    return []
  }

  /// One step back: the find words, the filter, the zoom, an *as at*, then the caseload.
  private mutating func back(_ screen: inout CaseScreen) {
    if screen.page != nil {
      let reading = screen.reading
      if screen.page?.stepBack(reading) != true { screen.page = nil }
    } else if !screen.words.isEmpty {
      screen.find("")
    } else if !screen.timeline.filter.isEmpty {
      screen.timeline.filter(by: .none, screen.reading)
    } else if screen.isZoomed {
      screen.isZoomed = false
    } else if case .justBefore = screen.asOf {
      screen.show(.day(CaseScreen.firstDay(of: screen.file, today: today)), .pooled)
    } else if screen.focus != .timeline {
      screen.focus = .timeline
    } else {
      notice = "q goes back to the caseload"
    }
  }

  private mutating func openSelected(_ screen: inout CaseScreen) -> [Effect] {
    if let page = screen.page { return follow(page.opening(screen.reading), &screen) }
    switch screen.focus {
    case .timeline:
      if screen.timeline.openBar(screen.reading) { return [] }
      if let count = screen.timeline.layOutSelected() {
        notice = "\(count) reports that read alike, each on a line of its own now"
        return []
      }
      guard let id = screen.timeline.selected else { return [] }
      return [.openEntry(screen.file.header.id, id)]
    case .prompts:
      if !screen.prompts.selected.isEmpty {
        overlays.append(.prompt(PromptOverlay(screen.prompts.selected, screen.reading)))
      }
    case .livedExperience, .agencies: screen.isZoomed = true
    }
    return []
  }

  private mutating func follow(_ opening: Opening?, _ screen: inout CaseScreen) -> [Effect] {
    switch opening {
    case .entry(let id): return [.openEntry(screen.file.header.id, id)]
    case .question(let rule, let day): screen.go(to: rule, on: day)
    case .detail(let detail): overlays.append(.detail(DetailOverlay(detail)))
    case nil: break
    }
    return []
  }

  func dayEntry(for file: CaseFile) -> LineEntry {
    let episodes = file.header.episodes.map { "\($0.label): \($0.until)" }
    let hint = (["A day, month or date as you would write it"] + episodes).joined(separator: "\n")
    let start = file.header.kind == .published ? file.header.episodes.dropLast().last?.until : nil
    let shown = open?.reading.day
    return LineEntry((start ?? shown ?? today).description, hint: hint, isOffer: true)
  }

  private func filterEntry(for screen: CaseScreen) -> LineEntry {
    LineEntry(
      screen.filter.text,
      hint: "theme: agency: person: kind: since: until: within:12m told:yes or no, and plain "
        + "words. Tab completes.")
  }

  /// Why a command does nothing here, said instead of doing nothing.
  package func unavailable(_ command: Command) -> String? {
    guard let open else {
      let needsCase =
        Keymap.all.contains {
          $0.command == command && $0.context != .everywhere && $0.context != .caseload
        }
        && !Keymap.all.contains {
          $0.command == command && ($0.context == .everywhere || $0.context == .caseload)
        }
      return needsCase ? "Open a case first" : nil
    }
    let places = Keymap.all.filter { $0.command == command }.map(\.context)
    if !places.isEmpty, places.allSatisfy(\.isPage), !places.contains(where: contexts.contains) {
      return "A key of: \(places[0].words)"
    }
    if (command == .wider || command == .narrower) && open.timeline.view != .density {
      return "Columns widen in the density view: v"
    }
    if command == .answer {
      if let reason = whyNotRecorded(open.file) { return reason }
      if open.prompts.selected.isEmpty { return "No question is selected" }
    }
    if [.record, .withdraw, .correct, .newMap, .askForRecord].contains(command),
      let reason = whyNotRecorded(open.file)
    {
      return reason
    }
    if command == .correct && open.correctable == nil {
      return open.page == nil ? "No entry is selected" : "There is nothing here to put right"
    }
    if command == .asAtEntry && open.selectedEntry == nil { return "No entry is selected" }
    return unavailableOnPage(command, open)
  }

  private func unavailableOnPage(_ command: Command, _ open: CaseScreen) -> String? {
    guard let page = open.page else { return nil }
    if [.filter, .clearFilters, .window].contains(command), page.filter == nil {
      return "This page has no filter line"
    }
    if [.find, .findNext, .findPrevious].contains(command), page.words == nil {
      return "There is nothing to find in on this page"
    }
    return nil
  }
}

extension CaseScreen {
  /// The filter of what is in front: the page's own, or the timeline's.
  var filter: EntryFilter { page?.filter ?? timeline.filter }

  mutating func filter(by filter: EntryFilter) {
    let reading = self.reading
    if page != nil {
      page?.filter(by: filter, reading)
    } else {
      timeline.filter(by: filter, reading)
    }
  }

  /// The record that is put right from here: the page's own, or the selected entry.
  var correctable: String? {
    page.map { $0.correctable } ?? timeline.selected?.text
  }

  /// The entry under the cursor of what is in front.
  var selectedEntry: TimelineEntry.ID? {
    guard let page else { return timeline.selected }
    guard case .entry(let id) = page.opening(reading) else { return nil }
    return id
  }

  mutating func openReplay() {
    let last = reading.day
    let replays = [Viewpoint.pooled, .agency(reading.hub)].map {
      Replay(file, practice, $0, until: max(last, file.lastDay ?? last), knowledge: knowledge)
    }
    page = ReplayPage(replays, practice)
  }

  /// The questions as they stood on a day, with one of them selected.
  mutating func go(to rule: RuleID, on day: Day) {
    page = nil
    show(.day(day), viewpoint)
    focus = .prompts
    prompts.select(rule)
  }

  mutating func turnFocus(_ direction: Int) {
    let all = Pane.allCases
    let index = (focus.rawValue - 1 + direction + all.count) % all.count
    focus = all[index]
  }

  /// Lanes and density take the whole screen, as a list need not.
  mutating func turnView() {
    timeline.perform(.view, reading, rows: 1)
    isZoomed = timeline.view != .list
  }

  /// The same digit twice zooms.
  mutating func focusOrZoom(_ pane: Pane) {
    if focus == pane { isZoomed.toggle() } else { focus = pane }
  }

  mutating func performInPane(_ command: Command, rows: Int) {
    switch focus {
    case .timeline: timeline.perform(command, reading, rows: rows)
    case .livedExperience: livedExperience.perform(command, reading, rows: rows)
    case .agencies: agencies.perform(command, rows: rows)
    case .prompts: prompts.perform(command, rows: rows)
    }
  }
}
