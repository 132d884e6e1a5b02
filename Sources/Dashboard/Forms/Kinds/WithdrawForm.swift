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

  /// From the ids as a draft keeps them; nil where any of it is withdrawn already.
  init?(_ subject: String, in reading: CaseReading) {
    let ids = subject.split(separator: " ").map(String.init)
    let withdrawn = Set(reading.file.corrections.filter { $0.kind == .withdraws }.map(\.of))
    guard withdrawn.isDisjoint(with: ids) else { return nil }
    self.init(ids: ids, reading: reading)
  }

  static let name = "withdraw"
  var name: String { Self.name }
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
