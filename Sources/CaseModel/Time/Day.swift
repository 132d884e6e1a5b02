// SPDX-License-Identifier: Apache-2.0

/// A calendar day in the proleptic Gregorian calendar, with no time zone and no clock.
public struct Day: Hashable, Comparable, Sendable, Strideable, CustomStringConvertible {
  /// Days since 1970-01-01, negative before.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil when there is no such day (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Day.count(year: year, month: month)).contains(day) else {
      return nil
    }
    self.init(civilYear: year, month: month, day: day)
  }

  /// The first of a month; months outside 1...12 run over into the years around.
  public init(firstOf month: Int, _ year: Int) {
    let months = year * 12 + month - 1
    let flooredYear = months >= 0 ? months / 12 : (months - 11) / 12
    self.init(civilYear: flooredYear, month: months - flooredYear * 12 + 1, day: 1)
  }

  /// The last of a month; months outside 1...12 run over into the years around.
  public init(lastOf month: Int, _ year: Int) {
    number = Day(firstOf: month + 1, year).number - 1
  }

  // Days from civil, after Howard Hinnant's chrono-compatible algorithms.
  private init(civilYear: Int, month: Int, day: Int) {
    let year = month <= 2 ? civilYear - 1 : civilYear
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }

  /// 1 is Monday, 7 Sunday (ISO 8601).
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  public static func count(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day of the month `count` months on; the last of the month where there is none.
  public func adding(months count: Int) -> Day {
    let (year, month, day) = parts
    let first = Day(firstOf: month + count, year)
    let last = Day(lastOf: month + count, year)
    return Day(number: min(first.number + day - 1, last.number))
  }

  public func distance(to other: Day) -> Int { other.number - number }
  public func advanced(by days: Int) -> Day { Day(number: number + days) }
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// ISO 8601: `2016-03-09`.
  public var description: String {
    let (year, month, day) = parts
    return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day: FieldValue {
  public init(fieldText: String) throws(Unreadable) {
    let pieces = fieldText.split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].count == 4, pieces[1].count == 2, pieces[2].count == 2,
      let year = Int(pieces[0]), let month = Int(pieces[1]), let number = Int(pieces[2]),
      let day = Day(year: year, month: month, day: number)
    else { throw Unreadable(expected: "a day such as 2016-03-09") }
    self = day
  }
  public var fieldText: String { description }
}
