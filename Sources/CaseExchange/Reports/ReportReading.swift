// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// A board with the words that reports share. Nothing is read from outside the board.
package struct ReportReading {
  package let board: Board
  private let people: [Person.ID: Person]
  private let agencies: [Agency.ID: Agency]

  package init(_ board: Board, _ vocabulary: Vocabulary) {
    self.board = board
    people = Dictionary(board.file.people.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    agencies = Dictionary(
      (board.file.agencies + vocabulary.agencies).map { ($0.id, $0) },
      uniquingKeysWith: { own, _ in own })
  }

  var file: CaseFile { board.file }
  var day: Day { board.day }

  func name(_ id: Person.ID) -> String { people[id]?.label ?? id.text }
  func names(_ ids: [Person.ID]) -> String { ids.map(name).joined(separator: ", ") }
  func agency(_ id: Agency.ID) -> String { agencies[id]?.name ?? id.text }
  func when(_ when: When) -> String { when.line(asOf: day) }

  /// The children of the case, unborn included, in the order of the case.
  var children: [Person] { file.header.children.compactMap { people[$0] } }

  /// "Tess, 4"; "Baby, due in June, not yet born".
  func title(of child: Person) -> String {
    let birth = child.birth ?? child.lifeEvents.last { $0.kind == .born }?.when
    if let birth { return "\(child.label), \(Age(birth, on: day).words)" }
    if let due = child.expectedBirth {
      return "\(child.label), \(Age.due(due, on: day)), not yet born"
    }
    return child.ageNote.map { "\(child.label), \($0)" } ?? child.label
  }

  /// What was said of the effect on one child, latest first.
  func effects(on child: Person.ID) -> [String] {
    file.entries.reversed().flatMap { entry in
      entry.impact.filter { $0.child == child && $0.effect == .described && $0.text != nil }
        .map { "\(when(entry.when)), \(agency(entry.source.agency)): \($0.text ?? "")" }
    }
  }

  func notes(of child: Person.ID) -> [LivedExperienceNote] {
    file.notes.filter { $0.child == child }.sorted {
      ($0.when.bounds.earliest?.number ?? 0) > ($1.when.bounds.earliest?.number ?? 0)
    }
  }

  /// The day of an entry, who says so, and the sentence.
  func line(_ entry: TimelineEntry) -> String {
    let later = board.mayBeLater.contains(entry.id) ? " (may be later)" : ""
    return "\(when(entry.when))\(later), \(agency(entry.source.agency)): \(entry.summary)"
  }

  /// The same with the few words that stand for the sentence on a board.
  func shortLine(_ entry: TimelineEntry) -> String {
    guard let headline = entry.headline, headline.last != "…" else { return line(entry) }
    return line(entry.with { $0.summary = headline })
  }

  /// What is going well, latest first; of one child where one is given.
  func strengths(_ child: Person.ID? = nil) -> [TimelineEntry] {
    file.entries.reversed().filter { entry in
      (entry.kind == .strength || entry.tags.contains("strength"))
        && (child.map { entry.children.contains($0) } ?? true)
    }
  }

  func lastSeen(_ child: Person) -> String {
    guard let last = board.lastSeen(child.id)?.last else {
      return "\(title(of: child)). Last seen: no one recorded"
    }
    let who = last.agency.map { " by \(agency($0))" } ?? ""
    return
      "\(title(of: child)). Last seen: \(when(last.when))\(who), \(Age.ago(last.bounds, on: day))"
  }

  /// Day, eyes, filter and what is withheld: a report never stands without them.
  var statement: [String] {
    let read =
      switch board.asOf {
      case .everything: "Everything that is recorded, whenever it became known."
      case .day(let day): "As it was known on \(DayWords.full(day))."
      case .justBefore(let entry): "As it was known just before \(entry)."
      }
    let eyes =
      switch board.viewpoint {
      case .pooled: "Pooled: what all agencies on the board knew, laid side by side."
      case .agency(let id): "Through the eyes of \(agency(id)): only what it had received."
      }
    return [
      read, eyes, "No filter: all \(file.entries.count) entries on that board.", withheld,
      "For professionals. It may hold what one member of the family must not learn of another: "
        + "check who will read it before it leaves your hands.",
    ] + (file.header.kind == .invented ? ["An invented family."] : [])
      + (file.header.about.map { [$0] } ?? [])
  }

  private var withheld: String {
    let hidden = board.hidden
    guard hidden.all > 0 else { return "Nothing is withheld by the day or the viewpoint." }
    let parts = [
      (hidden.notYetKnown, "not yet known"), (hidden.notToldToViewpoint, "not told"),
      (hidden.notStated, "with nothing on record about telling"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "Withheld: \(hidden.all) entries (\(parts.joined(separator: ", ")))."
  }

  /// A list, or the sentence that there is nothing to list.
  func list(_ lines: [String], orSay nothing: String) -> Report.Block {
    lines.isEmpty ? .nothing(nothing) : .list(lines)
  }
}
