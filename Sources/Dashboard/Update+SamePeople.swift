// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// The same person in other cases: looked for, opened, linked, and a link taken back.
extension DashboardState {
  /// Looks for the person who is selected on the family's page.
  mutating func lookForSamePerson() -> [Effect] {
    guard let screen = open, let page = screen.page as? FamilyPage, let id = page.selectedPerson,
      let person = screen.reading.file.people.first(where: { $0.id == id })
    else {
      notice = "Choose a person first"
      return []
    }
    guard !person.isSealed else {
      notice = "An adoption keeps this identity closed: nobody is looked for here"
      return []
    }
    return [.findSamePeople(screen.file.header.id, id, isAsked: true)]
  }

  /// After a recording: the list that lies open is read again, and whoever was recorded is looked
  /// for once.
  func lookAgain(after ids: [String], in file: CaseFile) -> [Effect] {
    if case .samePeople(let same) = overlays.last {
      return [.findSamePeople(file.header.id, same.found.person, isAsked: true)]
    }
    let recorded = Set(ids.map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 })
    let people = open?.file.people.filter { recorded.contains($0.id.text) && !$0.isSealed } ?? []
    return people.map { .findSamePeople(file.header.id, $0.id, isAsked: false) }
  }

  mutating func show(_ found: SamePeople, isAsked: Bool) {
    guard let screen = open, screen.file.header.id == found.caseID else { return }
    guard isAsked else {
      let count = found.people.count { $0.link == nil }
      if count > 0 {
        let saved = notice.map { $0 + ". " } ?? ""
        notice = saved + "In other cases \(count) may be the same: g f, o shows who"
      }
      return
    }
    let overlay = Overlay.samePeople(SamePeopleOverlay(found))
    if case .samePeople = overlays.last {
      overlays[overlays.count - 1] = overlay
    } else {
      overlays.append(overlay)
    }
  }

  mutating func press(_ key: Key, on same: SamePeopleOverlay) -> [Effect] {
    var same = same
    switch key.notation {
    case "<Esc>", "q":
      overlays.removeLast()
      return []
    case "j", "<Down>": same.list.move(by: 1, of: same.found.people.count)
    case "k", "<Up>": same.list.move(by: -1, of: same.found.people.count)
    case "s": return searchInstead(of: same)
    case "<Enter>": return openCase(of: same)
    case "l":
      link(same)
      return []
    case "x":
      takeLinkBack(same)
      return []
    default: break
    }
    overlays[overlays.count - 1] = .samePeople(same)
    return []
  }

  /// By the person's fullest name, which can then be changed.
  private mutating func searchInstead(of same: SamePeopleOverlay) -> [Effect] {
    overlays.removeLast()
    guard let person = open?.reading.file.people.first(where: { $0.id == same.found.person })
    else { return [] }
    let names = (person.names.map(\.text) + [person.label]).removingDoubles
    let fullest = names.max { $0.count < $1.count } ?? person.label
    overlays.append(.search(SearchOverlay(fullest)))
    return [.search(fullest)]
  }

  private mutating func openCase(of same: SamePeopleOverlay) -> [Effect] {
    guard let person = same.selected else { return [] }
    overlays.removeLast()
    wantedHit = SearchHit(
      caseID: person.caseID, caseLabel: person.caseLabel, place: .person(person.person),
      title: person.label, matches: [])
    loading = person.caseID
    return [.openCase(person.caseID)]
  }

  private mutating func link(_ same: SamePeopleOverlay) {
    guard let person = same.selected else { return }
    guard person.link == nil else {
      notice = "These two are linked already; x takes a link back"
      return
    }
    openForm(
      PersonForms.link,
      filled: [
        "person": same.found.person.text, "other-case": person.caseID.text,
        "other-person": person.person.text,
        "reason": person.agrees.map(\.words).joined(separator: "; "),
      ])
  }

  private mutating func takeLinkBack(_ same: SamePeopleOverlay) {
    guard let person = same.selected, let link = person.link else {
      notice = "There is no link to take back"
      return
    }
    guard link.caseID == open?.file.header.id else {
      notice = "This link was recorded in the other case, and is taken back there: Enter"
      return
    }
    openForm(ApartForm.unlink, filled: ["link": link.id.text])
  }
}
