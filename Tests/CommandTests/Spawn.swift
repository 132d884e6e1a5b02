// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A child process that is waited for by its number, with a deadline.
///
/// Foundation's `Process` learns of an end by a socket that closes; a terminal server started by a
/// test at the same moment inherits that socket and keeps it open, and the wait never ends.
enum Spawn {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program with its output in two files; returns its exit code, or 128 and the signal.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String], output: String,
    errors: String, seconds: Int = 60
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // A worker thread holds signals back, and a child would inherit that: a terminal server that
    // never hears SIGTERM outlives its test.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var pid: pid_t = 0
    let code =
      withStrings([program] + arguments) { words in
        withStrings(environment.map { "\($0)=\($1)" }) { variables in
          posix_spawn(&pid, program, &actions, &attributes, words, variables)
        }
      } ?? EINVAL
    guard code == 0 else {
      throw Failed(description: "\(program): \(String(cString: strerror(code)))")
    }
    return try wait(for: pid, program, seconds)
  }

  private static func wait(for pid: pid_t, _ program: String, _ seconds: Int) throws -> Int32 {
    var status: Int32 = 0
    for _ in 0..<(seconds * 200) {
      if waitpid(pid, &status, WNOHANG) == pid {
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
      }
      usleep(5_000)
    }
    kill(pid, SIGKILL)
    waitpid(pid, &status, 0)
    throw Failed(description: "\(program) had not ended after \(seconds) seconds")
  }

  private static func withStrings<Value>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value?
  ) -> Value? {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      // Never empty: it ends with a null.
      buffer.baseAddress.flatMap { body(UnsafePointer($0)) }
    }
  }
}
