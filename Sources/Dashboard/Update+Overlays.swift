// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

extension DashboardState {
  /// Offers a key to what lies on top; nil where nothing does.
  mutating func offerToOverlay(_ key: Key) -> [Effect]? {
    guard let top = overlays.last else { return nil }
    if key.notation == "b", !top.takesLetters {
      isBlank = true
      return []
    }
    if case .form(let form) = top { return press(key, on: form) }
    if case .search(let search) = top { return press(key, on: search) }
    if case .record(let menu) = top { return press(key, on: menu) }
    if case .meetingSetup(let setup) = top { return press(key, on: setup) }
    if case .copy(let offer) = top { return press(key, on: offer) }
    if case .samePeople(let same) = top { return press(key, on: same) }
    if case .filters(let filters) = top { return press(key, on: filters) }
    if top.canBeCopied, Keymap.command(for: key, in: .entry) == .copy {
      offerCopy()
      return []
    }
    if key == .escape {
      overlays.removeLast()
      if case .find = top, open == nil { return filterCaseload("") }
      return []
    }
    switch top {
    case .help(var help):
      scroll(&help.top, key)
      replaceTop(.help(help), closing: key)
    case .entry(let entry): return press(key, on: entry)
    case .detail(var detail):
      if key == .enter, let entry = detail.detail.entry, let id = open?.file.header.id {
        return [.openEntry(id, entry)]
      }
      scroll(&detail.top, key)
      replaceTop(.detail(detail), closing: key)
    case .form, .search, .record, .meetingSetup, .copy, .samePeople, .filters: break
    case .trouble: overlays.removeLast()
    case .palette(let palette): return press(key, on: palette)
    case .day(let line): press(key, onDay: line)
    case .filter(let line): press(key, onFilter: line)
    case .find(let line): return press(key, onFind: line)
    case .viewpoint(let choice): press(key, on: choice)
    case .prompt(let prompt): press(key, on: prompt)
    case .registers(let choice): press(key, on: choice)
    }
    return []
  }

  mutating func replaceTop(_ overlay: Overlay, closing key: Key? = nil) {
    if key?.notation == "q" || key?.notation == "?" {
      overlays.removeLast()
    } else {
      overlays[overlays.count - 1] = overlay
    }
  }

  func scroll(_ top: inout Int, _ key: Key) {
    switch key.notation {
    case "j", "<Down>", "<Enter>": top += 1
    case "k", "<Up>": top = max(0, top - 1)
    case "<PageDown>", "<C-d>", "<Space>": top += pageRows
    case "<PageUp>", "<C-u>": top = max(0, top - pageRows)
    case "g", "<Home>": top = 0
    case "G", "<End>": top = Int.max / 2
    default: break
    }
  }

  private mutating func press(_ key: Key, on entry: EntryOverlay) -> [Effect] {
    if key.notation == "{" || key.notation == "}" { return openNeighbour(key.notation == "}") }
    if let command = Keymap.command(for: key, in: .entry) { return perform(command, on: entry) }
    var entry = entry
    scroll(&entry.text.top, key)
    replaceTop(.entry(entry), closing: key)
    return []
  }

  /// The entry before or after in the timeline, opened in its place.
  private mutating func openNeighbour(_ isNext: Bool) -> [Effect] {
    guard var screen = open else { return [] }
    let before = screen.timeline.selected
    screen.timeline.perform(isNext ? .down : .up, screen.reading, rows: 1)
    _ = screen.timeline.layOutSelected(atEnd: !isNext)
    open = screen
    guard let id = screen.timeline.selected, id != before else { return [] }
    overlays.removeLast()
    return [.openEntry(screen.file.header.id, id)]
  }

  private mutating func press(_ key: Key, on palette: PaletteOverlay) -> [Effect] {
    var palette = palette
    switch key {
    case .enter:
      overlays.removeLast()
      return perform(palette.selected)
    case .down, .control("n"): palette.list.move(by: 1, of: palette.matches.count)
    case .up, .control("p"): palette.list.move(by: -1, of: palette.matches.count)
    default:
      if palette.field.handle(key) { palette.list.selected = 0 }
    }
    replaceTop(.palette(palette))
    return []
  }

  private mutating func perform(_ row: PaletteOverlay.Row?) -> [Effect] {
    switch row {
    case .command(let binding): return perform(binding.command)
    case .form(let index): openForm(named: FormCatalogue.all[index].name)
    case nil: break
    }
    return []
  }

  /// Why a line of the palette does nothing here.
  func unavailable(_ row: PaletteOverlay.Row) -> String? {
    switch row {
    case .command(let binding): unavailable(binding.command)
    case .form(let index):
      open.flatMap { screen in
        whyNotRecorded(screen.file) ?? FormCatalogue.all[index].kind.unavailable(screen.reading)
      }
    }
  }

  private mutating func press(_ key: Key, onDay line: LineEntry) {
    var line = line
    guard key == .enter else {
      _ = line.field.handle(key)
      line.problem = nil
      replaceTop(.day(line))
      return
    }
    let text = line.field.text.trimmed
    guard !text.isEmpty else {
      overlays.removeLast()
      return
    }
    do throws(Unreadable) {
      let when = try When(typed: text, today: today)
      guard let day = when.bounds.latest ?? when.bounds.earliest else {
        throw Unreadable(expected: "a day, month or year")
      }
      overlays.removeLast()
      let viewpoint = open?.viewpoint ?? .pooled
      open?.show(.day(day), viewpoint)
    } catch {
      line.problem = "Not read as a date. Expected \(error.expected)"
      replaceTop(.day(line))
    }
  }

  private mutating func press(_ key: Key, onFilter line: LineEntry) {
    guard var screen = open else { return }
    var line = line
    switch key {
    case .enter: overlays.removeLast()
    case .tab:
      line.field.replace(with: FilterCompletion.complete(line.field.text, screen.reading))
      replaceTop(.filter(line))
    default:
      _ = line.field.handle(key)
      replaceTop(.filter(line))
    }
    do throws(EntryFilter.Problem) {
      let filter = try EntryFilter(line.field.text, in: screen.reading)
      screen.filter(by: filter)
      line.problem = nil
    } catch {
      line.problem = "\(error.term): expected \(error.expected)"
    }
    open = screen
    if key != .enter { replaceTop(.filter(line)) }
  }

  private mutating func press(_ key: Key, onFind line: LineEntry) -> [Effect] {
    var line = line
    guard open != nil else { return press(key, onCaseloadFilter: line) }
    let isFound =
      switch key {
      case .enter, .control("n"), .down: open?.findAgain(1)
      case .control("p"), .up, .backTab: open?.findAgain(-1)
      case _ where line.field.handle(key): open?.find(line.field.text)
      default: nil as Bool?
      }
    if let isFound { line.problem = isFound ? nil : "Nothing here has these words" }
    replaceTop(.find(line))
    return []
  }

  private mutating func press(_ key: Key, onCaseloadFilter line: LineEntry) -> [Effect] {
    var line = line
    guard key != .enter else {
      overlays.removeLast()
      return []
    }
    _ = line.field.handle(key)
    let effects = filterCaseload(line.field.text)
    line.problem = caseload.problem
    replaceTop(.find(line))
    return effects
  }

  private mutating func press(_ key: Key, on choice: ViewpointChoice) {
    var choice = choice
    switch key.notation {
    case "<Enter>":
      overlays.removeLast()
      if choice.options.indices.contains(choice.list.selected), let asOf = open?.asOf {
        open?.show(asOf, choice.options[choice.list.selected].viewpoint)
      }
      return
    case "j", "<Down>", "V": choice.list.move(by: 1, of: choice.options.count)
    case "k", "<Up>": choice.list.move(by: -1, of: choice.options.count)
    default: break
    }
    replaceTop(.viewpoint(choice), closing: key)
  }

  private mutating func press(_ key: Key, on prompt: PromptOverlay) {
    var prompt = prompt
    switch key.notation {
    case "<Enter>":
      if let id = prompt.selected {
        overlays.removeLast()
        open?.jump(to: id)
        notice = "The entry in the timeline; 4 goes back to the questions"
      }
      return
    case "j", "<Down>": prompt.list.move(by: 1, of: prompt.evidence.count)
    case "k", "<Up>": prompt.list.move(by: -1, of: prompt.evidence.count)
    case "<Space>", "<PageDown>", "<C-d>": prompt.scroll(by: pageRows / 2)
    case "<PageUp>", "<C-u>": prompt.scroll(by: -pageRows / 2)
    case "r":
      openAnswer(prompt.prompt)
      return
    case "l", "<Right>": if let reading = open?.reading { prompt = prompt.turned(by: 1, reading) }
    case "h", "<Left>": if let reading = open?.reading { prompt = prompt.turned(by: -1, reading) }
    default: break
    }
    replaceTop(.prompt(prompt), closing: key)
  }
}

extension CaseScreen {
  /// The words being found in what is in front.
  var words: String {
    if let page { return page.words ?? "" }
    return switch focus {
    case .timeline: timeline.words
    case .livedExperience: livedExperience.words
    case .agencies: agencies.words
    case .prompts: prompts.words
    }
  }

  /// False where nothing in front has the words.
  @discardableResult
  mutating func find(_ words: String) -> Bool {
    switch focus {
    case _ where page != nil: break
    case .timeline: return timeline.find(words, reading)
    case .livedExperience: livedExperience.words = words
    case .agencies: agencies.words = words
    case .prompts: prompts.words = words
    }
    return find(words, step: 1, from: 0)
  }

  @discardableResult
  mutating func findAgain(_ step: Int) -> Bool { find(words, step: step, from: 1) }

  private mutating func find(_ words: String, step: Int, from offset: Int) -> Bool {
    if page != nil { return page?.find(words, step: step, from: offset) ?? false || words.isEmpty }
    let reading = self.reading
    let isFound =
      switch focus {
      case .timeline: timeline.findNext(step, reading, from: offset)
      case .livedExperience: livedExperience.find(reading, step: step, from: offset)
      case .agencies: agencies.find(step: step, from: offset)
      case .prompts: prompts.find(step: step, from: offset)
      }
    return isFound || words.isEmpty
  }

  /// Shows an entry in the timeline, taking the filter off where it would hide it.
  mutating func jump(to entry: TimelineEntry.ID) {
    focus = .timeline
    if let found = reading.entry(entry), !timeline.filter.shows(found, in: reading) {
      timeline.filter(by: .none, reading)
    }
    timeline.select(entry)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
