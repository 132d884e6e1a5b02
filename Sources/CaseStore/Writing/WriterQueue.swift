// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whoever came first writes first. SQLite's own lock has no order, so that under many writers the
/// unlucky one waits a second; it stays what keeps them apart, and this only says who asks it next
/// (docs/decisions/0014).
///
/// Each writer draws a number from a file beside the store and locks the byte of that number until it
/// has written; its turn is when no lower byte is locked. Who dies or is killed loses the lock, and so
/// is no longer waited for.
package final class WriterQueue: Sendable {
  /// The number to be drawn next is kept in these bytes, and drawn by whoever has them locked.
  private static let counter: Range<off_t> = 0..<8
  private static let firstPlace: off_t = 8
  /// Between two looks, in microseconds, for each place ahead, and at most.
  private static let pause: UInt32 = 300
  private static let longestPause: UInt32 = 3_000

  private let file: OpenFileLock
  private let stillness: Duration
  private let patience: Duration

  static func path(beside store: String) -> String { store + "-queue" }

  /// nil where there can be no queue, such as in a folder that cannot be written to.
  ///
  /// - Parameters:
  ///   - stillness: how long it waits while nobody ahead of it moves on (ruling 37).
  ///   - patience: how long it waits at all.
  package init?(
    beside store: String, stillness: Duration = .milliseconds(200), patience: Duration = .seconds(1)
  ) {
    let descriptor = open(
      Self.path(beside: store), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    file = OpenFileLock(descriptor: descriptor)
    (self.stillness, self.patience) = (stillness, patience)
  }

  deinit { close(file.descriptor) }

  /// Does a step in turn. Throws `StoreError.locked` where the line stands still. Where the file
  /// system knows no locks, or has no room for the number, it is done at once.
  ///
  /// Not to be called by two threads at a time: one opening of the file is one writer.
  package func inTurn<Value>(_ step: () throws -> Value) throws -> Value {
    guard let place = try draw() else { return try step() }
    defer { file.release(place..<place + 1) }
    try wait { file.held(Self.firstPlace..<place).map { (at: $0, ahead: place - $0) } }
    return try step()
  }

  /// A place of one's own, locked; nil where none is to be had.
  private func draw() throws -> off_t? {
    var outcome = OpenFileLock.Outcome.held
    try wait {
      outcome = file.take(Self.counter)
      return outcome == .held ? (at: Self.counter.lowerBound, ahead: 1) : nil
    }
    guard outcome == .taken else { return nil }
    defer { file.release(Self.counter) }
    var number = UInt64(0)
    let size = MemoryLayout.size(ofValue: number)
    _ = pread(file.descriptor, &number, size, Self.counter.lowerBound)
    // A number that makes no sense is one that was never ours: the order begins anew.
    let place = off_t(number % (1 << 40))
    var next = UInt64(place + 1)
    guard pwrite(file.descriptor, &next, size, Self.counter.lowerBound) == size else { return nil }
    let bytes = Self.firstPlace + place..<Self.firstPlace + place + 1
    return file.take(bytes) == .taken ? bytes.lowerBound : nil
  }

  /// Looks again and again until nobody is in the way.
  private func wait(_ inTheWay: () -> (at: off_t, ahead: off_t)?) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var (moved, last) = (start, off_t(-1))
    while let other = inTheWay() {
      let now = clock.now
      if other.at != last { (moved, last) = (now, other.at) }
      guard now - moved < stillness, now - start < patience else { throw StoreError.locked }
      usleep(min(Self.longestPause, Self.pause * UInt32(clamping: other.ahead)))
    }
  }
}
