// SPDX-License-Identifier: Apache-2.0

extension MeetingFile {
  /// "Thursday 12 March 2026".
  public var dayInWords: String { "\(DayWords.withWeekday(day)) \(day.year)" }
}

extension MeetingFile.NextTime {
  /// "Thursday 23 April, half past three, at the school".
  public var inWords: String {
    [when.meetingWords, hour?.text, place.map { "at \($0.text)" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension EDTF {
  /// "Mon 16 March" for a day; in full words for anything vaguer.
  public var dueWords: String {
    guard let day = bounds.latest, bounds.earliest == day else { return inWords }
    return DayWords.withShortWeekday(day)
  }

  /// "Thursday 23 April".
  public var meetingWords: String {
    guard let day = bounds.latest, bounds.earliest == day else { return inWords }
    return DayWords.withWeekday(day)
  }
}
