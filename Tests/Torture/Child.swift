// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A process of ours, or the program itself, with a disk that may fail.
final class Child {
  let pid: pid_t

  static let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  struct Failed: Error {}

  init(
    _ program: String, _ words: [String], _ faults: [String: String] = [:], output: String? = nil
  )
    throws
  {
    var environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8"]
    if !faults.isEmpty { environment["LD_PRELOAD"] = "\(Self.folder)/libFaults.so" }
    environment.merge(faults) { $1 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for file: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(
        &actions, file, output ?? "/dev/null", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    var words: [UnsafeMutablePointer<CChar>?] = (["\(Self.folder)/\(program)"] + words)
      .map { strdup($0) }
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
    defer { (words + variables).forEach { free($0) } }
    (words, variables) = (words + [nil], variables + [nil])
    var pid: pid_t = 0
    guard posix_spawn(&pid, "\(Self.folder)/\(program)", &actions, nil, words, variables) == 0
    else { throw Failed() }
    self.pid = pid
  }

  func kill() { Foundation.kill(pid, SIGKILL) }

  /// The exit code, or 128 and the signal; nil where it had not ended in time, and was ended.
  func wait(seconds: Double = 120) -> Int32? {
    var status: Int32 = 0
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if waitpid(pid, &status, WNOHANG) == pid {
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
      }
      usleep(3_000)
    }
    kill()
    waitpid(pid, &status, 0)
    return nil
  }
}
