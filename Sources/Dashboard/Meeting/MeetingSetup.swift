// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// The page before a meeting, for the worker alone: who is in the room, what stays out, and what
/// would be shown. Things can be taken out; nothing can be put in.
package struct MeetingSetup: Sendable {
  /// A line of the page.
  enum Row: Hashable {
    case heading(String)
    case note(String)
    case person(Person.ID), practitioner(Practitioner.ID), visitor(Int)
    case item(Int)

    var isSelectable: Bool {
      switch self {
      case .heading, .note: false
      default: true
      }
    }
  }

  let reading: CaseReading
  private(set) var room: MeetingRoom
  private(set) var taken: Set<MeetingPreview.Item.Key> = []
  private(set) var preview: MeetingPreview
  private(set) var rows: [Row] = []
  var list = ListState()
  /// The name of somebody who is not on the record, while it is typed.
  var visitor: TextField?
  var problem: String?
  /// Waiting for the line in the audit that comes before anything is shown.
  var isEntering = false

  init(_ reading: CaseReading, with room: MeetingRoom? = nil) {
    self.reading = reading
    self.room = room ?? MeetingSetup.expected(reading)
    preview = MeetingPreview(reading.file, with: self.room, on: reading.day)
    settle()
    list.selected = rows.firstIndex(where: \.isSelectable) ?? 0
  }

  /// Whoever the meeting of the day has on record as having come.
  private static func expected(_ reading: CaseReading) -> MeetingRoom {
    let today = reading.file.meetings.filter {
      ($0.held ?? $0.planned)?.bounds == DayBounds(reading.day)
    }
    return MeetingRoom(cameTo: today.flatMap(\.attendance))
  }

  var file: MeetingFile { preview.file(takingOut: taken) }

  func isTaken(_ item: Int) -> Bool { taken.contains(preview.items[item].key) }

  mutating func toggle() {
    guard rows.indices.contains(list.selected) else { return }
    problem = nil
    switch rows[list.selected] {
    case .person(let id): room.people.toggle(id)
    case .practitioner(let id): room.practitioners.toggle(id)
    case .visitor(let index): room.visitors.remove(at: index)
    case .item(let index): taken.formSymmetricDifference([preview.items[index].key])
    case .heading, .note: break
    }
    look()
  }

  mutating func add(visitor name: String) {
    if !name.isEmpty, !room.visitors.contains(name) { room.visitors.append(name) }
    look()
  }

  private mutating func look() {
    preview = MeetingPreview(reading.file, with: room, on: reading.day)
    settle()
  }

  /// The next line that can be ticked.
  mutating func move(by step: Int) {
    let last = rows.indices.last ?? 0
    var place = list.selected
    repeat { place += step } while rows.indices.contains(place) && !rows[place].isSelectable
    if (0...last).contains(place) { list.selected = place }
  }

  private mutating func settle() {
    let file = reading.file
    let people = file.people.filter { !reading.isUnborn($0) && !reading.hasDied($0) }
    rows = [.heading("Who is in the room")]
    rows += people.map { .person($0.id) } + file.practitioners.map { .practitioner($0.id) }
    rows += room.visitors.indices.map { .visitor($0) }
    rows.append(.heading("What stays out"))
    rows += preview.withheld.map { .note("\($0.count) \($0.what)") }
    rows.append(.note("always: sources, places, questions, drafts, corrections, other cases"))
    rows.append(.heading("What will be shown: space takes out, and back"))
    rows += preview.items.indices.map { .item($0) }
    if preview.items.isEmpty { rows.append(.note("Nothing on record is marked for this room")) }
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func toggle(_ element: Element) {
    if let index = firstIndex(of: element) { remove(at: index) } else { append(element) }
  }
}
