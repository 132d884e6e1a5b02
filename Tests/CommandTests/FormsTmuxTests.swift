// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Dashboard
import Foundation
import GRDB
import Testing

/// Recording at the keyboard of the real program.
@Suite(.serialized)
struct `Forms in a terminal` {
  private let home: Folder

  init() throws {
    home = try Folder()
    let file = try home.write("marlow.yaml", try run("export", "marlow", "--demo").output)
    #expect(try run("import", file).code == 0)
  }

  @discardableResult
  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  private func openCase(_ columns: Int = 80, _ rows: Int = 24) throws -> Tmux {
    let tmux = try Tmux(home, columns: columns, rows: rows, "open marlow")
    _ = try tmux.wait(for: "─ 4 Questions")
    return tmux
  }

  /// A form by its letter in the menu, and what is typed in it: a tab goes to the next field, `_`
  /// stands for words that nothing else in the case has.
  private static let typed: KeyValuePairs<Character, String> = [
    "v": "\t_", "c": "\t_", "r": "\t_", "i": "\t_", "a": "\t_", "y": "\t\t\t_", "x": "\t\t\t\t_",
    "d": "\tSaid at the gate\t\t_", "o": "\t_", "p": "\t_", "h": "\t_", "e": "\t_", "g": "\t_",
    "u": "\t_", "f": "\t_", "b": "\t_", "w": "\t_", "K": "\t_", "H": "\t_", "L": "\t_", "C": "\t_",
    "D": "\t_", "Y": "\t_", "n": "\t\t\t\t\t\t_", "X": "aug 2026\t\t\u{15}_", "B": "\t\t\t_",
    "s": "\t\t_", "S": "\t\t\t_", "t": "\tp\t\t\t\t\t_", "I": "\t_", "l": "\t_", "A": "\t_",
    "F": "\t_", "R": "\t\t\t_", "W": "\t\t\t\t\t_", "m": "\t\t\t_", "z": "_", "Z": "\ttoday\t\t_",
    "E": "\tTalked through\t_", "O": "\t_", "V": "\t\t_", "T": "A threat\t_\t\t\t\t\t\t1/9/2026",
    "P": "_", "N": "\t_", "J": "\t\tt\t\t\t\t_", "U": "\t\t\t_", "M": " \t\t_", "1": "q\tt\t_",
    "2": "\t_", "3": "\tstubbs\tmother\t_", "4": "\t_", "G": "\t\t\t\t_",
    "Q": "\ttobacco\t_",
  ]

  @Test func `record each kind of thing, whatever the size of the window`() throws {
    #expect(Set(Self.typed.map(\.key)) == Set(FormCatalogue.all.map(\.letter)))
    let tmux = try openCase()
    for (index, (letter, keys)) in Self.typed.enumerated() {
      if index == 8 { try tmux.resize(120, 36) }
      if index == 16 { try tmux.resize(80, 24) }
      try record(letter, keys.replacing("_", with: words(letter)), tmux)
    }
    try tmux.press("q", "q")
    _ = try tmux.wait(for: "left with 0")
    let kept = try run("export", "marlow").output
    for (letter, _) in Self.typed { #expect(kept.contains(words(letter)), "\(letter)") }
    #expect(try run("verify").code == 0)
  }

  /// Capital and small letters stay apart where a form folds them.
  private func words(_ letter: Character) -> String {
    "Quay \(letter.isUppercase ? "upper" : "lower") \(letter)"
  }

  private func record(_ letter: Character, _ keys: String, _ tmux: Tmux) throws {
    try tmux.type("n\(letter)")
    _ = try tmux.wait(for: "Field 1 of")
    try tmux.type(keys + "\u{13}")
    let answer = try tmux.wait { $0.contains("Saved: ") || $0.contains("saves it as it is") }
    guard !answer.contains("Saved: ") else { return }
    try tmux.type("\u{13}")
    let saved = try tmux.wait(for: "Saved: ")
    try #require(saved.contains("Saved: "), "\(letter)\n\(saved)")
  }
}

/// What is typed and not saved, when something happens to the terminal or the program.
@Suite(.serialized)
struct `A draft in a terminal` {
  private let home: Folder

  init() throws {
    home = try Folder()
    let exported = try Program.run(["export", "marlow", "--demo"], home: home).output
    let file = try home.write("marlow.yaml", exported)
    #expect(try Program.run(["import", file], home: home).code == 0)
  }

  /// A visit with half a sentence, whose second half was typed in a window of another size.
  private func typeHalf(of sentence: String, isResized: Bool = true) throws -> Tmux {
    let tmux = try Tmux(home, columns: 80, rows: 24, "open marlow")
    _ = try tmux.wait(for: "─ 4 Questions")
    try tmux.type("nv")
    _ = try tmux.wait(for: "Field 1 of")
    try tmux.type("\t" + sentence.prefix(12))
    _ = try tmux.wait(for: "\(sentence.prefix(12))")
    if isResized { try tmux.resize(120, 36) }
    try tmux.type(String(sentence.dropFirst(12)))
    #expect(try tmux.wait(for: sentence).contains(sentence))
    return tmux
  }

  private func signal(_ name: String, _ tmux: Tmux) throws {
    let pid = try tmux.format("pane_pid")
    _ = try Program.shell(
      "/usr/bin/env", ["pkill", "-\(name)", "-P", pid, "caseboard"], home: home)
  }

  /// Waits no longer than what may be lost at most.
  private func isKept(_ sentence: String, within seconds: Double = 5) throws -> Bool {
    let store = try DatabaseQueue(path: home.path + "/data/caseboard/cases.sqlite")
    for _ in 0..<Int(seconds * 10) {
      let found = try store.read { db in
        try Bool.fetchOne(
          db, sql: "SELECT count(*) FROM draft_value WHERE value = ?", arguments: [sentence])
      }
      if found == true { return true }
      usleep(100_000)
    }
    return false
  }

  private func reopens(_ sentence: String) throws {
    let again = try Tmux(home, columns: 80, rows: 24, "open marlow")
    #expect(try again.wait(for: "did not save").contains("did not save"))
    try again.press("n")
    #expect(try again.wait(for: "draft  A visit").contains("draft  A visit"))
    try again.press("Enter")
    #expect(try again.wait(for: sentence).contains(sentence))
    let exported = try Program.run(["export", "marlow"], home: home).output
    #expect(!exported.contains(sentence))
  }

  @Test func `outlives a resize and a kill`() throws {
    let sentence = "Half a sentence before the line went"
    let tmux = try typeHalf(of: sentence)
    #expect(try isKept(sentence))
    try signal("KILL", tmux)
    let left = try tmux.wait(for: "stopped unexpec")
    #expect(left.contains("stopped unexpec") && !left.contains(sentence))
    #expect(try tmux.format("alternate_on") == "0")
    #expect(try tmux.format("cursor_flag") == "1")
    try reopens(sentence)
  }

  @Test func `does not leave a shell without its terminal when it is killed`() throws {
    let tmux = try Tmux(home, columns: 80, rows: 24)
    try tmux.type("'\(Program.path)' demo marlow\r")
    _ = try tmux.wait(for: "─ 4 Questions")
    _ = try Program.shell(
      "/usr/bin/env", ["pkill", "-KILL", "-P", try tmux.format("pane_pid"), "caseboard"],
      home: home)
    #expect(try tmux.wait(for: "stopped unexpec").contains("stopped unexpec"))
    try tmux.type("stty -a | grep -o '^isig icanon'; echo back\r")
    let shell = try tmux.wait { $0.contains("\nback") }
    #expect(shell.contains("\nisig icanon") && shell.contains("\nback"))
    #expect(try tmux.format("alternate_on") == "0")
    #expect(try tmux.format("cursor_flag") == "1")
  }

  @Test(arguments: ["HUP", "TERM", "INT"])
  func `is kept to the last letter, and the terminal clean, at a signal to end`(name: String)
    throws
  {
    let sentence = "Typed and at once told to end by \(name)"
    let tmux = try typeHalf(of: sentence, isResized: false)
    try signal(name, tmux)
    let left = try tmux.wait(for: "left with")
    #expect(left.contains("left with 0") && !left.contains("Typed"))
    #expect(try tmux.format("alternate_on") == "0")
    #expect(try isKept(sentence, within: 0.1))
    try reopens(sentence)
  }

  @Test func `is kept when the window is closed under it`() throws {
    let sentence = "Typed just before the window closed"
    let tmux = try typeHalf(of: sentence, isResized: false)
    try tmux.close()
    #expect(try isKept(sentence))
    try reopens(sentence)
  }

  @Test func `leaves a clean terminal when it is told to quit at once`() throws {
    let tmux = try typeHalf(of: "Something that nobody else may read")
    try signal("QUIT", tmux)
    let left = try tmux.wait(for: "left with 131")
    #expect(left.contains("What was confirmed is saved") && !left.contains("nobody else"))
    #expect(try tmux.format("alternate_on") == "0")
  }

  @Test func `is still there after Ctrl-Z and fg`() throws {
    let tmux = try Tmux(home, columns: 80, rows: 24)
    try tmux.type("'\(Program.path)' open marlow\r")
    _ = try tmux.wait(for: "─ 4 Questions")
    try tmux.type("nv")
    _ = try tmux.wait(for: "Field 1 of")
    try tmux.type("\tBefore the pause")
    _ = try tmux.wait(for: "Before the pause")
    try tmux.press("C-z")
    #expect(try !tmux.wait(for: "Stopped").contains("Before the pause"))
    #expect(try isKept("Before the pause", within: 0.1))
    try tmux.type("fg\r")
    _ = try tmux.wait(for: "Before the pause")
    try tmux.type(" and after")
    #expect(try tmux.wait(for: "pause and after").contains("pause and after"))
  }
}
