// SPDX-License-Identifier: Apache-2.0

/// An instant on the clock, to the second, always written in UTC: `2026-03-12T17:40:00Z`.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds left out as POSIX does.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// The day in UTC.
  public var day: Day {
    Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  public var description: String {
    let rest = seconds - day.number * 86_400
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }
}

extension Moment: FieldValue {
  public init(fieldText: String) throws(Unreadable) {
    let unreadable = Unreadable(expected: "a time such as 2026-03-12T17:40:00Z")
    let halves = fieldText.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].last == "Z" else { throw unreadable }
    let clock = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard let day = try? Day(fieldText: String(halves[0])), clock.count == 3,
      clock.allSatisfy({ $0.count == 2 }), let hour = Int(clock[0]), let minute = Int(clock[1]),
      let second = Int(clock[2]), (0..<24).contains(hour), (0..<60).contains(minute),
      (0..<60).contains(second)
    else { throw unreadable }
    seconds = day.number * 86_400 + hour * 3_600 + minute * 60 + second
  }
  public var fieldText: String { description }
}
