// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// Makes the families of `PlantedFamily`: what may be shown by hand, all else by a visitor that
/// fills whatever fields there are.
struct FamilyMaker {
  var planter: Planter
  let today: Day
  private(set) var relatives: [Person.ID] = []

  init(seed: UInt64, today: Day) {
    planter = Planter(chance: Draw(seed: seed), today: today)
    self.today = today
  }

  mutating func make() -> CaseFile {
    var file = CaseFile()
    let children = (0..<planter.chance.between(1, 3)).map { Person.ID("id-p\($0)") }
    let adults = (0..<planter.chance.between(1, 2)).map { Person.ID("id-p\($0 + 10)") }
    relatives = adults + children.dropLast(children.count > 1 ? 1 : 0)
    planter.people = children + adults
    file.header = planter.filled()
    file.header.id = "planted"
    file.header.kind = .invented
    file.header.label = "\(PlantedFamily.shown)0Z family"
    file.header.today = today
    file.header.children = children
    file.header.access = []
    var planting = HiddenRecords(planter: planter, audiences: hiddenAudiences(adults))
    file.fields(&planting)
    planter = planting.planter
    addVisible(to: &file, children, adults)
    return file
  }

  /// Every way of not being meant for a room that an adult sits in.
  private func hiddenAudiences(_ adults: [Person.ID]) -> [Audience] {
    [
      Audience(), Audience(.professionals), Audience(.restricted, reason: .thirdParty),
      Audience(.restricted, to: adults, reason: .locationSafety),
      Audience(.familyVisible, to: ["id-p99"]),
    ]
  }

  private mutating func addVisible(
    to file: inout CaseFile, _ children: [Person.ID], _ adults: [Person.ID]
  ) {
    for (index, id) in (children + adults).enumerated() {
      file.people.append(person(id, isUnborn: index == children.count - 1 && children.count > 1))
    }
    for number in 0..<planter.chance.between(1, 3) {
      var worker: Practitioner = planter.filled()
      worker.id = Practitioner.ID("id-w\(number)")
      worker.name = "\(PlantedFamily.shown)0Z"
      worker.role = "\(PlantedFamily.shown)0Z"
      worker.audience = Audience(.familyVisible)
      file.practitioners.append(worker)
    }
    for _ in 0..<planter.chance.between(2, 9) { file.entries.append(entry(children, adults)) }
    for child in children { file.notes.append(note(child, adults)) }
    file.maps.append(map(children, adults))
    for _ in 0..<planter.chance.between(0, 6) { file.actions.append(action(adults)) }
    file.meetings.append(meeting(adults, held: today))
    file.meetings.append(meeting(adults, planned: today.advanced(by: 40)))
  }

  /// For everyone, or for some of the relatives.
  private mutating func audience() -> Audience {
    if planter.chance.between(0, 1) == 0 { return Audience(.familyVisible) }
    let some = relatives.filter { _ in planter.chance.between(0, 2) > 0 }
    return Audience(.familyVisible, to: some.isEmpty ? [relatives[0]] : some)
  }

  private func shown(_ audiences: Audience...) -> String {
    let named = audiences.filter { !$0.to.isEmpty }.map { Set($0.to) }
    guard !named.isEmpty else { return "\(PlantedFamily.shown)0Z" }
    let letters = relatives.indices.filter { index in
      named.allSatisfy { $0.contains(relatives[index]) }
    }.map(PlantedFamily.letter)
    if letters.isEmpty { return PlantedFamily.hidden + "NOBODY" }
    return PlantedFamily.shown + String(letters.count) + String(letters)
  }

  private mutating func person(_ id: Person.ID, isUnborn: Bool) -> Person {
    var person: Person = planter.filled()
    person.id = id
    person.audience = audience()
    person.label = shown(person.audience)
    person.role = shown(person.audience)
    person.ageNote = nil
    person.death = nil
    person.lifeEvents = []
    person.known = Provenance()
    let born = today.advanced(by: -planter.chance.between(200, 6_000))
    person.birth = isUnborn ? nil : When(EDTF(born))
    person.expectedBirth = isUnborn ? When(EDTF(today.advanced(by: 90))) : nil
    return person
  }

  /// Something on either side, or of a kind that no mark lets through.
  private mutating func entry(_ children: [Person.ID], _ adults: [Person.ID]) -> TimelineEntry {
    var entry: TimelineEntry = planter.filled()
    entry.audience = audience()
    entry.when = When(EDTF(today.advanced(by: -planter.chance.between(0, 60))))
    let isPlain = planter.chance.between(0, 3) > 0
    guard isPlain else { return entry }
    var plain = TimelineEntry()
    (plain.id, plain.when, plain.audience) = (entry.id, entry.when, entry.audience)
    (plain.headline, plain.detail, plain.place) = (entry.headline, entry.detail, entry.place)
    (plain.source, plain.told, plain.learned) = (entry.source, entry.told, entry.learned)
    (plain.analyses, plain.impact, plain.groupKey) = (entry.analyses, entry.impact, entry.groupKey)
    (plain.visit, plain.education, plain.observation) = (
      entry.visit, entry.education, entry.observation
    )
    plain.kind = planter.chance.between(0, 1) == 0 ? .strength : .education
    plain.tags = plain.kind == .strength ? ["strength"] : ["education"]
    plain.children = [children[planter.chance.between(0, children.count - 1)]]
    plain.people = adults.prefix(1).map { Presence($0, .present) }
    plain.summary = shown(plain.audience)
    return plain
  }

  private mutating func note(_ child: Person.ID, _ adults: [Person.ID]) -> LivedExperienceNote {
    var note: LivedExperienceNote = planter.filled()
    note.child = child
    note.known = Provenance()
    note.audience = audience()
    note.childWantsShown = [TriState.yes, .no, .unknown][planter.chance.between(0, 2)]
    if note.childWantsShown == .yes { note.words = shown(note.audience) }
    return note
  }

  private mutating func map(_ children: [Person.ID], _ adults: [Person.ID]) -> SignsOfSafetyMap {
    var map: SignsOfSafetyMap = planter.filled()
    map.known = Provenance()
    map.when = When(EDTF(today.advanced(by: -30)))
    map.audience = audience()
    for index in map.points.indices where index > 0 {
      map.points[index].audience = audience()
      map.points[index].text = shown(map.audience, map.points[index].audience)
      map.points[index].child = planter.chance.between(0, 2) == 0 ? nil : children[0]
    }
    map.points[0].audience = Audience()
    for index in map.scales.indices {
      map.scales[index].who = shown(map.audience)
      map.scales[index].reason = shown(map.audience)
    }
    return map
  }

  private mutating func action(_ adults: [Person.ID]) -> AgreedAction {
    var action: AgreedAction = planter.filled()
    action.known = Provenance()
    (action.done, action.withdrawnBecause) = (nil, nil)
    action.audience = audience()
    action.what = shown(action.audience)
    action.owner = shown(action.audience)
    action.ownerPerson = nil
    return action
  }

  /// Everybody who can be in the room is down as having come.
  private var came: [Attendance] {
    relatives.map { id in
      Attendance {
        $0.person = id
        $0.came = .yes
      }
    }
  }

  private mutating func meeting(
    _ adults: [Person.ID], held: Day? = nil, planned: Day? = nil
  ) -> Meeting {
    var meeting: Meeting = planter.filled()
    meeting.known = Provenance()
    meeting.kind = .taf
    meeting.held = held.map { When(EDTF($0)) }
    meeting.planned = (planned ?? held).map { When(EDTF($0)) }
    (meeting.cancelledBy, meeting.cancelledWhy, meeting.rebooked) = (nil, nil, nil)
    meeting.audience = audience()
    meeting.attendance = meeting.attendance.map { line in line.with { $0.came = .no } }
    if held != nil { meeting.attendance += came }
    meeting.place = shown(meeting.audience)
    meeting.planned?.words = shown(meeting.audience)
    for index in meeting.decisions.indices {
      meeting.decisions[index].what = shown(meeting.audience)
    }
    return meeting
  }
}
