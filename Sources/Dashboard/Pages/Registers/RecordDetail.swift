// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension Detail {
  /// Every field of a record in words, and which of them hold nothing.
  init(of record: some CaseRecord, in entry: TimelineEntry.ID?, _ reading: CaseReading) {
    self.init(type(of: record).noun.replacing("-", with: " ").firstUpper)
    self.entry = entry
    var words = RecordWords(reading)
    var record = record
    record.fields(&words)
    add("Recorded", words.lines.map { "\($0.label): \($0.words)" })
    for part in words.parts { add(part.title, part.lines) }
    add("Nothing recorded", [words.empty.joined(separator: ", ")].filter { !$0.isEmpty })
  }
}

extension String {
  var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
