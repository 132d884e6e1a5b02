// SPDX-License-Identifier: Apache-2.0

import CaseModel
import CaseboardTesting
import Foundation
import Testing

@Suite(.serialized)
struct `A meeting in a terminal` {
  private let home: Folder

  init() throws { home = try Folder() }

  /// Texts of the Marlow family that no meeting may show: long enough to be nobody's chance words.
  private var hidden: [String] {
    get throws {
      let file = try BundledCases.file("marlow")
      let entries = file.entries.filter { $0.audience.kind != .familyVisible }
      let texts =
        entries.map { $0.headline ?? $0.summary } + file.supportPlans.compactMap(\.headline)
        + file.enquiries.compactMap(\.why) + file.reviews.map(\.text)
        + file.notes.filter { $0.childWantsShown != .yes }.compactMap(\.words)
        + file.maps.flatMap(\.dangers).map(\.danger) + ["Tully", "cannabis", "Orchard Rise"]
      return texts.filter { $0.count > 4 }.map { String($0.prefix(24)) }
    }
  }

  @Test func `holds a whole meeting, and nothing hidden reaches the terminal`() throws {
    let raw = home.path + "/raw"
    let tmux = try Tmux(home, columns: 100, rows: 30, "demo marlow")
    _ = try tmux.wait(for: "1 Timeline")
    try tmux.press("M")
    _ = try tmux.wait(for: "only you should see this page")
    try tmux.record(to: raw)
    try tmux.press("Enter")
    #expect(try tmux.wait(for: "WHAT IS WORKING WELL").contains("ROBIN, 8"))
    try tmux.press("Space", "Space", "Space", "3", "2", "/", ":", "?")
    _ = try tmux.wait(for: "Everybody's own number")
    try tmux.press("Escape")
    try write("Walk in together on Mondays", tmux)
    try write("Ring the school about shoes", tmux)
    try tmux.press("p", "\(home.path)/page.html", "Enter")
    #expect(try tmux.wait(for: "Written to").contains("page.html"))
    try tmux.press("b")
    _ = try tmux.wait { !$0.contains("In the room") }
    try tmux.press("b")
    _ = try tmux.wait(for: "Who is in the room now?")
    try tmux.press("Enter")
    #expect(try tmux.wait(for: "In the room").contains("Ring the school about shoes"))
    let kept = try tmux.history()
    let bytes = try String(contentsOfFile: raw, encoding: .utf8)
    #expect(bytes.contains("WHAT IS WORKING WELL"))
    for text in try hidden {
      #expect(!bytes.contains(text), "\(text.count) characters of something hidden")
      #expect(!kept.contains(text))
    }
    let page = try home.text(of: "page.html")
    #expect(page.contains("Walk in together on Mondays") && page.contains("Ring the school"))
    #expect(try hidden.allSatisfy { !page.contains($0) })
    #expect(try home.mode("page.html") == 0o600)
    try tmux.press("q", "l", "e", "a", "v", "e", "Enter")
    #expect(try tmux.wait(for: "1 Timeline").contains("Robin 8"))
    try tmux.press("q", "q")
    let left = try tmux.wait(for: "left with 0")
    #expect(left.contains("left with 0") && !left.contains("Robin"))
    #expect(try !tmux.history().contains("Robin"))
  }

  private func write(_ action: String, _ tmux: Tmux) throws {
    try tmux.press("a")
    _ = try tmux.wait(for: "We write down")
    try tmux.press("Tab", action, "C-s")
    #expect(try tmux.wait(for: "Written down").contains("Written down"))
  }
}
