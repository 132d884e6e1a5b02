// SPDX-License-Identifier: Apache-2.0

/// Days and months in words, in English as the board speaks it.
public enum DayWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "Mar"; months outside 1...12 go round.
  public static func month(_ number: Int) -> String {
    String(monthInFull(number).prefix(3))
  }

  /// "March".
  public static func monthInFull(_ number: Int) -> String {
    months[((number - 1) % 12 + 12) % 12]
  }

  /// "9 Mar 2016".
  public static func medium(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(number) \(self.month(month)) \(year)"
  }

  /// "9 March 2016".
  public static func full(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(number) \(monthInFull(month)) \(year)"
  }

  static let seasons = [21: "spring", 22: "summer", 23: "autumn", 24: "winter"]
}

extension DayWords {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// "Thursday 12 March".
  public static func withWeekday(_ day: Day) -> String {
    "\(weekdays[day.weekday - 1]) \(day.parts.day) \(monthInFull(day.month))"
  }

  /// "Thu 12 March".
  public static func withShortWeekday(_ day: Day) -> String {
    "\(weekdays[day.weekday - 1].prefix(3)) \(day.parts.day) \(monthInFull(day.month))"
  }
}
