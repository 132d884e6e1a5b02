// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The real program in a real terminal, driven by keys.
final class Tmux {
  private let home: Folder
  private let socket = "caseboard-\(UUID().uuidString.prefix(8))"

  /// Somebody who has used the program before, unless they are said to be `new`.
  init(
    _ home: Folder, columns: Int, rows: Int, _ command: String, term: String = "tmux-256color",
    isNew: Bool = false
  ) throws {
    self.home = home
    if !isNew { try Self.nameWorker(home) }
    let shell = "TERM=\(term) \(Program.path) \(command); echo \"left with $?\"; exec sleep 600"
    try call([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "t", "sh",
      "-c", shell,
    ])
  }

  /// A shell with job control, to start the program from.
  init(_ home: Folder, columns: Int, rows: Int) throws {
    self.home = home
    try Self.nameWorker(home)
    try call([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "t",
      "bash", "--norc", "--noprofile", "-i",
    ])
  }

  private static func nameWorker(_ home: Folder) throws {
    guard !home.has("config/caseboard/config.yaml") else { return }
    try home.write("config/caseboard/config.yaml", "worker: Test Worker\n")
  }

  @discardableResult
  private func call(_ arguments: [String]) throws -> String {
    try Program.shell("/usr/bin/env", ["tmux", "-L", socket] + arguments, home: home).output
  }

  func press(_ keys: String...) throws {
    for key in keys { try call(["send-keys", "-t", "t", key]) }
  }

  /// Types a text as it is; a tab and a control character are keys.
  func type(_ text: String) throws { try call(["send-keys", "-t", "t", "-l", "--", text]) }

  func resize(_ columns: Int, _ rows: Int) throws {
    try call(["resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)"])
  }

  func screen() throws -> String { try call(["capture-pane", "-p", "-t", "t"]) }

  /// Keeps every byte that goes to the terminal from now on.
  func record(to path: String) throws { try call(["pipe-pane", "-t", "t", "cat > '\(path)'"]) }

  /// The screen with all that has scrolled off it.
  func history() throws -> String { try call(["capture-pane", "-p", "-S", "-", "-t", "t"]) }

  /// Lets what runs in the window put text on a clipboard, which `clipboard` gives back.
  func allowClipboard() throws { try call(["set-option", "-s", "set-clipboard", "on"]) }

  func clipboard() throws -> String { try call(["show-buffer"]) }

  func format(_ name: String) throws -> String {
    try call(["display-message", "-p", "-t", "t", "#{\(name)}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until a text stands on the screen; the screen as it is after a minute otherwise.
  func wait(for text: String) throws -> String { try wait { $0.contains(text) } }

  func wait(until isThere: (String) -> Bool) throws -> String {
    for _ in 0..<1_200 {
      let screen = try screen()
      if isThere(screen) { return screen }
      usleep(50_000)
    }
    return try screen()
  }

  /// The window goes away with whatever runs in it.
  func close() throws { try call(["kill-server"]) }

  deinit { _ = try? call(["kill-server"]) }
}

@Suite(.serialized)
struct `The program in a terminal` {
  private let home: Folder

  init() throws { home = try Folder() }

  @Test func `is read with the keyboard alone, and leaves a clean terminal`() throws {
    let tmux = try Tmux(home, columns: 120, rows: 36, "demo")
    #expect(try tmux.wait(for: "The Marlow family").contains("Cases ─ "))

    try tmux.press("/")
    try tmux.press("m", "a", "r", "l", "o", "w", "Enter", "Enter")
    #expect(try tmux.wait(for: "1 Timeline").contains("Robin 8"))
    #expect(try tmux.screen().contains("4 Questions"))

    try tmux.press("2", "z")
    #expect(try tmux.wait(for: "What is life like?").contains("2 Lived experience"))
    try tmux.press("z", "3", "4", "1", "/")
    try tmux.press("b", "l", "a", "n", "k", "e", "t", "Escape")
    #expect(try tmux.wait(for: "▸27 Jan").contains("▸27 Jan"))

    try tmux.press("Escape", "f")
    try tmux.press("kind:incident", "Enter")
    #expect(try tmux.wait(for: "5 of 63 entries").contains("hidden by it"))

    try tmux.press("Escape", "[")
    #expect(try tmux.wait(for: "12 Feb 2026").contains("not yet known"))
    try tmux.press("V", "j", "Enter")
    #expect(try tmux.wait(for: "hub: Social care").contains("Not shown"))

    try tmux.resize(80, 24)
    #expect(try tmux.wait(for: "─ 4 Questions").contains("ASK TODAY"))
    try tmux.resize(40, 10)
    #expect(try tmux.wait(for: "60x16").contains("60x16"))
    try tmux.resize(120, 36)
    _ = try tmux.wait(for: "Adding up")

    try tmux.press("b")
    #expect(try !tmux.wait(until: { !$0.contains("Robin") }).contains("Robin"))
    try tmux.press("b", "q", "q")
    let left = try tmux.wait(for: "left with 0")
    #expect(left.contains("left with 0"))
    #expect(!left.contains("Robin"))
    #expect(try tmux.format("alternate_on") == "0")
  }

  @Test(arguments: ["vt100", "linux", "screen-256color", "xterm", "xterm-direct"])
  func `draws and leaves cleanly on`(term: String) throws {
    let tmux = try Tmux(home, columns: 80, rows: 24, "demo marlow", term: term)
    #expect(try tmux.wait(for: "Robin 8").contains("1 Timeline"))
    try tmux.press("q", "q")
    let left = try tmux.wait(for: "left with 0")
    #expect(left.contains("left with 0"))
    #expect(!left.contains("Robin"))
  }

  @Test(arguments: ["TERM", "HUP"])
  func `gives the terminal back when it is told to end by`(signal: String) throws {
    let other = try Tmux(home, columns: 80, rows: 24, "demo marlow")
    _ = try other.wait(for: "Robin 8")
    let pid = try other.format("pane_pid")
    _ = try Program.shell(
      "/usr/bin/env", ["pkill", "-\(signal)", "-P", pid, "caseboard"], home: home)
    let left = try other.wait(for: "left with")
    #expect(left.contains("left with"))
    #expect(!left.contains("Robin"))
    #expect(try other.format("alternate_on") == "0")
  }

  @Test func `stops at Ctrl-Z and comes back with fg`() throws {
    let tmux = try Tmux(home, columns: 100, rows: 30)
    try tmux.press("\(Program.path) demo marlow", "Enter")
    #expect(try tmux.wait(for: "1 Timeline").contains("Robin 8"))
    try tmux.press("C-z")
    #expect(try tmux.wait(for: "Stopped").contains("Stopped"))
    #expect(try !tmux.screen().contains("1 Timeline"))
    #expect(try tmux.format("alternate_on") == "0")
    try tmux.press("fg", "Enter")
    #expect(try tmux.wait(for: "1 Timeline").contains("Robin 8"))
    try tmux.press("q", "q")
    try tmux.press("echo left with $?", "Enter")
    #expect(try tmux.wait(for: "left with 0").contains("left with 0"))
  }

  @Test func `records an answer, and says that it is saved`() throws {
    let tmux = try Tmux(home, columns: 80, rows: 24, "demo marlow")
    _ = try tmux.wait(for: "1 Timeline")
    try tmux.press("4", "z", "r", "Tab")
    _ = try tmux.wait(for: "Answer to")
    try tmux.press("Looked at with the school", "C-s")
    #expect(try tmux.wait(for: "Saved: answer-").contains("Saved: answer-"))
    try tmux.press("q", "q")
    _ = try tmux.wait(for: "left with 0")
  }

  @Test func `refuses a terminal that cannot place the cursor, with a sentence`() throws {
    let tmux = try Tmux(home, columns: 80, rows: 24, "demo", term: "dumb")
    #expect(try tmux.wait(for: "left with").contains("caseboard list"))
  }
}
