// SPDX-License-Identifier: Apache-2.0

import CaseExchange
import CaseModel
import CaseboardTesting
import Testing

struct `A meeting on paper` {
  private static let today = Day(year: 2026, month: 3, day: 12) ?? Day(number: 0)

  private func texts(_ file: MeetingFile) -> [String] {
    [false, true].flatMap { showsRoles -> [String] in
      let report = MeetingReport(file, showsRoles: showsRoles)
      return [report.page, report.minutes].flatMap {
        [MarkdownWriter().write($0), HTMLWriter().write($0)]
      } + [MeetingTable(file, showsRoles: showsRoles).write()]
    }
  }

  @Test(arguments: 1...50)
  func `holds nothing that is not marked for everybody there`(seed: Int) {
    let family = PlantedFamily(seed: UInt64(seed), today: Self.today)
    for people in family.rooms {
      for visitors in [[], ["Aunt May"]] {
        let room = MeetingRoom(
          people: people, practitioners: family.workers, visitors: visitors)
        let shown = texts(family.file.forMeeting(with: room, on: Self.today))
        let bare = texts(
          family.withoutHidden(for: room).forMeeting(with: room, on: Self.today))

        #expect(shown.flatMap { family.leaks(in: $0, to: room) } == [])
        #expect(shown == bare)
      }
    }
  }

  private func marlow() throws -> MeetingFile {
    let room = MeetingRoom(people: ["kim", "ash"], practitioners: ["w-hv"])
    return try BundledCases.file("marlow").forMeeting(with: room, on: Self.today)
  }

  @Test func `says who was there and the day, never a filter, a count or a source`() throws {
    for text in texts(try marlow()) {
      for word in ["Withheld", "filter", "Pooled", "entries", "As it was known"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
    let page = MarkdownWriter().write(MeetingReport(try marlow()).page)
    #expect(page.contains("In the room: Kim, Ash"))
    #expect(page.contains("Thursday 12 March 2026"))
  }

  @Test func `names nobody when roles are asked for`() throws {
    let file = try marlow()
    let texts = [
      MarkdownWriter().write(MeetingReport(file, showsRoles: true).page),
      MeetingTable(file, showsRoles: true).write(),
    ]
    for text in texts {
      for name in ["Robin", "Tess", "Kim", "Ash", "Marlow", "Obi", "Jo ", "Sam "] {
        #expect(!text.contains(name), "\(name)")
      }
    }
  }

  @Test func `is for those who came to the last meeting of the family, where nobody is named`()
    throws
  {
    let file = try BundledCases.file("marlow")
    let room = try #require(file.roomOfLastMeeting(by: Self.today))
    #expect(room.people.contains("kim") && room.people.contains("ash"))
    #expect(file.roomOfLastMeeting(by: try #require(Day(year: 2001, month: 1, day: 1))) == nil)
    let named = MeetingRoom(cameTo: [
      Attendance {
        $0.came = .yes; $0.name = "Aunt May"
      }
    ])
    #expect(named == MeetingRoom(visitors: ["Aunt May"]))
  }
}
