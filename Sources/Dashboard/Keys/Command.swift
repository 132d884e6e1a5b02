// SPDX-License-Identifier: Apache-2.0

/// Something a person can ask of the dashboard by a key or by name.
package enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving
  case down, up, pageDown, pageUp, top, end, left, right
  case open, back, leave
  // Panes
  case nextPane, previousPane, timeline, livedExperience, agencies, prompts, zoom
  // Reading
  case find, findNext, findPrevious, filter, clearFilters, view, turn, wider, narrower
  // The day and whose eyes
  case viewpoint, day, asAtEntry, monthBack, monthOn, entryBack, entryOn, today
  // Pages
  case whoKnew, replay, nextTheme, nextPerson
  case safety, mapBack, mapOn, family, familyView, perspective, otherCases
  case registers, records, plan, window
  // A meeting
  case meeting, nextThing, thingBefore, meetingChildren, meetingAgreed, meetingNumbers, meetingAdd
  case meetingPaper
  // Recording
  case answer, record, askForRecord, newMap, correct, dispute, addWords, original, withdraw
  // Taking along
  case copy
  // Every case
  case search
  // Caseload
  case sort, savedFilters
  // Everywhere
  case help, palette, blank, roles, theme, reload, suspend

  /// What the footer and the palette call it.
  package var title: String {
    switch self {
    case .down: "down"
    case .up: "up"
    case .pageDown: "page down"
    case .pageUp: "page up"
    case .top: "to the top"
    case .end: "to the end"
    case .left: "left"
    case .right: "right"
    case .open: "open"
    case .back: "back"
    case .leave: "leave"
    case .nextPane: "next pane"
    case .previousPane: "pane before"
    case .timeline: "timeline"
    case .livedExperience: "lived experience"
    case .agencies: "agencies"
    case .prompts: "questions"
    case .zoom: "zoom"
    case .find: "find"
    case .findNext: "next match"
    case .findPrevious: "match before"
    case .filter: "filter"
    case .clearFilters: "clear filters"
    case .view: "view"
    case .turn: "turn round"
    case .wider: "wider"
    case .narrower: "narrower"
    case .viewpoint: "viewpoint"
    case .day: "day"
    case .asAtEntry: "as at this entry"
    case .monthBack: "month back"
    case .monthOn: "month on"
    case .entryBack: "entry back"
    case .entryOn: "entry on"
    case .today: "latest day"
    case .whoKnew: "who knew what"
    case .replay: "replay"
    case .nextTheme: "theme"
    case .nextPerson: "person"
    case .safety: "Signs of Safety"
    case .mapBack: "map before"
    case .mapOn: "next map"
    case .family: "family"
    case .familyView: "history, homes"
    case .perspective: "seen from"
    case .otherCases: "other cases"
    case .registers: "registers"
    case .records: "records"
    case .plan: "plan"
    case .window: "window"
    case .meeting: "meeting"
    case .nextThing: "next"
    case .thingBefore: "before"
    case .meetingChildren: "children"
    case .meetingAgreed: "agreed"
    case .meetingNumbers: "numbers"
    case .meetingAdd: "add"
    case .meetingPaper: "paper"
    case .answer: "answer"
    case .search: "search"
    case .record: "record"
    case .newMap: "new map"
    case .askForRecord: "ask for it"
    case .correct: "put right"
    case .dispute: "dispute"
    case .addWords: "add to it"
    case .original: "original"
    case .withdraw: "withdraw"
    case .copy: "copy"
    case .sort: "sort"
    case .savedFilters: "saved filters"
    case .help: "keys"
    case .palette: "command"
    case .blank: "blank"
    case .roles: "roles"
    case .theme: "theme"
    case .reload: "read again"
    case .suspend: "to the shell"
    }
  }

  /// What it does, in a sentence for the help and `docs/keys.md`.
  package var help: String {
    switch self {
    case .down: "The next line."
    case .up: "The line before."
    case .pageDown: "A screenful further."
    case .pageUp: "A screenful back."
    case .top: "To the first line."
    case .end: "To the last line."
    case .left: "The lane, child or column to the left."
    case .right: "The lane, child or column to the right."
    case .open: "Open what is selected: a case, an entry, the evidence of a question."
    case .back: "One step back; an open search or filter line first."
    case .leave: "One level up; on the caseload, leave Caseboard."
    case .nextPane: "Move to the next pane."
    case .previousPane: "Move to the pane before."
    case .timeline: "Move to the timeline; again to zoom it."
    case .livedExperience: "Move to the children's lived experience; again to zoom it."
    case .agencies: "Move to the agencies; again to zoom them."
    case .prompts: "Move to the questions that the record raises; again to zoom them."
    case .zoom: "The focused pane over the whole screen, and back."
    case .find: "Find words in this pane as you type."
    case .findNext: "The next line that has the words."
    case .findPrevious: "The line before that has the words."
    case .filter:
      "Show only some entries: theme:substances agency:police person:mother kind:visit since:2016-03 within:12m told:no."
    case .clearFilters: "Show all entries again; the selection stays where it is."
    case .view: "The timeline as a list, in lanes by agency, or as density by theme."
    case .turn: "Newest first or oldest first."
    case .wider: "Wider columns in the density view."
    case .narrower: "Narrower columns in the density view."
    case .viewpoint: "Whose eyes: pooled, this service, or any one agency."
    case .day: "Type the day to show the case as it was known then."
    case .asAtEntry: "What the agency of this entry could have known just before it."
    case .monthBack: "The day shown, a month earlier."
    case .monthOn: "The day shown, a month later."
    case .entryBack: "The day shown, to the entry before."
    case .entryOn: "The day shown, to the next entry."
    case .today: "Back to the latest day of the case."
    case .whoKnew: "Who knew what, and since when: entries by agencies."
    case .replay: "When each question would have come, pooled and for this service."
    case .nextTheme: "The next theme."
    case .nextPerson: "The next person."
    case .safety:
      "Signs of Safety: worries, what works well, what needs to happen, each person's number."
    case .mapBack: "The map made before this one."
    case .mapOn: "The map made after this one."
    case .family: "The family: generations, what is known of each adult's history, homes."
    case .familyView: "The family as a tree, its adults' histories, or its homes over time."
    case .otherCases:
      "Who of the other cases may be the selected person: what agrees, what does not; links, and taking one back."
    case .perspective: "Everybody in words as seen from the selected person."
    case .registers:
      "Incidents, allegations, appointments, help, substances, consent, staff safety, who talks to whom."
    case .records: "Assessments, where they are kept, and what was asked for and came."
    case .plan: "Actions, conditions, meetings, decisions and consent; overdue first."
    case .window: "The last 12 months, 6, 3, 28 days, or all."
    case .meeting: "Show a meeting what is marked for everybody there, after a look at it alone."
    case .nextThing: "The next thing; after the last the first again."
    case .thingBefore: "The thing before."
    case .meetingChildren: "The children: working well and worries side by side."
    case .meetingAgreed: "What we agreed, decided, and want to happen."
    case .meetingNumbers: "Everybody's own number in their own words."
    case .meetingAdd: "Write down an action, a decision, or who is here."
    case .meetingPaper: "Write what is shown to a file, for everybody to take home."
    case .answer:
      "Answer the question: done, in place, not relevant, deferred, escalated, or not agreed."
    case .search: "Search every case: any name anyone has used, numbers, and all text."
    case .record: "Record something: a visit, a call, a child's life, an action; your drafts."
    case .askForRecord:
      "Ask for the chosen record, or write down the next step of what was asked for."
    case .newMap: "A new map of Signs of Safety, from the latest; draws in the selected entry."
    case .correct: "Put an entry right: the original stays beside it, with your reason."
    case .dispute: "Record that somebody disputes the entry."
    case .addWords: "Add to the entry; what is there stays as it is."
    case .original: "What was recorded first, with who put it right, when and why."
    case .withdraw: "Withdraw what you recorded last in this case; asks first."
    case .copy:
      "What is open in full to the clipboard of the terminal, where the configuration allows it; asks each time."
    case .sort: "Sort by name, last entry, next date or status."
    case .savedFilters: "Filters under a name of your own: apply one, keep the one that is on."
    case .help: "The keys that work here."
    case .palette: "Any command by its name."
    case .blank: "Blank the screen at once; the same key brings it back. Ctrl-X also while typing."
    case .roles: "Roles instead of names, and back."
    case .theme: "Dark, light, high contrast or no colour."
    case .reload: "Read the case again from the store."
    case .suspend: "Back to the shell for a while; fg returns."
    }
  }
}
