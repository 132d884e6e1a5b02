// SPDX-License-Identifier: Apache-2.0

/// How old somebody is on a day, no more exactly than the birth date allows.
public struct Age: Sendable {
  public let words: String

  public init(_ birth: When, on day: Day) {
    guard let first = birth.bounds.earliest, let last = birth.bounds.latest else {
      words = ""
      return
    }
    let oldest = Age.months(from: first, to: day)
    let youngest = Age.months(from: last, to: day)
    let about = oldest == youngest && first == last ? "" : "about "
    switch oldest {
    case ..<0: words = "not yet born"
    case 0: words = "\(max(0, first.distance(to: day) / 7)) weeks"
    case ..<24: words = "\(about)\((oldest + youngest + 1) / 2) months"
    default:
      let years = (youngest / 12, oldest / 12)
      words = years.0 == years.1 ? "\(years.0)" : "\(years.0) or \(years.1)"
    }
  }

  private static func months(from birth: Day, to day: Day) -> Int {
    let (start, end) = (birth.parts, day.parts)
    let months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day ? 1 : 0)
  }

  /// "due in June", "due about October 2016", "was due in June" once that has passed.
  public static func due(_ expected: When, on day: Day) -> String {
    guard let last = expected.bounds.latest else { return "expected" }
    let isAbout = expected.edtf.text.contains("~")
    let year = last.year == day.year ? "" : " \(last.year)"
    let month = DayWords.monthInFull(last.month) + year
    return "\(last < day ? "was due" : "due") \(isAbout ? "about" : "in") \(month)"
  }

  /// "just now", "3 minutes ago", "2 hours ago", "5 days ago": true in every time zone.
  public static func ago(_ moment: Moment, _ now: Moment) -> String {
    let minutes = (now.seconds - moment.seconds) / 60
    func words(_ count: Int, _ unit: String) -> String {
      count.counted(unit) + " ago"
    }
    if minutes < 1 { return "just now" }
    if minutes < 60 { return words(minutes, "minute") }
    return minutes < 1_440 ? words(minutes / 60, "hour") : words(minutes / 1_440, "day")
  }

  /// "80-89 days ago", "12 days ago", "today", "3-4 months ago".
  public static func ago(_ bounds: DayBounds, on day: Day) -> String {
    guard let first = bounds.earliest else { return "some time ago" }
    let most = first.distance(to: day)
    let least = max(0, (bounds.latest ?? day).distance(to: day))
    if most <= 0 { return "today" }
    let isMonths = most > 120
    let (low, high) = isMonths ? (least / 30, most / 30) : (least, most)
    let unit = isMonths ? "months" : high == 1 ? "day" : "days"
    return low == high ? "\(low) \(unit) ago" : "\(low)-\(high) \(unit) ago"
  }
}
