// SPDX-License-Identifier: Apache-2.0

extension When {
  /// The date in full words, with its basis where it is not stated: "once between March and July
  /// 2016, worked out from the story".
  public var inWords: String {
    let words = edtf.inWords
    switch basis {
    case .stated: return words
    case .inferred: return "\(words), worked out from the story"
    case .estimated: return "\(words), a guess"
    }
  }

  /// The date for a column, as wide as the source and cut at the day shown: `Mar..Jul*`, `Jan on`.
  /// The year is left out where it is the one of the heading, and has two digits otherwise.
  public func short(asOf day: Day, heading year: Int?) -> String {
    ShortDate(edtf, asOf: day, years: .twoDigits(but: year)).text + star
  }

  /// The same for a line that stands by itself, with whole years: `1..10 Dec 2016`.
  public func line(asOf day: Day) -> String {
    ShortDate(edtf, asOf: day, years: .whole).text + star
  }

  private var star: String { basis == .stated ? "" : "*" }
}

extension EDTF {
  private var pieces: (from: String, to: String)? {
    let inside = text.first == "[" ? String(text.dropFirst().dropLast()) : text
    if let slash = inside.firstIndex(of: "/") {
      return (String(inside[..<slash]), String(inside[inside.index(after: slash)...]))
    }
    if let dots = inside.firstRange(of: "..") {
      return (String(inside[..<dots.lowerBound]), String(inside[dots.upperBound...]))
    }
    return nil
  }

  /// "June 2015", "once between April and July 2016", "March to October 2016", "about January 2017".
  public var inWords: String {
    switch shape {
    case .unknown: "no date"
    case .lasted: lastedInWords
    case .once: text.first == "[" ? onceInWords : EDTF.words(of: text)
    }
  }

  private var lastedInWords: String {
    guard let (from, to) = pieces else { return text }
    let first = EDTF.words(of: from)
    if from.isEmpty || from == ".." { return "until \(EDTF.words(of: to))" }
    if to == ".." { return "since \(first), going on" }
    if to.isEmpty { return "from \(first), end not known" }
    return EDTF.joined(first, "to", EDTF.words(of: to))
  }

  private var onceInWords: String {
    let inside = text.dropFirst().dropLast()
    if inside.contains(",") {
      let days = inside.split(separator: ",").map { EDTF.words(of: String($0)) }
      return days.dropLast().joined(separator: ", ") + " or " + (days.last ?? "")
    }
    guard let (from, to) = pieces else { return EDTF.words(of: String(inside)) }
    if from.isEmpty { return "by \(EDTF.words(of: to))" }
    if to.isEmpty { return "some time from \(EDTF.words(of: from)) on" }
    return "once between " + EDTF.joined(EDTF.words(of: from), "and", EDTF.words(of: to))
  }

  /// Leaves out of the first date what the second says again: "March to October 2016".
  private static func joined(_ first: String, _ word: String, _ second: String) -> String {
    let (start, end) = (first.split(separator: " "), second.split(separator: " "))
    guard start.count > 1, start.last == end.last, start.count == end.count else {
      return "\(first) \(word) \(second)"
    }
    let isSameMonth = start.count == 3 && start[1] == end[1]
    return start.dropLast(isSameMonth ? 2 : 1).joined(separator: " ") + " \(word) \(second)"
  }

  static func words(of date: String) -> String {
    var date = date
    var doubt = ""
    if let mark = date.last, "~?%".contains(mark) {
      date.removeLast()
      doubt = mark == "~" ? "about " : mark == "?" ? "perhaps " : "perhaps about "
    }
    let parts = date.split(separator: "-").map(String.init)
    guard parts.count > 1, let code = Int(parts[1]) else { return doubt + (parts.first ?? date) }
    if let season = DayWords.seasons[code] { return "\(doubt)\(season) \(parts[0])" }
    let month = "\(DayWords.monthInFull(code)) \(parts[0])"
    guard parts.count == 3 else { return doubt + month }
    if let day = Int(parts[2]) { return "\(doubt)\(day) \(month)" }
    return parts[2] == "0X" ? "\(doubt)early \(month)" : doubt + month
  }
}
