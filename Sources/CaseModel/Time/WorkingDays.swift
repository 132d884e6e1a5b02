// SPDX-License-Identifier: Apache-2.0

/// An amount of working days: Monday to Friday, without England's bank holidays.
public struct WorkingDays: Hashable, Sendable {
  public let count: Int

  public init(_ count: Int) { self.count = count }
}

extension Day {
  /// The day that lies so many working days later: 5 after a Friday is the next Friday. Saturdays,
  /// Sundays and bank holidays are none.
  public func adding(_ amount: WorkingDays, besides holidays: BankHolidays) -> Day {
    var day = self
    var left = amount.count
    while left > 0 {
      day = day.advanced(by: 1)
      if holidays.leaveWorking(day) { left -= 1 }
    }
    return day
  }

  /// The working days after this day up to another; none where that one lies before.
  public func workingDays(to day: Day, besides holidays: BankHolidays) -> WorkingDays {
    guard self < day else { return WorkingDays(0) }
    return WorkingDays((1...distance(to: day)).count { holidays.leaveWorking(advanced(by: $0)) })
  }
}

/// Bank holidays of England and Wales by rule, with the exceptions that were proclaimed: those stand
/// in `data/bank-holidays.yaml`.
public struct BankHolidays: Sendable {
  private let added: Set<Day>
  private let removed: Set<Day>

  public init(added: Set<Day>, removed: Set<Day>) {
    self.added = added
    self.removed = removed
  }

  /// Neither at a weekend nor one of these.
  func leaveWorking(_ day: Day) -> Bool { day.weekday < 6 && !contains(day) }

  public func contains(_ day: Day) -> Bool {
    if added.contains(day) { return true }
    return !removed.contains(day) && BankHolidays.isByRule(day)
  }

  private static func isByRule(_ day: Day) -> Bool {
    let (year, month, number) = day.parts
    switch (month, day.weekday) {
    // New Year's Day, or the Monday after where it falls on a weekend.
    case (1, 1...5): return number == 1 || (day.weekday == 1 && number <= 3)
    // Early May and spring: the first and the last Monday of May; summer: the last of August.
    case (5, 1): return number <= 7 || number > 24
    case (8, 1): return number > 24
    case (12, 1...5): return isChristmas(day, number)
    case (3...4, 1...5):
      let sunday = easter(year)
      return day == sunday.advanced(by: -2) || day == sunday.advanced(by: 1)
    default: return false
    }
  }

  /// 25 and 26 December, with substitutes on the next days that are no weekend.
  private static func isChristmas(_ day: Day, _ number: Int) -> Bool {
    if number == 25 || number == 26 { return true }
    let isSubstituted = (number == 27 || number == 28) && day.weekday <= 2
    return isSubstituted && (number == 27 || day.weekday <= 2)
  }

  /// Easter Sunday (anonymous Gregorian computus).
  private static func easter(_ year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return Day(firstOf: sum / 31, year).advanced(by: sum % 31)
  }
}
