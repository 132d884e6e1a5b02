// SPDX-License-Identifier: Apache-2.0

extension EDTF: FieldValue {
  private static let expected =
    "a date: 2016-03-09, 2016-03, 2016, 2016-21 (spring), 2016-03~, 2015/2016, 2016-03/.., "
    + "[2016-03..2016-07], [..2015-04] or unknown"

  public init(fieldText text: String) throws(Unreadable) {
    guard let date = EDTF.read(text) else { throw Unreadable(expected: EDTF.expected) }
    self = date
  }

  public var fieldText: String { text }

  private static func read(_ text: String) -> EDTF? {
    if let bounds = plainBounds(text) { return EDTF(text: text, shape: .once, bounds: bounds) }
    if text == "unknown" { return .unknown }
    if text.first == "[", text.last == "]" {
      return set(String(text.dropFirst().dropLast()), text: text)
    }
    if text.contains("/") { return stretch(text) }
    return span(of: text[...], mayDoubt: true)
      .map { EDTF(text: text, shape: .once, bounds: $0) }
  }

  /// A day, month or year and nothing else, which most dates are: without taking the text apart.
  private static func plainBounds(_ text: String) -> DayBounds? {
    var text = text
    return text.withUTF8 { bytes in
      guard [4, 7, 10].contains(bytes.count), let year = number(bytes, 0..<4) else { return nil }
      if bytes.count == 4 {
        return DayBounds(earliest: Day(firstOf: 1, year), latest: Day(lastOf: 12, year))
      }
      guard bytes[4] == UInt8(ascii: "-"), let month = number(bytes, 5..<7),
        (1...12).contains(month)
      else { return nil }
      if bytes.count == 7 {
        return DayBounds(earliest: Day(firstOf: month, year), latest: Day(lastOf: month, year))
      }
      guard bytes[7] == UInt8(ascii: "-"), let day = number(bytes, 8..<10) else { return nil }
      return Day(year: year, month: month, day: day).map { DayBounds($0) }
    }
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>
  ) -> Int? {
    var number = 0
    for place in places {
      let digit = Int(bytes[place]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// `a/b`, `a/..`, `a/`, `../b`: it lasted.
  private static func stretch(_ text: String) -> EDTF? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, ends != ["..", ".."], ends != ["", ""] else { return nil }
    let isBlank = { (end: Substring) in end.isEmpty || end == ".." }
    let from = span(of: ends[0], mayDoubt: true)
    let to = span(of: ends[1], mayDoubt: true)
    guard from != nil || isBlank(ends[0]), to != nil || isBlank(ends[1]) else { return nil }
    let bounds = DayBounds(earliest: from?.earliest, latest: to?.latest)
    guard inOrder(bounds) else { return nil }
    return EDTF(text: text, shape: .lasted(isOpen: ends[1] == ".."), bounds: bounds)
  }

  /// `[a..b]`, `[..b]`, `[a..]`, `[a,b]`: once, on a day that one of them covers.
  private static func set(_ inside: String, text: String) -> EDTF? {
    var earliest: Day?
    var latest: Day?
    var isOpenBefore = false
    var isOpenAfter = false
    for part in inside.split(separator: ",", omittingEmptySubsequences: false) {
      guard let (bounds, before, after) = member(of: part) else { return nil }
      isOpenBefore = isOpenBefore || before
      isOpenAfter = isOpenAfter || after
      earliest = [earliest, bounds.earliest].compactMap { $0 }.min()
      latest = [latest, bounds.latest].compactMap { $0 }.max()
    }
    let bounds = DayBounds(
      earliest: isOpenBefore ? nil : earliest, latest: isOpenAfter ? nil : latest)
    guard bounds.earliest != nil || bounds.latest != nil, inOrder(bounds) else { return nil }
    return EDTF(text: text, shape: .once, bounds: bounds)
  }

  private static func member(of text: Substring) -> (DayBounds, Bool, Bool)? {
    guard let dots = text.firstRange(of: "..") else {
      return span(of: text, mayDoubt: false).map { ($0, false, false) }
    }
    let from = text[..<dots.lowerBound]
    let to = text[dots.upperBound...]
    let first = span(of: from, mayDoubt: false)
    let last = span(of: to, mayDoubt: false)
    guard first != nil || from.isEmpty, last != nil || to.isEmpty, !(from.isEmpty && to.isEmpty)
    else { return nil }
    let bounds = DayBounds(
      earliest: first?.earliest ?? last?.earliest, latest: last?.latest ?? first?.latest)
    guard inOrder(DayBounds(earliest: first?.earliest, latest: last?.latest)) else { return nil }
    return (bounds, from.isEmpty, to.isEmpty)
  }

  private static func inOrder(_ bounds: DayBounds) -> Bool {
    guard let earliest = bounds.earliest, let latest = bounds.latest else { return true }
    return earliest <= latest
  }

  /// One date: year, season, month or day; `XX` and `0X` for what is withheld; `~ ? %` where it is
  /// about or unsure, but not on a season.
  private static func span(of text: Substring, mayDoubt: Bool) -> DayBounds? {
    var text = text
    let isDoubted = text.last.map { "~?%".contains($0) } ?? false
    if isDoubted { text.removeLast() }
    if isDoubted && !mayDoubt { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let years = digits(parts[0], count: 4) else { return nil }
    guard parts.count > 1 else {
      return DayBounds(
        earliest: Day(firstOf: 1, years.lowerBound), latest: Day(lastOf: 12, years.upperBound))
    }
    guard years.count == 1 else { return nil }
    let year = years.lowerBound
    if parts.count == 2, let season = Int(parts[1]), (21...24).contains(season) {
      return isDoubted ? nil : EDTF.season(season, of: year)
    }
    guard let months = digits(parts[1], count: 2)?.clamped(to: 1...12),
      parts[1].contains("X") || (1...12).contains(Int(parts[1]) ?? 0)
    else { return nil }
    if parts.count == 2 {
      return DayBounds(
        earliest: Day(firstOf: months.lowerBound, year),
        latest: Day(lastOf: months.upperBound, year))
    }
    return days(parts[2], year: year, months: months)
  }

  private static func days(_ text: Substring, year: Int, months: ClosedRange<Int>) -> DayBounds? {
    guard months.count == 1 || text == "XX" else { return nil }
    let last = Day.count(year: year, month: months.upperBound)
    guard let range = digits(text, count: 2), range.upperBound >= 1, range.lowerBound <= last,
      text.contains("X") || range.upperBound <= last,
      let first = Day(year: year, month: months.lowerBound, day: max(1, range.lowerBound)),
      let final = Day(year: year, month: months.upperBound, day: min(last, range.upperBound))
    else { return nil }
    return DayBounds(earliest: first, latest: final)
  }

  /// The numbers a text of digits can mean, where `X` is any digit at the end.
  private static func digits(_ text: Substring, count: Int) -> ClosedRange<Int>? {
    guard text.utf8.count == count else { return nil }
    let known = text.prefix { $0 != "X" }
    guard known.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text.dropFirst(known.count).allSatisfy({ $0 == "X" })
    else { return nil }
    let blanks = String(repeating: "0", count: text.count - known.count)
    let nines = String(repeating: "9", count: text.count - known.count)
    guard let low = Int(known + blanks), let high = Int(known + nines) else { return nil }
    return low...high
  }

  /// Meteorological seasons of the northern half: 21 spring March to May ... 24 winter, December to
  /// February of the next year.
  private static func season(_ code: Int, of year: Int) -> DayBounds {
    let first = 3 + (code - 21) * 3
    return DayBounds(earliest: Day(firstOf: first, year), latest: Day(lastOf: first + 2, year))
  }
}
