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
  private static let sizes = [(80, 24), (100, 30), (200, 60)]

  private func opened(_ file: CaseFile, _ columns: Int, _ rows: Int) throws -> ScreenCheck {
    var check = try ScreenCheck([file], columns: columns, rows: rows, today: Self.today)
    check.press("<Enter>")
    return check
  }

  /// Every screen that can be come to with these people in the room, and its text.
  private func screens(
    _ opened: ScreenCheck, _ room: MeetingRoom
  ) -> [CellBuffer] {
    var check = opened
    check.enterMeeting(room)
    guard check.isMeeting else { return [] }
    var seen: [CellBuffer] = []
    func look(_ keys: String) {
      check.press(keys)
      seen.append(check.buffer())
    }
    look("1")
    for _ in 0..<5 { look("<Space>") }
    for keys in ["2", "3", "N", "T", "1", "N", "?", "<Esc>", "/", ":", "a", "<Right>", "<Esc>"] {
      look(keys)
    }
    for keys in ["a<Tab><Tab>", "<Right>", "<Right>", "<Esc>", "q", "<Esc>", "b", "b", "<Enter>"] {
      look(keys)
    }
    return seen
  }

  @Test(arguments: 1...50)
  func `hold nothing hidden and no trace of it, whoever is there`(seed: Int) throws {
    let family = PlantedFamily(seed: UInt64(seed), today: Self.today)
    let (columns, rows) = Self.sizes[seed % Self.sizes.count]
    let whole = try opened(family.file, columns, rows)
    for people in family.rooms {
      let room = MeetingRoom(people: people, practitioners: family.workers)
      let seen = screens(whole, room)

      #expect(seen.count > 20)
      for buffer in seen {
        #expect(family.leaks(in: buffer.lines.joined(separator: "\n"), to: room) == [])
      }
      // The same at every seed for what is handed over, which `MeetingLeakTests` holds.
      if seed % 5 > 0 { continue }
      let bare = screens(try opened(family.withoutHidden(for: room), columns, rows), room)
      #expect(seen == bare, "something on the screen comes from what is hidden")
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
