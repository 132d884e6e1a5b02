// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Choosing in the menu of what can be recorded.
extension DashboardState {
  mutating func openRecordMenu(_ screen: CaseScreen) {
    overlays.append(.record(recordMenu(screen)))
  }

  private func recordMenu(_ screen: CaseScreen) -> RecordMenu {
    RecordMenu(recordReading(screen), drafts: drafts ?? [], now: clock())
  }

  mutating func press(_ key: Key, on menu: RecordMenu) -> [Effect] {
    var menu = menu
    if let draft = menu.discarding { return discard(draft, menu, key) }
    switch key {
    case .escape where menu.filter != nil: menu.filter = nil
    case .escape: return close()
    case .enter: return choose(menu.selected)
    case .down, .control("n"): menu.move(by: 1)
    case .up, .control("p"): menu.move(by: -1)
    case .pageDown: menu.move(by: 10)
    case .pageUp: menu.move(by: -10)
    case .delete:
      if case .draft(let draft, _) = menu.selected { menu.discarding = draft }
    default:
      if menu.filter?.handle(key) != nil {
        menu.list.selected = menu.rows.firstIndex { $0.words != nil } ?? 0
      } else {
        return letter(key, menu)
      }
    }
    overlays[overlays.count - 1] = .record(menu)
    return []
  }

  private mutating func letter(_ key: Key, _ menu: RecordMenu) -> [Effect] {
    var menu = menu
    switch key {
    case .character("/"): menu.filter = TextField()
    case .character("j"): menu.move(by: 1)
    case .character("k"): menu.move(by: -1)
    case .character("q"): return close()
    case .character(let letter):
      if let offer = menu.offer(letter) { return choose(.offer(offer, reason: nil)) }
    default: break
    }
    overlays[overlays.count - 1] = .record(menu)
    return []
  }

  private mutating func close() -> [Effect] {
    overlays.removeLast()
    return []
  }

  private mutating func choose(_ row: RecordMenu.Row?) -> [Effect] {
    switch row {
    case .offer(let offer, _):
      let menu = overlays.removeLast()
      openForm(named: offer.name)
      // Where it cannot be filled in, the reason stands below and the menu stays.
      if notice != nil { overlays.append(menu) }
    case .draft(let draft, _):
      overlays.removeLast()
      return resume(draft)
    case .heading, nil: break
    }
    return []
  }

  private mutating func discard(
    _ draft: Draft, _ menu: RecordMenu, _ key: Key
  ) -> [Effect] {
    var menu = menu
    menu.discarding = nil
    overlays[overlays.count - 1] = .record(menu)
    guard key == .character("y"), let screen = open else { return [] }
    drafts?.removeAll { $0.id == draft.id }
    overlays[overlays.count - 1] = .record(recordMenu(screen))
    return [.discardDraft(draft.id)]
  }
}
