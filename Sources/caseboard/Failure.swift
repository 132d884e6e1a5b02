// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CaseExchange
import CaseStore
import TerminalUI
import TextSafety

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a command ended, as an exit code of sysexits and words for whoever typed it.
struct Failure: Error {
  enum Code: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case damaged = 69
    case cannotCreate = 73
    case inputOutput = 74
    case locked = 75
    case newer = 76
    case notAllowed = 77
    case configuration = 78
    /// As the shell has it of a program that Ctrl-C ended.
    case interrupted = 130
  }

  static let interrupted = Failure(
    .interrupted, "Stopped, as asked.\nNothing was changed.\nRun the same again to begin anew.")

  let code: Code
  let words: String

  init(_ code: Code, _ words: String) {
    self.code = code
    self.words = words
  }

  init(_ error: StoreError) {
    let code: Code =
      switch error.kind {
      case .missing, .noSuchCase: .noInput
      case .alreadyThere: .cannotCreate
      case .notAllowed: .notAllowed
      case .newer: .newer
      case .damaged: .damaged
      case .unreadable: .badData
      case .locked: .locked
      case .readOnly, .full, .failed: .inputOutput
      }
    self.init(code, "\(error.what)\n\(error.safe)\n\(error.next)")
  }

  /// Says it on standard error, made safe line by line, and leaves.
  func tell() -> Never {
    for line in SafeText.lines(words) { Output.error(line) }
    exit(code.rawValue)
  }
}

/// The two ways out of a command; both take safe text only.
enum Output {
  static func line(_ text: SafeText) { print(text.text) }

  /// Text of our own format (JSON, YAML, CSV) whose dangerous characters are escaped by it.
  static func document(_ text: String) {
    var bytes = Array(text.utf8)
    while !bytes.isEmpty {
      let written = write(STDOUT_FILENO, bytes, bytes.count)
      if written <= 0 { return }
      bytes.removeFirst(written)
    }
  }

  static func error(_ text: SafeText) {
    let bytes = Array((text.text + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
