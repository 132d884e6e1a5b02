// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Whose name stands on what is recorded.
@Suite(.serialized)
struct `The worker` {
  private let home: Folder
  private let configuration = "config/caseboard/config.yaml"
  /// An account that every system has.
  private let nobody = getpwnam("nobody")?.pointee.pw_uid ?? 65_534
  /// Root runs this too, where tests do; whoever else it is has logged in as themselves.
  private let isLoggedInAsSelf =
    (try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8)).flatMap { UInt32($0) }
    == geteuid()

  init() throws {
    home = try Folder()
    let file = try home.write("marlow.yaml", try run("export", "marlow", "--demo").output)
    #expect(try run("import", file).code == 0)
  }

  @discardableResult
  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(words, home: home)
  }

  private func answer(_ before: String = "", _ after: String = "") throws -> Program.Outcome {
    let command = "prompts marlow --answer F-1 --as done"
    return try Program.shell(
      "/bin/sh", ["-c", "echo why | \(before) '\(Program.path)' \(command) \(after)"], home: home)
  }

  /// Who answered, as the record says.
  private func author() throws -> String? {
    let lines = try run("export", "marlow", "--worker", worker).output.split(separator: "\n")
    let answers = lines.drop { $0 != "answers:" }
    return answers.first { $0.contains(" by: ") }?.split(separator: ": ").last.map(String.init)
  }

  private var worker: String {
    home.has(configuration) ? "Anna Osei" : String(cString: getpwuid(geteuid()).pointee.pw_name)
  }

  private func configure() throws {
    try home.write(
      configuration,
      """
      workers:
        - {name: Anna Osei, role: duty social worker, agency: csc}
        - {name: Ben Marsh, role: team manager, manager: yes}
        - {name: Nora Body, account: nobody}
      """)
  }

  @Test func `is the account where nothing is configured, whatever $USER says`() throws {
    #expect(try answer("env USER=someone LOGNAME=someone").code == 0)
    #expect(try author() == worker)
  }

  @Test func `is whoever ran sudo, where the account is a service`() throws {
    guard !isLoggedInAsSelf else { return }
    #expect(try answer("env SUDO_UID=\(nobody)").code == 0)
    #expect(try author() == "nobody")
  }

  @Test func `is never root behind a service account`() throws {
    #expect(try answer("env SUDO_UID=0").code == 0)
    #expect(try author() == worker)
  }

  @Test func `is chosen among those configured, and nobody else`() throws {
    try configure()
    let silent = try answer()
    #expect(silent.code == 64)
    #expect(silent.errors.contains("Anna Osei, Ben Marsh."))
    #expect(try answer("", "--worker 'Carl Other'").code == 64)
    // Nora is herself only through her own account.
    #expect(try answer("", "--worker 'Nora Body'").code == 64)

    #expect(try answer("", "--worker 'ben marsh'").code == 0)
    #expect(try author() == "Ben Marsh")
  }

  @Test func `is named by the configuration of a service account`() throws {
    guard !isLoggedInAsSelf else { return }
    try configure()
    #expect(try answer("env SUDO_UID=\(nobody)", "--worker 'Anna Osei'").code == 64)
    #expect(try answer("env SUDO_UID=\(nobody)").code == 0)
    #expect(try author() == "Nora Body")
  }

  @Test(arguments: ["worker: A\nworkers: [{name: B}]\n", "idle: 0\n", "wroker: A\n"])
  func `is not guessed from a configuration with errors`(text: String) throws {
    try home.write(configuration, text)
    let outcome = try run("list")
    #expect(outcome.code == 78)
    #expect(outcome.errors.contains("config.yaml"))
  }

  @Test func `is asked for once, at the first start on a terminal`() throws {
    let tmux = try Tmux(home, columns: 100, rows: 30, "open", isNew: true)
    _ = try tmux.wait(for: "Your name [")
    try tmux.press("Anna Osei", "Enter")
    _ = try tmux.wait(for: "Your role")
    try tmux.press("duty social worker", "Enter")
    _ = try tmux.wait(for: "Your agency [csc]")
    try tmux.press("nowhere", "Enter")
    _ = try tmux.wait(for: "One of csc")
    try tmux.press("Enter")
    _ = try tmux.wait(for: "as a manager")
    try tmux.press("Enter")
    #expect(try tmux.wait(for: "Cases ─").contains("Anna Osei"))
    try tmux.press("q")
    #expect(try tmux.wait(for: "left with 0").contains("the audit is advisory"))

    #expect(try home.mode(configuration) == 0o600)
    #expect(
      try home.text(of: configuration)
        == "worker: Anna Osei\nrole: duty social worker\nagency: csc\n")
    let again = try Tmux(home, columns: 100, rows: 30, "open")
    #expect(try again.wait(for: "Cases ─").contains("Anna Osei"))
  }

  @Test func `is asked for at each start where several share an account`() throws {
    try configure()
    let tmux = try Tmux(home, columns: 100, rows: 30, "open marlow")
    _ = try tmux.wait(for: "Who is at the keyboard?")
    try tmux.press("7", "Enter")
    _ = try tmux.wait(for: "from 1 to 2")
    try tmux.press("2", "Enter")
    _ = try tmux.wait(for: "1 Timeline")
    try tmux.press("q")
    #expect(try tmux.wait(for: "Cases ─").contains("Ben Marsh"))
  }
}
