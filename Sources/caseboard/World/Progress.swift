// SPDX-License-Identifier: Apache-2.0

import TerminalUI
import TextSafety

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far long work has got, how fast it goes and how long it will take, in one line of standard
/// error that is written over; nothing where that is no terminal.
struct Progress {
  private let noun: String
  private let total: Int?
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant

  init(_ noun: String, of total: Int?) {
    self.noun = noun
    self.total = total
    lastShown = start
  }

  /// - Parameter share: how much of it is done, from 0 to 1, where nobody knows how many there are.
  mutating func show(_ done: Int, share: Double? = nil) {
    let now = ContinuousClock.now
    guard isShown, now - lastShown > .milliseconds(250) else { return }
    lastShown = now
    let seconds = max(0.001, (now - start) / .seconds(1))
    let rate = Int(Double(done) / seconds)
    var line = "\(done)\(total.map { " of \($0)" } ?? "") \(noun), \(rate) a second"
    let part = total.map { Double(done) / Double(max(1, $0)) } ?? share ?? 0
    if part > 0 { line += ", \(Self.words(seconds / part - seconds)) left" }
    say("\r\(SafeText(line).padded(to: 78).text)")
  }

  /// Says which step comes next, where steps cannot be counted.
  func tell(_ step: String) {
    if isShown { say("\r\(SafeText(step).padded(to: 78).text)") }
  }

  /// The same for a step that knows how far it is, of 100.
  func tell(_ step: String, percent: Int) { tell("\(step), \(percent) %") }

  /// Takes the line away, so that what follows begins on a clean one.
  func end() {
    guard isShown else { return }
    say("\r\(String(repeating: " ", count: 78))\r")
  }

  private static func words(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 90 ? "\(whole) s" : whole < 5_400 ? "\(whole / 60) min" : "\(whole / 3_600) h"
  }

  private func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
