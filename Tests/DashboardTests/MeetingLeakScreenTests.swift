// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import TerminalUI
import Testing

/// Row A13 of the acceptance figures: generated families, every screen of a meeting, every set of
/// people in the room.
struct `A meeting's screens` {
  private static let today = Day(year: 2026, month: 3, day: 12) ?? Day(number: 0)
  private static let sizes = [(80, 24), (100, 30), (120, 36), (200, 60)]

  private func opened(_ file: CaseFile, _ columns: Int, _ rows: Int) throws -> ScreenCheck {
    var check = try ScreenCheck([file], columns: columns, rows: rows, today: Self.today)
    check.press("<Enter>")
    return check
  }

  /// Everything that can be come to: pages, keys, roles, a form and its choices, the page to take
  /// home, leaving, and who is here after a blank.
  private static let walk =
    ["1"] + Array(repeating: "<Space>", count: 5)
    + ["2", "3", "N", "T", "1", "N", "?", "<Esc>", "/", "f", ":", "s", "a", "<Right>", "<Esc>"]
    + [
      "a<Tab><Tab>", "<Right>", "<Right>", "<Esc>", "p", "<Esc>", "q", "<Esc>", "b", "b", "<Enter>",
    ]

  /// The pages and what lies over them, once each.
  private static let glance = [
    "1", "<Space>", "2", "3", "a<Right>", "<Esc>?", "<Esc>bb", "<Enter>N",
  ]

  /// The screens along a walk, with these people in the room.
  private func screens(
    _ opened: ScreenCheck, _ room: MeetingRoom, _ walk: [String]
  ) -> [CellBuffer] {
    var check = opened
    check.enterMeeting(room)
    guard check.isMeeting else { return [] }
    return walk.map { keys in
      check.press(keys)
      return check.buffer()
    }
  }

  @Test(arguments: 1...50)
  func `hold nothing hidden and no trace of it, whoever is there`(seed: Int) throws {
    let family = PlantedFamily(seed: UInt64(seed), today: Self.today)
    for (place, size) in Self.sizes.enumerated() {
      let whole = try opened(family.file, size.0, size.1)
      let walk = place == seed % Self.sizes.count ? Self.walk : Self.glance
      for people in family.rooms {
        let room = MeetingRoom(people: people, practitioners: family.workers)
        let seen = screens(whole, room, walk)

        #expect(seen.count == (room.isEmpty ? 0 : walk.count))
        let texts = Set(seen.map { $0.lines.joined(separator: "\n") })
        #expect(texts.flatMap { family.leaks(in: $0, to: room) } == [])
        // The same at every seed for what is handed over, which `MeetingLeakTests` holds.
        if seed % 5 > 0 || walk != Self.walk { continue }
        let bare = screens(
          try opened(family.withoutHidden(for: room), size.0, size.1), room, walk)
        #expect(seen == bare, "something on the screen comes from what is hidden")
      }
    }
  }

  @Test(arguments: 1...50)
  func `say no more as text, and count no names in the audit`(seed: Int) throws {
    let family = PlantedFamily(seed: UInt64(seed), today: Self.today)
    for people in family.rooms {
      let room = MeetingRoom(people: people, visitors: ["Aunt May"])
      let text = MeetingText(family.file.forMeeting(with: room, on: Self.today), showsRoles: false)
        .lines().map { "\($0)" }.joined(separator: "\n")
      #expect(family.leaks(in: text, to: room) == [])
      #expect(room.inNumbers == "family \(people.count), professionals 0, visitors 1")
    }
  }
}
