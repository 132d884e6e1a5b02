// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Dashboard
import Testing

/// Every invented family could sit in front of its own meeting.
struct `An invented family's meeting` {
  private static let families: [CaseFile] = {
    let ids = (try? BundledCases.ids()) ?? []
    return ids.compactMap { try? BundledCases.file($0) }.filter { $0.header.kind == .invented }
  }()

  /// Everybody who is marked to be named: the family that can sit there, and those who work with it.
  private func room(of file: CaseFile) -> MeetingRoom {
    MeetingRoom(
      people: file.people.filter { person in
        person.audience.kind == .familyVisible && person.expectedBirth == nil
      }.map(\.id),
      practitioners: file.practitioners.filter { $0.audience.kind == .familyVisible }.map(\.id))
  }

  /// Families whom nobody has met yet, or of whom nobody is marked to be named.
  private static let unmet: Set<CaseFile.ID> = ["adeleke"]

  @Test func `there are a dozen of them`() { #expect(Self.families.count == 12) }

  @Test(arguments: families.map(\.header.id), [(100, 30), (80, 24)])
  func `has every child on it, named, in lines that are whole`(
    id: CaseFile.ID, size: (Int, Int)
  ) throws {
    let file = try #require(Self.families.first { $0.header.id == id })
    let room = room(of: file)
    guard !Self.unmet.contains(id) else { return #expect(room.isEmpty) }
    var check = try ScreenCheck([file], columns: size.0, rows: size.1)
    check.press("<Enter>")
    check.enterMeeting(room)
    var pages = ""
    for _ in 0..<12 {
      pages += check.text()
      check.press("<Space>")
    }

    for child in file.header.children {
      let label = try #require(file.people.first { $0.id == child }).label
      #expect(pages.contains(label.uppercased()), "\(label) at \(size)")
    }
    #expect(!pages.contains("…") && !pages.contains("..."))
    #expect(pages.contains("In the room: "))
  }

  /// Parents who live apart: what tells of one home is for that home, and the room with both sees
  /// neither.
  @Test func `keeps one parent's home from the other`() throws {
    let file = try BundledCases.file("nguyen-brady")
    let day = try #require(file.header.today)
    func text(_ people: [Person.ID]) -> String {
      MeetingText(file.forMeeting(with: MeetingRoom(people: people), on: day), showsRoles: false)
        .lines().map { "\($0)" }.joined(separator: "\n")
    }

    #expect(text(["mai"]).contains("No hand-over trouble"))
    #expect(!text(["sean"]).contains("No hand-over trouble"))
    #expect(!text(["mai", "sean"]).contains("No hand-over trouble"))
    #expect(text(["mai", "sean"]).contains("sat three chairs apart"))
  }
}
