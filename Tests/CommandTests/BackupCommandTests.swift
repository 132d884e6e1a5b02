// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Testing

struct `Backup and restore` {
  private let home: Folder

  init() throws {
    home = try Folder()
    let file = try home.write(
      "moyo.yaml", try Program.run(["export", "moyo", "--demo"], home: home).output)
    #expect(try run("import", file).code == 0)
    try home.write("phrase", "several words together\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: home.path + "/phrase")
  }

  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  private var sealed: [String] { ["--passphrase-file", home.path + "/phrase"] }

  @Test func `carry the store away and bring it back elsewhere`() throws {
    let copy = home.path + "/copy"
    let made = try Program.run(["backup", copy] + sealed, home: home)
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.output.contains("1 case up to line 2"))
    #expect(try home.mode("copy") == 0o600)

    let again = try Program.run(["backup", copy] + sealed, home: home)
    #expect(again.code == 73)
    #expect(again.errors.contains("is there already"))

    let there = try Program.run(["restore", copy] + sealed, home: home)
    #expect(there.code == 73)
    #expect(there.errors.contains("--replace"))

    let elsewhere = home.path + "/try/cases.sqlite"
    let back = try Program.run(["restore", copy, "--store", elsewhere] + sealed, home: home)
    #expect(back.code == 0, "\(back.errors)")
    #expect(
      try run("export", "moyo", "--store", elsewhere).output == run("export", "moyo").output)
    #expect(try run("verify", "--store", elsewhere).code == 0)
  }

  @Test func `ask on a terminal, or want a file that nobody else reads`() throws {
    let unasked = try run("backup", home.path + "/copy")
    #expect(unasked.code == 64)
    #expect(unasked.errors.contains("--passphrase-file"))

    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: home.path + "/phrase")
    let open = try Program.run(["backup", home.path + "/copy"] + sealed, home: home)
    #expect(open.code == 77)
    #expect(open.errors.contains("chmod 600"))

    let short = try Program.shell(
      "/bin/sh", ["-c", "echo short | '\(Program.path)' backup copy --passphrase-file -"],
      home: home)
    #expect(short.code == 64)
    #expect(!home.has("copy"))
  }

  @Test func `refuse what is no backup before asking for anything`() throws {
    let outcome = try run("restore", home.path + "/moyo.yaml", "--store", home.path + "/x/y")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("no backup of Caseboard"))
    #expect(!home.has("x/y"))
  }
}

/// Ruling 37, for commands: somebody else is writing for a long time.
struct `A store that somebody else writes to` {
  private let home: Folder
  private var store: String { home.path + "/data/caseboard/cases.sqlite" }

  init() throws {
    home = try Folder()
    let file = try home.write(
      "moyo.yaml", try Program.run(["export", "moyo", "--demo"], home: home).output)
    #expect(try Program.run(["import", file], home: home).code == 0)
  }

  /// Holds the store for so many seconds, from now on.
  private func hold(seconds: Double) throws {
    let queue = try DatabaseQueue(path: store)
    let isHeld = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? queue.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        isHeld.signal()
        Thread.sleep(forTimeInterval: seconds)
        try db.execute(sql: "ROLLBACK")
      }
    }
    isHeld.wait()
  }

  @Test func `is waited for, and the wait is said`() throws {
    try hold(seconds: 1.5)
    let outcome = try Program.run(["show", "moyo"], home: home)

    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("Waiting for up to ten seconds"))
  }

  @Test func `ends the command with 75 after ten seconds`() throws {
    try hold(seconds: 30)
    let start = Date()
    let outcome = try Program.run(["show", "moyo"], home: home)

    #expect(outcome.code == 75)
    #expect(Date().timeIntervalSince(start) > 9)
    #expect(outcome.errors.contains("Waited for ten seconds"))
    #expect(outcome.errors.contains("Try again"))
  }
}
