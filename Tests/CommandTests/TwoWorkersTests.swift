// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Testing

/// Two processes on one store: one at the screen, one that records from the command line.
@Suite(.serialized)
struct `Two workers on one case` {
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

  private func answer(_ rule: String, _ reason: String) throws -> Program.Outcome {
    try Program.shell(
      "/bin/sh",
      ["-c", "echo '\(reason)' | '\(Program.path)' prompts marlow --answer \(rule) --as done"],
      home: home)
  }

  @Test func `see what the other records, and keep what they are typing`() throws {
    let tmux = try Tmux(home, columns: 120, rows: 36, "open marlow")
    _ = try tmux.wait(for: "F-1   Adding up")
    try tmux.press("4", "r", "Tab")
    _ = try tmux.wait(for: "Answer to")
    try tmux.press("Half a sentence")
    _ = try tmux.wait(for: "Half a sentence")

    let other = try answer("F-1", "Talked through with the manager")
    #expect(other.code == 0, "\(other.errors)")
    let seen = try tmux.wait { !$0.contains("F-1   Adding up") }
    #expect(seen.contains("Half a sentence"))

    // What was typed is recorded as well: nothing of either is lost.
    try tmux.press("C-s")
    #expect(try tmux.wait(for: "Saved: answer-").contains("Saved: answer-"))
    try tmux.press("q", "q")
    _ = try tmux.wait(for: "left with 0")
    let answers = try run("export", "marlow").output
    #expect(answers.contains("Talked through with the manager"))
    #expect(answers.contains("Half a sentence"))
  }

  /// Another process holds the store for a while, as a long import does.
  @Test func `wait for each other while the keyboard stays alive`() throws {
    let tmux = try Tmux(home, columns: 120, rows: 36, "open marlow")
    _ = try tmux.wait(for: "1 Timeline")
    try tmux.press("4", "r", "Tab", "Waited for")
    _ = try tmux.wait(for: "Waited for")
    let holder = try Holder(of: home.path + "/data/caseboard/cases.sqlite")

    try tmux.press("C-s")
    _ = try tmux.wait(for: "Not saved yet")
    try tmux.resize(100, 30)
    #expect(try tmux.wait { !$0.contains("Adding up Police") }.contains("Waited for"))
    try holder.letGo()
    #expect(try tmux.wait(for: "Saved: answer-").contains("Saved: answer-"))
    #expect(try run("export", "marlow").output.contains("Waited for"))
  }
}

/// Somebody who is writing, and takes their time.
private struct Holder {
  private let queue: DatabaseQueue

  init(of store: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: store, configuration: configuration)
    try queue.writeWithoutTransaction { db in try db.beginTransaction(.immediate) }
  }

  func letGo() throws {
    try queue.writeWithoutTransaction { db in try db.rollback() }
  }
}
