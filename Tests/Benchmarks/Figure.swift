// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// Something timed, and the best and middle of several runs.
struct Figure {
  let name: String
  let best: Duration
  let middle: Duration

  /// Throws what the work throws: nothing is timed that did not happen.
  init(_ name: String, runs: Int = 15, _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    try work()
    let times = try (0..<runs).map { _ in try clock.measure(work) }.sorted()
    self.name = name
    best = times[0]
    middle = times[runs / 2]
  }

  static func table(_ figures: [Figure]) {
    print("| what | best | middle |\n|---|---|---|")
    for figure in figures {
      print("| \(figure.name) | \(words(figure.best)) | \(words(figure.middle)) |")
    }
  }

  static func words(_ duration: Duration) -> String {
    let hundredths = Int(duration / .microseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) ms"
  }
}
