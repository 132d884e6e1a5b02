// SPDX-License-Identifier: Apache-2.0

extension MeetingFile {
  /// "Thursday 12 March 2026".
  package var dayInWords: String { "\(DayWords.withWeekday(day)) \(day.year)" }
}

extension MeetingFile.NextTime {
  /// "Thursday 23 April, half past three, at the school".
  package var inWords: String {
    [when.meetingWords, hour?.text, place.map { "at \($0.text)" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension EDTF {
  /// "Mon 16 March" for a day; in full words for anything vaguer.
  package var dueWords: String {
    guard let day = bounds.latest, bounds.earliest == day else { return inWords }
    return DayWords.withShortWeekday(day)
  }

  /// "Thursday 23 April".
  package var meetingWords: String {
    guard let day = bounds.latest, bounds.earliest == day else { return inWords }
    return DayWords.withWeekday(day)
  }
}
