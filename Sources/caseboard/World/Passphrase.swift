// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dashboard
import TextSafety

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The passphrase of a backup: asked for without showing it, or read from a file that only this
/// account can reach. Never an argument: others on the host can read those.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file (0600) whose first line is the passphrase; - reads it from standard input.",
      valueName: "file"), completion: .file())
  var passphraseFile: String?

  /// Fewer characters can be found by trying.
  private static let least = 12

  /// One to seal with: long enough, and typed twice.
  func new() throws -> [UInt8] {
    let phrase = try given() ?? typed("Passphrase, several words: ")
    guard phrase.count >= Self.least else {
      throw Failure(
        .usage,
        "A passphrase has \(Self.least) characters at least.\nNothing was written.\n"
          + "Take several words that you would not say to anybody.")
    }
    if passphraseFile == nil, try typed("The same again: ") != phrase {
      throw Failure(
        .usage, "The two are not the same.\nNothing was written.\nStart it again.")
    }
    return phrase
  }

  /// The one that a file was sealed with.
  func known() throws -> [UInt8] { try given() ?? typed("Passphrase: ") }

  private func given() throws -> [UInt8]? {
    guard let passphraseFile else { return nil }
    let bytes =
      passphraseFile == "-"
      ? Array(try Files.standardInput().utf8) : try Files.readPrivately(passphraseFile)
    let line = bytes.prefix { $0 != 10 }
    return Array(line.last == 13 ? line.dropLast() : line)
  }

  private func typed(_ question: String) throws -> [UInt8] {
    guard Dialogue.isPossible else {
      throw Failure(
        .usage,
        "There is no terminal to ask for the passphrase on.\nNothing was changed.\n"
          + "Name a file that holds it with --passphrase-file.")
    }
    return try UnseenLine.read(question)
  }
}

/// A line typed on the terminal without being shown; Ctrl-C gives the terminal back first.
private enum UnseenLine {
  private nonisolated(unsafe) static var wasStopped = false

  static func read(_ question: String) throws -> [UInt8] {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw gone }
    var unseen = before
    unseen.c_lflag &= ~tcflag_t(ECHO)
    let signals = [SIGINT, SIGTERM, SIGHUP]
    // Without restarting, so that a signal ends the reading.
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = { _ in UnseenLine.wasStopped = true }
    #else
      action.__sigaction_u.__sa_handler = { _ in UnseenLine.wasStopped = true }
    #endif
    signals.forEach { sigaction($0, &action, nil) }
    signal(SIGTSTP, SIG_IGN)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &before)
      (signals + [SIGTSTP]).forEach { signal($0, SIG_DFL) }
      Output.error("")
    }
    Dialogue.prompt(question)
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = systemRead(STDIN_FILENO, &byte)
      if count < 0, errno == EINTR, !wasStopped { continue }
      guard count == 1, !wasStopped else { throw gone }
      if byte == 10 { return line }
      line.append(byte)
    }
  }

  private static var gone: Failure {
    Failure(.usage, "No passphrase was typed.\nNothing was changed.\nStart it again.")
  }
}

private func systemRead(_ file: Int32, _ byte: inout UInt8) -> Int { read(file, &byte, 1) }
