// SPDX-License-Identifier: Apache-2.0

import CaseModel
package import TerminalUI

/// What lies on top of a screen and takes the keys first.
package enum Overlay: Sendable {
  case help(HelpOverlay)
  case palette(PaletteOverlay)
  case day(LineEntry)
  case filter(LineEntry)
  case find(LineEntry)
  case viewpoint(ViewpointChoice)
  case entry(EntryOverlay)
  case detail(DetailOverlay)
  case prompt(PromptOverlay)
  case registers(RegisterChoice)
  case form(Form)
  case search(SearchOverlay)
  case record(RecordMenu)
  case meetingSetup(MeetingSetup)
  case copy(CopyOffer)
  case filters(SavedFiltersOverlay)
  case samePeople(SamePeopleOverlay)
  case trouble(Trouble)

  /// Whether a letter is typed into it, or chooses something in it.
  var takesLetters: Bool {
    switch self {
    case .palette, .day, .filter, .find, .form, .search, .record: true
    case .meetingSetup(let setup): setup.visitor != nil
    case .filters(let filters): filters.naming != nil
    case .help, .viewpoint, .entry, .detail, .prompt, .registers, .copy, .samePeople,
      .trouble:
      false
    }
  }
}

extension Overlay {
  /// Whether it shows one thing of the record in full.
  var canBeCopied: Bool {
    switch self {
    case .entry, .detail, .prompt: true
    default: false
    }
  }
}

/// One line to type, with what was understood or what is wrong below it.
package struct LineEntry: Sendable {
  package var field: TextField
  package var hint: String
  package var problem: String?

  /// - Parameter isOffer: the text is what might be meant; typing takes its place.
  package init(_ text: String, hint: String, isOffer: Bool = false) {
    field = TextField(text, isOffer: isOffer)
    self.hint = hint
  }
}
