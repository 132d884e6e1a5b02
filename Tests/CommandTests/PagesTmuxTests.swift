// SPDX-License-Identifier: Apache-2.0

import Testing

/// The pages of a case, walked as a worker would: there, down, in, and back out by Esc.
@Suite(.serialized)
struct `The pages in a terminal` {
  private let home: Folder

  init() throws { home = try Folder() }

  @Test(arguments: [(80, 24), (120, 36)])
  func `are come to by their keys and left by Esc`(columns: Int, rows: Int) throws {
    let tmux = try Tmux(home, columns: columns, rows: rows, "demo marlow")
    _ = try tmux.wait(for: "1 Timeline")

    try tmux.press("g", "f")
    #expect(try tmux.wait(for: "Family ─ as a tree").contains("Nana Jean"))
    try tmux.press("v")
    #expect(try tmux.wait(for: "history").contains("Kim"))
    try tmux.press("v", "v", "k", "Enter")
    #expect(try tmux.wait(for: "┌─ Kim").contains("In this family"))
    try tmux.press("Escape", "Escape")

    try tmux.press("g", "s")
    #expect(try tmux.wait(for: "Signs of Safety ─").contains("map 2 of 2"))
    try tmux.press(",")
    #expect(try tmux.wait(for: "map 1 of 2").contains("Robin"))
    try tmux.press("m")
    #expect(try tmux.wait(for: "a new map").contains("When it was made"))
    try tmux.press("Escape", "Escape")
    _ = try tmux.wait(for: "1 Timeline")

    try tmux.press("g", "p")
    #expect(try tmux.wait(for: "Plan ─").contains("overdue: 0"))
    try tmux.press("j", "Enter")
    _ = try tmux.wait(for: "Esc back")
    try tmux.press("Escape", "Escape")

    try tmux.press("g", "r")
    #expect(try tmux.wait(for: "Records ─").contains("Assessments"))
    try tmux.press("r")
    #expect(try tmux.wait(for: "A request for a file").contains("Who holds it"))
    try tmux.press("Escape", "y", "Escape")
    _ = try tmux.wait(for: "1 Timeline")

    try tmux.press("t", "i")
    #expect(try tmux.wait(for: "Incidents ─").contains("Police"))
    try tmux.press("w")
    _ = try tmux.wait(for: "within:")
    try tmux.press("Escape", "Escape")
    _ = try tmux.wait(for: "1 Timeline")
    try tmux.press("q", "q")
    #expect(try tmux.wait(for: "left with 0").contains("left with 0"))
  }
}
