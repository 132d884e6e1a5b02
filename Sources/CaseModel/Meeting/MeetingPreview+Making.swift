// SPDX-License-Identifier: Apache-2.0

extension MeetingPreview {
  public init(_ whole: CaseFile, with room: MeetingRoom, on day: Day) {
    let selection = MeetingSelection(whole, with: room, on: day)
    self.room = room
    self.day = day
    guests = selection.guests
    children = selection.children
    names = selection.names
    items = selection.items
    withheld = selection.withheld
  }
}

extension MeetingSelection {
  var items: [MeetingPreview.Item] {
    let map = lastMap
    return title + words + (map.map { points(of: $0) } ?? []) + entries(since: map) + decisions
      + actions + (map.map { numbers(of: $0) } ?? []) + next
  }

  private typealias Item = MeetingPreview.Item

  /// What everybody calls the case stands on top unless it is taken out.
  private var title: [Item] {
    file.header.label.isEmpty
      ? [] : [Item(key: "title", child: nil, content: .title(file.header.label))]
  }

  private var lastMap: SignsOfSafetyMap? {
    file.maps.filter { room.maySee($0.audience) }
      .max { (Optional($0.when).latestNumber, $0.id) < (Optional($1.when).latestNumber, $1.id) }
  }

  private var words: [Item] {
    people.indices.flatMap { child in
      file.notes.filter { note in
        note.child == people[child].id && room.maySee(note.audience)
          && note.childWantsShown == .yes
      }.sorted { Optional($0.when).latestNumber > Optional($1.when).latestNumber }
        .prefix(2).compactMap { note in
          note.words.map {
            Item(
              key: "note \(note.id)", child: child, content: .words(line($0, note.audience)))
          }
        }
    }
  }

  private func points(of map: SignsOfSafetyMap) -> [Item] {
    map.points.enumerated().compactMap { place, point in
      let child = point.child.flatMap { self.place(of: $0) }
      guard room.maySee(point.audience), point.child == nil || child != nil else { return nil }
      let line = line(point.text, map.audience, point.audience)
      let content: Item.Content =
        switch point.column {
        case .strength, .existingSafety: .workingWell(line)
        case .pastHarm, .futureDanger, .complicating: .worry(line)
        case .familyGoal, .agencyGoal, .nextStep: .goal(line)
        }
      return Item(key: "map \(map.id) \(place)", child: child, content: content)
    }
  }

  private func entries(since map: SignsOfSafetyMap?) -> [Item] {
    let drawn = Set((map?.points ?? []).compactMap(\.entry))
    return file.entries.filter { isRecent($0, since: map) && !drawn.contains($0.id) }
      .sorted {
        (Optional($0.when).latestNumber, $0.id) > (Optional($1.when).latestNumber, $1.id)
      }.flatMap { entry -> [Item] in
        guard let side = side(of: entry) else { return [] }
        let line = line(entry.summary, entry.audience)
        let child = entry.children.count == 1 ? place(of: entry.children[0]) : nil
        return [
          Item(
            key: "entry \(entry.id)", child: child,
            content: side == .workingWell ? .workingWell(line) : .worry(line))
        ]
      }
  }

  /// What was decided at the last meeting, as recorded with it or on its day.
  private var decisions: [Item] {
    guard let meeting = lastHeld else { return [] }
    let own = meeting.decisions.enumerated().map { place, decision in
      Item(
        key: "decision \(meeting.id) \(place)", child: nil,
        content: .decision(line(decision.what, meeting.audience)))
    }
    let entries = file.entries.compactMap { entry -> Item? in
      guard entry.kind == .decision, entry.meeting == meeting.id, room.maySee(entry.audience),
        entry.people.isEmpty, let decision = entry.decision
      else { return nil }
      return Item(
        key: "entry \(entry.id)", child: nil,
        content: .decision(line(decision.what, entry.audience)))
    }
    return own + entries
  }

  private var actions: [Item] {
    file.actions.filter { action in
      room.maySee(action.audience) && action.done == nil && action.withdrawnBecause == nil
    }.map { action in
      let person = action.ownerPerson.flatMap { id in
        file.people.first { $0.id == id && room.maySee($0.audience) }
      }
      let isNamed = action.ownerPerson == nil || person != nil
      let owner = isNamed ? action.owner ?? person?.label : nil
      return Item(
        key: "action \(action.id)", child: nil,
        content: .action(
          MeetingFile.Action(
            owner: owner, what: line(action.what, action.audience), due: action.due?.edtf,
            isAccepted: action.acceptedAt != nil)))
    }
  }

  /// Each person's own number; a child's reason is the child's words, and stays with them.
  private func numbers(of map: SignsOfSafetyMap) -> [Item] {
    let own = Set(file.people.filter { file.header.children.contains($0.id) }.map(\.label))
    let unnamed = Set(file.people.filter { !room.maySee($0.audience) }.map(\.label))
    return map.scales.enumerated().compactMap { place, scale in
      if unnamed.contains(scale.who) { return nil }
      return Item(
        key: "number \(map.id) \(place)", child: nil,
        content: .number(
          MeetingFile.Number(
            who: line(scale.who, map.audience), number: scale.number,
            reason: own.contains(scale.who) ? nil : scale.reason)))
    }
  }

  private var next: [Item] {
    guard let meeting = nextPlanned, let when = meeting.planned else { return [] }
    return [
      Item(
        key: "next", child: nil,
        content: .next(
          MeetingFile.NextTime(
            when: when.edtf, hour: when.words.map { line($0, meeting.audience) },
            place: meeting.place.map { line($0, meeting.audience) },
            isForEveryone: meeting.audience.to.isEmpty)))
    ]
  }
}
