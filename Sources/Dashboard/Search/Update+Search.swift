// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Searching, and going where a hit stands.
extension DashboardState {
  /// How long to wait for the next key before `Message.settled`, in seconds (ruling 36); nil
  /// where nothing waits for it.
  var pause: Double? {
    guard case .search(let search) = overlays.last, !search.isNoted else { return nil }
    return 0.3
  }

  mutating func openSearch() -> [Effect] {
    let search = lastSearch?.again() ?? SearchOverlay()
    overlays.append(.search(search))
    // Somebody may have recorded since, or lost access to what was found.
    return search.field.text.isEmpty ? [] : [.search(search.field.text)]
  }

  mutating func press(_ key: Key, on search: SearchOverlay) -> [Effect] {
    var search = search
    switch key {
    case .escape: return close(search)
    case .enter: return openHit(of: search)
    case .down, .control("n"): search.move(by: 1)
    case .up, .control("p"): search.move(by: -1)
    case .pageDown: search.move(by: pageRows / 3)
    case .pageUp: search.move(by: -pageRows / 3)
    case .tab: search.turnFamily(1)
    case .backTab: search.turnFamily(-1)
    default:
      let before = search.field.text
      _ = search.field.handle(key)
      if search.field.text != before {
        overlays[overlays.count - 1] = .search(search)
        return [.search(search.field.text)]
      }
    }
    overlays[overlays.count - 1] = .search(search)
    return []
  }

  mutating func show(_ findings: SearchFindings) {
    guard case .search(var search) = overlays.last else { return }
    search.show(findings)
    search.isNoted = findings.words.allSatisfy(\.isWhitespace)
    overlays[overlays.count - 1] = .search(search)
  }

  mutating func noteSettledSearch() -> [Effect] {
    guard case .search(var search) = overlays.last, !search.isNoted,
      let findings = search.findings
    else { return [] }
    search.isNoted = true
    overlays[overlays.count - 1] = .search(search)
    return [.noteSearch(findings)]
  }

  /// Takes the search away; the audit learns of what was seen and had no time to settle.
  private mutating func close(_ search: SearchOverlay) -> [Effect] {
    let effects = noteSettledSearch()
    overlays.removeLast()
    lastSearch = search.findings == nil ? nil : search
    lastSearch?.isNoted = true
    return effects
  }

  private mutating func openHit(of search: SearchOverlay) -> [Effect] {
    guard let hit = search.selected else { return [] }
    let effects = close(search)
    wantedHit = hit
    if let relative = search.selectedRelative {
      wantedHit = SearchHit(
        caseID: hit.caseID, caseLabel: hit.caseLabel, place: .person(relative.id),
        title: relative.label, matches: [])
    }
    if open?.file.header.id == hit.caseID { return effects + landOnHit() }
    loading = hit.caseID
    return effects + [.openCase(hit.caseID)]
  }

  /// In the case that has been opened, to the entry or person that was found.
  mutating func landOnHit() -> [Effect] {
    guard let hit = wantedHit, let screen = open, screen.file.header.id == hit.caseID else {
      return []
    }
    wantedHit = nil
    open?.page = nil
    switch hit.place {
    case .entry(let id):
      guard screen.reading.entry(id) != nil else {
        notice = "This entry is not on the board on the day shown; ] goes on, a asks for a day"
        return []
      }
      open?.jump(to: id)
      // A published case asks for its day first.
      return overlays.isEmpty ? [.openEntry(hit.caseID, id)] : []
    case .person(let id):
      guard let filter = try? EntryFilter("person:\(id)", in: screen.reading) else { return [] }
      open?.focus = .timeline
      open?.timeline.filter(by: filter, screen.reading)
      notice = "Entries with \(screen.reading.naming.person(id)); F shows all again"
    case .record(noun: "note", _): open?.focus = .livedExperience
    case .record, .file: break
    }
    return []
  }
}
