// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseStore
import CaseboardTesting
import Foundation
import Testing

/// Rows A13 and A14 of the acceptance figures, in a real terminal.
@Suite(.serialized)
struct `A meeting's bytes` {
  private static let today = Day(year: 2026, month: 3, day: 12) ?? Day(number: 0)
  private let home: Folder

  init() throws { home = try Folder() }

  private func storePath(of family: PlantedFamily) throws -> String {
    let path = home.path + "/store/planted.db"
    let now = Moment(seconds: Self.today.number * 86_400)
    let store = try Store(at: path, makesNew: true, clock: { now })
    try store.add([family.file], by: .sample)
    return path
  }

  @Test(arguments: [(1, 80, 24), (2, 100, 30), (3, 120, 36), (5, 200, 60)])
  func `hold nothing hidden, nor do the page and the audit`(
    seed: Int, columns: Int, rows: Int
  ) throws {
    let family = PlantedFamily(seed: UInt64(seed), today: Self.today)
    let room = MeetingRoom(people: family.relatives, practitioners: [])
    let path = try storePath(of: family)
    let tmux = try Tmux(
      home, columns: columns, rows: rows, "planted --store '\(path)' --today \(Self.today)")
    _ = try tmux.wait(for: "1 Timeline")
    try tmux.press("M")
    _ = try tmux.wait(for: "only you should see this page")
    let raw = home.path + "/raw"
    try tmux.record(to: raw)
    try tmux.press("Enter")
    _ = try tmux.wait(for: "In the room")
    for keys in [["1"], ["Space"], ["2"], ["3"], ["N"], ["N"], ["/"], ["?"], ["Escape"]] {
      try tmux.press(keys[0])
    }
    try tmux.press("a", "Tab", "Ring the school", "C-s")
    _ = try tmux.wait(for: "Written down")
    try tmux.press("p", home.path + "/page.md", "Enter")
    _ = try tmux.wait(for: "Written to")
    let kept = try tmux.history()
    let bytes = String(decoding: try Data(contentsOf: URL(filePath: raw)), as: UTF8.self)
    try tmux.press("q", "leave", "Enter")
    _ = try tmux.wait(for: "1 Timeline")
    let page = try home.text(of: "page.md")
    let audit = try Program.run(["audit", "--store", path], home: home).output

    #expect(bytes.contains("WORKING WELL") && page.contains("Ring the school"))
    #expect(audit.contains("meeting-entered") && audit.contains("meeting-left"))
    for text in [bytes, kept, page] { #expect(family.leaks(in: text, to: room) == []) }
    #expect(!audit.contains(PlantedFamily.hidden) && !audit.contains(PlantedFamily.shown))
  }

  @Test(arguments: [
    ("xterm", "INT"), ("screen-256color", "QUIT"), ("linux", "TERM"), ("vt100", "HUP"),
    ("tmux-256color", "TERM"),
  ])
  func `leave nothing on the terminal when the program is ended`(
    term: String, signal: String
  ) throws {
    let tmux = try Tmux(home, columns: 80, rows: 24, "demo marlow", term: term)
    _ = try tmux.wait(for: "1 Timeline")
    try tmux.press("M", "Enter")
    _ = try tmux.wait(for: "In the room")
    let pid = try tmux.format("pane_pid")
    _ = try Program.shell(
      "/usr/bin/env", ["pkill", "-\(signal)", "-P", pid, "caseboard"], home: home)
    #expect(try tmux.wait(for: "left with").contains("left with"))
    for text in [try tmux.screen(), try tmux.history()] {
      for word in ["Robin", "ROBIN", "Kim", "In the room", "working well"] {
        #expect(!text.contains(word), "\(word) on \(term) after \(signal)")
      }
    }
  }
}
