// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Testing

struct `What a meeting is handed` {
  private static let today = Day(year: 2026, month: 3, day: 12) ?? Day(number: 0)

  private func rooms(of family: PlantedFamily) -> [MeetingRoom] {
    family.rooms.flatMap { people in
      [
        MeetingRoom(people: people, practitioners: family.workers),
        MeetingRoom(people: people, visitors: ["Aunt May"]),
      ]
    }
  }

  @Test(arguments: 1...50)
  func `holds no word, id or date that is not marked for everybody there`(seed: Int) {
    let family = PlantedFamily(seed: UInt64(seed), today: Self.today)
    var shown = 0

    for room in rooms(of: family) {
      let value = family.file.forMeeting(with: room, on: Self.today)
      var everything = ""
      dump(value, to: &everything)

      #expect(family.leaks(in: everything, to: room) == [])
      shown += everything.split(separator: PlantedFamily.shown).count - 1
    }

    #expect(shown > 0)
  }

  @Test(arguments: 1...50)
  func `is the same with and without what is hidden`(seed: Int) {
    let family = PlantedFamily(seed: UInt64(seed), today: Self.today)

    for room in rooms(of: family) {
      let bare = family.withoutHidden(for: room).forMeeting(with: room, on: Self.today)
      #expect(family.file.forMeeting(with: room, on: Self.today) == bare)
    }
  }

  @Test func `plants a marker in every field, or the tests above would prove nothing`() {
    let family = PlantedFamily(seed: 1, today: Self.today)
    var whole = ""
    dump(family.file, to: &whole)
    let room = MeetingRoom(people: family.relatives, practitioners: family.workers)

    #expect(family.leaks(in: whole, to: room).count > 5_000)
    #expect(family.file.consents.count == 5 && family.file.corrections.count == 5)
  }
}
