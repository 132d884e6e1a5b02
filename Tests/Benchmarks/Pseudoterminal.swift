// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program in a terminal of its own, to be timed as its user would see it.
final class Pseudoterminal {
  private let master: Int32
  private(set) var process: pid_t = 0
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// What came after something was done: how much, and how long until its last byte.
  struct Answer {
    var bytes = 0
    var time = Duration.zero
  }

  /// Nil where the program cannot be started.
  init?(_ words: [String], environment: [String], columns: UInt16, rows: UInt16) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    start = clock.now
    guard let name = Self.unlocked(master) else { return nil }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, master)
    posix_spawnattr_setflags(&attributes, Self.ownSession)
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    guard posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables) == 0
    else {
      close(master)
      return nil
    }
  }

  #if canImport(Glibc)
    /// `POSIX_SPAWN_SETSID`, and the calls behind `unlockpt` and `ptsname`, which Swift does not see
    /// of the C library.
    private static let ownSession: Int16 = 0x80

    private static func unlocked(_ master: Int32) -> String? {
      var (number, lock): (Int32, Int32) = (0, 0)
      guard master >= 0, ioctl(master, UInt(0x4004_5431), &lock) == 0,
        ioctl(master, UInt(0x8004_5430), &number) == 0
      else { return nil }
      return "/dev/pts/\(number)"
    }
  #else
    private static let ownSession = Int16(POSIX_SPAWN_SETSID)

    private static func unlocked(_ master: Int32) -> String? {
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0 else { return nil }
      return ptsname(master).map { String(cString: $0) }
    }
  #endif

  /// Reads until nothing has come for `quiet` milliseconds, or nothing at all for `first`; a program
  /// that never pauses is read for ten seconds.
  func settle(
    quiet: Int32, first: Int32 = 3_000, since begin: ContinuousClock.Instant? = nil
  ) -> Answer {
    let begin = begin ?? start
    var answer = Answer()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var wait = first
    let end = clock.now + .seconds(10)
    while clock.now < end {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, wait) > 0 else { return answer }
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return answer }
      answer.bytes += count
      answer.time = clock.now - begin
      wait = quiet
    }
    return answer
  }

  /// Presses a key and waits for what it changes.
  func press(_ key: String, quiet: Int32 = 25) -> Answer {
    let bytes = Array(key.utf8)
    let begin = clock.now
    _ = write(master, bytes, bytes.count)
    return settle(quiet: quiet, first: 300, since: begin)
  }

  /// Kilobytes in memory now (`VmRSS`), where the system says so.
  var memory: Int? {
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmRSS:") { return Int(text.filter(\.isNumber)) }
    }
    return nil
  }

  /// Nanoseconds that its main thread has had of a processor.
  var busy: Int? {
    guard let file = fopen("/proc/\(process)/schedstat", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return nil }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.split(separator: " ").first.flatMap { Int($0) }
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }
}
