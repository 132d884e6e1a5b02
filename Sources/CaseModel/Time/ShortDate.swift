// SPDX-License-Identifier: Apache-2.0

/// A date in the notation of the columns (see the screens): `2017`, `Jan`, `9 Mar`, `~Jan`,
/// `Mar..Jul`, `Dec..?`, `Jan on`, `2014 to 2015`, `..Apr 15`.
struct ShortDate {
  /// How a year is written where it is not clear already.
  enum Years {
    case twoDigits(but: Int?)
    case whole

    func words(_ year: Int) -> String {
      switch self {
      case .whole: return " \(year)"
      case .twoDigits(let heading):
        if year == heading { return "" }
        let digits = String(((year % 100) + 100) % 100)
        return " " + (digits.count < 2 ? "0" + digits : digits)
      }
    }
  }

  let text: String

  init(_ edtf: EDTF, asOf day: Day, years: Years) {
    let words = Words(years: years, isAbout: edtf.text.contains("~") || edtf.text.contains("%"))
    switch edtf.shape {
    case .unknown: text = "no date"
    case .once: text = ShortDate.once(edtf, day, words)
    case .lasted(let isOpen): text = ShortDate.lasted(edtf, isOpen, day, words)
    }
  }

  private static func once(_ edtf: EDTF, _ day: Day, _ words: Words) -> String {
    guard edtf.text.first == "[" else { return words.single(edtf) }
    let bounds = edtf.bounds
    guard let first = bounds.earliest else {
      return bounds.latest.map { ".." + words.end($0, after: nil) } ?? "no date"
    }
    guard let last = bounds.latest, last <= day else { return words.start(first) + "..?" }
    if first.year == last.year, first.month == last.month {
      return "\(first.parts.day)..\(words.day(last))"
    }
    return words.start(first, before: last) + ".." + words.end(last, after: first)
  }

  private static func lasted(
    _ edtf: EDTF, _ isOpen: Bool, _ day: Day, _ words: Words
  ) -> String {
    let bounds = edtf.bounds
    guard let first = bounds.earliest else {
      return bounds.latest.map { "to " + words.end($0, after: nil) } ?? "no date"
    }
    let isYears = !edtf.text.contains("-")
    guard let last = bounds.latest, last <= day else {
      return (isYears ? String(first.year) : words.start(first)) + " on"
    }
    if isYears { return "\(first.year) to \(last.year)" }
    return words.start(first, before: last) + " to " + words.end(last, after: first)
  }

  /// Months and years as short as the heading allows.
  private struct Words {
    let years: Years
    let isAbout: Bool

    private var about: String { isAbout ? "~" : "" }

    func day(_ day: Day) -> String {
      let (year, month, number) = day.parts
      return "\(number) \(DayWords.month(month))" + years.words(year)
    }

    func start(_ day: Day) -> String {
      about + DayWords.month(day.month) + years.words(day.year)
    }

    /// The year is said once where both ends share it.
    func start(_ day: Day, before last: Day) -> String {
      day.year == last.year ? about + DayWords.month(day.month) : start(day)
    }

    /// After a start in another year the year is always said.
    func end(_ day: Day, after first: Day?) -> String {
      let year = years.words(day.year)
      let isOther = first.map { $0.year != day.year } ?? false
      return DayWords.month(day.month)
        + (isOther && year.isEmpty ? Years.twoDigits(but: nil).words(day.year) : year)
    }

    func single(_ edtf: EDTF) -> String {
      guard let first = edtf.bounds.earliest, let last = edtf.bounds.latest else {
        return edtf.text
      }
      if first == last { return about + day(first) }
      let parts = edtf.text.split(separator: "-")
      if parts.count == 1 { return about + edtf.text.filter { !"~?%".contains($0) } }
      if let season = parts.count == 2 ? Int(parts[1]).flatMap({ DayWords.seasons[$0] }) : nil {
        return season + years.words(first.year)
      }
      return about + DayWords.month(first.month) + years.words(first.year)
    }
  }
}
