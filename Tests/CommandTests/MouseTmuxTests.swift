// SPDX-License-Identifier: Apache-2.0

import Testing

/// A mouse and a clipboard in a real terminal; both are off unless the configuration says so.
@Suite(.serialized)
struct `A mouse and a clipboard in a terminal` {
  private let home: Folder

  init() throws { home = try Folder() }

  private func started(
    _ configuration: String, _ command: String = "demo marlow", term: String = "tmux-256color"
  ) throws -> Tmux {
    try home.write("config/caseboard/config.yaml", "worker: Test Worker\n" + configuration)
    let tmux = try Tmux(home, columns: 120, rows: 36, command, term: term)
    _ = try tmux.wait(for: "1 Timeline")
    return tmux
  }

  @Test func `are left alone where nobody asked for them`() throws {
    let tmux = try started("")
    #expect(try tmux.format("mouse_any_flag") == "0")
    try tmux.press("Enter")
    _ = try tmux.wait(for: "Esc back")
    try tmux.press("c")
    #expect(try tmux.wait(for: "Copying is off").contains("config.yaml"))
  }

  /// A press on the questions, 80 columns in and four lines from the end, and a notch of the wheel:
  /// in the way of xterm (SGR), and of those terminals that know the older one alone.
  @Test(arguments: [
    ("xterm-256color", "\u{1B}[<0;80;33M\u{1B}[<0;80;33m\u{1B}[<65;80;33M"),
    ("tmux-256color", "\u{1B}[M pA\u{1B}[M#pA\u{1B}[MapA"),
  ])
  func `point, turn, and are given back`(term: String, bytes: String) throws {
    let tmux = try started("mouse: yes\n", term: term)
    #expect(try tmux.format("mouse_any_flag") == "1")
    try tmux.type(bytes)
    try tmux.press("Enter")
    #expect(try tmux.wait(for: "What it rests on").contains("r answers"))
    try tmux.press("Escape", "q", "q")
    _ = try tmux.wait(for: "left with 0")
    #expect(try tmux.format("mouse_any_flag") == "0")
  }

  @Test func `are off after a crash`() throws {
    let tmux = try started("mouse: yes\n")
    _ = try Program.shell(
      "/usr/bin/env", ["pkill", "-ABRT", "-P", try tmux.format("pane_pid"), "caseboard"],
      home: home)
    _ = try tmux.wait(for: "left with")
    #expect(try tmux.format("mouse_any_flag") == "0")
  }

  @Test func `take what is open in full, once it was agreed to`() throws {
    let export = try Program.run(["export", "marlow", "--demo"], home: home).output
    let file = try home.write("marlow.yaml", export)
    #expect(try Program.run(["import", file], home: home).code == 0)
    let tmux = try started("clipboard: yes\n", "open marlow")
    try tmux.allowClipboard()
    try tmux.press("Enter")
    _ = try tmux.wait(for: "Esc back")
    try tmux.press("c")
    _ = try tmux.wait(for: "Copy this?")
    try tmux.press("y")
    _ = try tmux.wait(for: "Copied")
    #expect(try tmux.clipboard().contains("12 March 2026"))
    try tmux.press("Escape", "q", "q")
    _ = try tmux.wait(for: "left with 0")
    let audit = try Program.run(["audit", "marlow"], home: home).output
    #expect(audit.contains("copied"))
  }
}
