// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A stretch of time that trails the day shown: `12m`, `28d`.
struct FilterWindow: Hashable, Sendable {
  private let months: Int
  private let days: Int

  /// Those that a key goes through, widest first.
  static let usual = ["12m", "6m", "3m", "28d"]

  init?(_ text: String) {
    guard let unit = text.last, let count = Int(text.dropLast()), count > 0, count < 10_000 else {
      return nil
    }
    switch unit {
    case "m": (months, days) = (count, 0)
    case "d": (months, days) = (0, count)
    default: return nil
    }
  }

  /// Surely inside, perhaps, or not; what has no last day may still be going on.
  func certainty(of bounds: DayBounds, on day: Day) -> Certainty {
    let start = day.adding(months: -months).advanced(by: months > 0 ? 1 : 1 - days)
    return bounds.falls(in: start...day)
  }
}
