// SPDX-License-Identifier: Apache-2.0

extension When {
  /// Reads a date as people type it: `12/4/16` (day first), `apr 2016`, `spring 2015`,
  /// `?22 may 2016` (a guess), `about jan 2017`, `yesterday`, `mar to oct 2016`, or EDTF itself.
  /// Two-digit years up to next year are 20xx, others 19xx.
  public init(typed text: String, today: Day) throws(Unreadable) {
    if let edtf = try? EDTF(fieldText: text.filter { !$0.isWhitespace }) {
      self.init(edtf)
      return
    }
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    let reader = TypedDate(today: today)
    guard let (edtf, isGuess) = reader.read(words), let date = try? EDTF(fieldText: edtf) else {
      throw Unreadable(
        expected: "a date such as 12/4/2016 (day first), 12 apr 2016, apr 2016, 2016, "
          + "spring 2015, about jan 2017, mar to oct 2016, before apr 2015, yesterday or 2016-04")
    }
    self.init(date, isGuess ? .estimated : .stated, words: text)
  }
}

/// Turns everyday words for a date into EDTF.
struct TypedDate {
  let today: Day

  func read(_ words: [String]) -> (edtf: String, isGuess: Bool)? {
    guard let first = words.first else { return nil }
    if first.hasPrefix("?") {
      let rest = [String(first.dropFirst())].filter { !$0.isEmpty } + words.dropFirst()
      return read(rest).map { ($0.edtf, true) }
    }
    return (range(words) ?? relative(words) ?? single(words)).map { ($0, false) }
  }

  private func range(_ words: [String]) -> String? {
    switch words.first {
    case "before", "by": return single(words.dropFirst()).map { "[..\($0)]" }
    case "after": return single(words.dropFirst()).map { "[\($0)..]" }
    case "since": return single(words.dropFirst()).map { "\($0)/.." }
    case "about", "around", "c.", "circa":
      return single(words.dropFirst()).map { $0.contains("-2") && $0.hasSeason ? $0 : $0 + "~" }
    case "between":
      guard let and = words.firstIndex(of: "and") else { return nil }
      return ends(words[1..<and], words[(and + 1)...]).map { "[\($0)..\($1)]" }
    case "early":
      guard words.count == 3, let month = month(words[1]), let year = year(words[2]) else {
        return nil
      }
      return "\(year)-\(two(month))-0X"
    default: break
    }
    guard let to = words.firstIndex(where: { $0 == "to" || $0 == "-" || $0 == "until" }), to > 0
    else { return nil }
    return ends(words[..<to], words[(to + 1)...]).map { "\($0)/\($1)" }
  }

  /// Both ends of a range; the first takes the year of the second where it has none.
  private func ends(_ from: ArraySlice<String>, _ to: ArraySlice<String>) -> (String, String)? {
    guard let end = single(to) else { return nil }
    let start =
      from.count == 1 && month(from[from.startIndex]) != nil
      ? single(from + [String(end.prefix(4))]) : single(from)
    return start.map { ($0, end) }
  }

  private func relative(_ words: [String]) -> String? {
    switch words {
    case ["today"]: return today.description
    case ["yesterday"]: return today.advanced(by: -1).description
    default: break
    }
    if words.count == 2, words[0] == "last", let weekday = weekday(words[1]) {
      let back = (today.weekday - weekday + 6) % 7 + 1
      return today.advanced(by: -back).description
    }
    guard words.count == 3, words[2] == "ago",
      let count = Int(words[0]) ?? (words[0] == "a" ? 1 : nil),
      (0...1_200).contains(count)
    else { return nil }
    switch words[1].prefix(4) {
    case "day", "days": return today.advanced(by: -count).description
    case "week": return today.advanced(by: -7 * count).description + "~"
    case "mont": return String(today.adding(months: -count).description.prefix(7)) + "~"
    case "year": return String(today.adding(months: -12 * count).year) + "~"
    default: return nil
    }
  }

  private func single(_ words: some Collection<String>) -> String? {
    let words = Array(words)
    switch words.count {
    case 1: return slashed(words[0]) ?? alone(words[0])
    case 2:
      guard let year = year(words[1]) else {
        return day(words[0], words[1], nil)
      }
      if let season = DayWords.seasons.first(where: { $0.value == words[0] })?.key {
        return "\(year)-\(season)"
      }
      return month(words[0]).map { "\(year)-\(two($0))" }
    case 3: return year(words[2]).flatMap { day(words[0], words[1], $0) }
    default: return nil
    }
  }

  /// A month without a year is the latest one that has begun.
  private func alone(_ word: String) -> String? {
    if let month = month(word) {
      let year = month > today.month ? today.year - 1 : today.year
      return "\(year)-\(two(month))"
    }
    if let edtf = try? EDTF(fieldText: word), edtf.shape == .once { return word }
    return nil
  }

  private func day(_ number: String, _ name: String, _ year: Int?) -> String? {
    let digits = number.prefix { $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(number.dropFirst(digits.count)),
      let day = Int(digits), let month = month(name)
    else { return nil }
    let own = year ?? (month > today.month ? today.year - 1 : today.year)
    return Day(year: own, month: month, day: day)?.description
  }

  /// 12/4/16, 12.4.2016, 12-4-2016: day, month, year, always in this order.
  private func slashed(_ word: String) -> String? {
    let parts = word.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    if parts.count == 2, let month = Int(parts[0]), (1...12).contains(month), parts[1].count == 4,
      let year = year(parts[1]), word.contains("/")
    {
      return "\(year)-\(two(month))"
    }
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = year(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)?.description
  }

  private func year(_ text: String) -> Int? {
    guard let number = Int(text), text.allSatisfy(\.isNumber) else { return nil }
    switch text.count {
    case 4: return number
    case 2: return number <= (today.year + 1) % 100 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  private func month(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    return (1...12).first { DayWords.monthInFull($0).lowercased().hasPrefix(text) }
  }

  private func weekday(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension String {
  /// A qualifier may not stand on a season (model.md, section 5, rule 5).
  fileprivate var hasSeason: Bool {
    ["-21", "-22", "-23", "-24"].contains { hasSuffix($0) }
  }
}
