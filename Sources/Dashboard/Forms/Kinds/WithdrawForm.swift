// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Taking back what this worker recorded last: it goes off the board from today, and stays on
/// record (ruling 41).
struct WithdrawForm: FormKind {
  let ids: [String]
  let words: String

  init(ids: [String], reading: CaseReading) {
    self.ids = ids
    let entry = ids.lazy.compactMap { reading.entry(TimelineEntry.ID($0)) }.first
    words = entry.map(reading.line) ?? ids.joined(separator: ", ")
  }

  var name: String { "withdraw" }
  var subject: String? { ids.joined(separator: " ") }
  var title: String { "Withdraw what you recorded last?" }

  func fields(_ reading: CaseReading, today: Day) -> [FormField] {
    [
      Question(
        "reason", "Why: \(words)",
        help: "It goes off the board and stays on record. Ctrl-S withdraws it, Esc leaves it"
      ).needed.field(.line(TextField()))
    ]
  }

  func records(_ form: inout FormReader) -> CaseFile {
    let corrections = ids.enumerated().map { index, id in
      form.correction(.withdraws, of: id) {
        $0.id = Identifier("+correction-\(index)")
        $0.reason = form.text("reason")
      }
    }
    return CaseFile { $0.corrections = corrections }
  }
}
