// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension DashboardState {
  /// Takes in what happened and says what is wanted of the world.
  package mutating func update(_ message: Message) -> [Effect] {
    if isMeeting { return updateMeeting(message) }
    switch message {
    case .keyPressed(let key): return press(key)
    case .pointed(let pointer): return point(pointer)
    case .resized(let size):
      self.size = size
      return keepDraft()
    case .resumed: return []
    case .caseloadLoaded(let page):
      caseload.show(page)
      return []
    case .caseLoaded(let file, let looked):
      loading = nil
      let effects = open(file) + landOnHit()
      if let looked { open?.mark(since: looked) }
      return effects
    case .found(let findings):
      show(findings)
      return []
    case .samePeopleFound(let found, let isAsked):
      show(found, isAsked: isAsked)
      return []
    case .caseReread(let file):
      reread(file)
      return []
    case .settled: return noteSettledSearch()
    case .entryLoaded(let entry):
      showLoaded(entry)
      return []
    case .recorded(let ids): return showRecorded(ids)
    case .lastRecorded(let ids):
      offerWithdrawal(of: ids)
      return []
    case .draftsLoaded(let drafts):
      show(drafts)
      return []
    case .filtersLoaded(let filters):
      show(filters)
      return []
    case .draftNotKept(let trouble):
      noteNotKept(trouble)
      return []
    case .failed(let trouble):
      loading = nil
      stayOutOfMeeting()
      overlays.append(.trouble(trouble.mayPass ? stillBusy : trouble))
      return []
    case .meetingEntered:
      enterMeeting()
      return []
    case .copied:
      notice = CopyOffer.done
      return []
    case .meetingLeft, .pageWritten: return []
    case .waiting, .storeChanged, .secondPassed, .leftAlone, .ending: return passTime(message)
    }
  }

  private mutating func open(_ file: CaseFile) -> [Effect] {
    if open?.file.header.id == file.header.id {
      reread(file)
      return []
    }
    let day = startingPoint.day ?? CaseScreen.firstDay(of: file, today: today)
    open = CaseScreen(
      file, asOf: .day(day), viewpoint: startingPoint.viewpoint(in: file, hub: hub),
      practice: practice, hub: hub, showsRoles: showsRoles)
    if file.header.kind == .published, startingPoint.day == nil {
      overlays.append(.day(dayEntry(for: file)))
    }
    drafts = nil
    return file.header.kind == .published ? [] : [.loadDrafts(file.header.id)]
  }

  private mutating func showLoaded(_ entry: TimelineEntry) {
    guard let open, !openAwaited(entry) else { return }
    overlays.append(.entry(EntryOverlay(entry, open.reading)))
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if isLocked { return pressLocked(key) }
    if isBlank {
      isBlank = !Lock.brings(back: key)
      return []
    }
    if let urgent = Keymap.urgent(key) { return perform(urgent) }
    if isSaving, case .form = overlays.last { return [] }
    notice = nil
    if !isTooSmall, let effects = offerToOverlay(key) { return effects }
    let afterG = hasPendingG
    hasPendingG = false
    if key.notation == "g" && !afterG {
      hasPendingG = true
      return []
    }
    guard let command = Keymap.command(for: key, afterG: afterG, in: contexts) else { return [] }
    return perform(command)
  }

  /// Where keys are offered, nearest first.
  package var contexts: [Keymap.Context] {
    guard let open else { return [.caseload] }
    if let page = open.page { return [page.context, .caseScreen] }
    switch open.focus {
    case .timeline: return [.timeline, .caseScreen]
    case .prompts: return [.prompts, .caseScreen]
    case .livedExperience, .agencies: return [.caseScreen]
    }
  }

  package mutating func perform(_ command: Command) -> [Effect] {
    if let reason = unavailable(command) {
      notice = reason
      return []
    }
    if let effects = performEverywhere(command) { return effects }
    return open == nil ? performOnCaseload(command) : performOnCase(command)
  }

  private mutating func performEverywhere(_ command: Command) -> [Effect]? {
    switch command {
    case .help: overlays.append(.help(HelpOverlay(contexts)))
    case .search: return openSearch()
    case .palette: overlays.append(.palette(PaletteOverlay(contexts)))
    case .blank: isBlank = true
    case .roles:
      showsRoles.toggle()
      open?.show(roles: showsRoles)
      notice = showsRoles ? "Roles instead of names" : "Names again"
    case .theme:
      theme = theme.next
      notice = "ColourTheme: \(theme.rawValue)"
    case .suspend: return keepDraft() + [.suspend]
    case .reload:
      return [open.map { .reloadCase($0.file.header.id) } ?? .loadCaseload(caseload.question)]
    default: return nil
    }
    return []
  }

  private mutating func performOnCaseload(_ command: Command) -> [Effect] {
    switch command {
    case .leave: return [.quit]
    case .open:
      guard let id = caseload.selected?.id else { return [] }
      loading = id
      return [.openCase(id)]
    case .find, .filter:
      overlays.append(.find(LineEntry(caseload.filter, hint: CaseloadFilter.hint)))
    case .savedFilters: return [.loadFilters]
    case .back where !caseload.filter.isEmpty: return filterCaseload("")
    default:
      caseload.perform(command, rows: pageRows)
      return caseload.needsRows(around: pageRows) ? [.loadCaseload(caseload.question)] : []
    }
    return []
  }

  mutating func filterCaseload(_ text: String) -> [Effect] {
    caseload.filter(by: text)
    return caseload.problem == nil ? [.loadCaseload(caseload.question)] : []
  }

  /// Rows of a screenful, for paging.
  var pageRows: Int { max(1, size.rows - 8) }
}
