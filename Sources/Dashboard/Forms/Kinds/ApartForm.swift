// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Two people after all: takes back that two records were put together, or linked.
struct ApartForm: FormKind {
  let name: String
  let title: String
  /// What a script calls the statement that is taken back.
  private let which: String
  /// Why there is nothing to take back.
  private let none: String
  private let options: @Sendable (CaseReading) -> [FormField.Option]

  static let unmerge = ApartForm(
    name: "unmerge", title: "Two people after all, in this case", which: "merge",
    none: "No two records were put together in this case",
    options: { reading in
      let merges = reading.file.corrections.filter { $0.kind == .merges }
      let undone = Set(reading.file.corrections.filter { $0.kind == .withdraws }.map(\.of))
      return merges.filter { !undone.contains($0.id.text) }.map { merge in
        let kept = reading.naming.person(Person.ID(merge.replacement ?? ""))
        return FormField.Option(merge.id.text, "\(merge.of) as \(kept): \(merge.reason)")
      }
    })

  static let unlink = ApartForm(
    name: "unlink", title: "Two people after all, in two cases", which: "link",
    none: "Nobody in this case is linked to another case",
    options: { reading in
      reading.file.personLinks.map { link in
        let here = reading.naming.person(link.person)
        return FormField.Option(
          link.id.text, "\(here) as \(link.otherPerson) of \(link.otherCase): \(link.reason)")
      }
    })

  func unavailable(_ reading: CaseReading) -> String? { options(reading).isEmpty ? none : nil }

  func fields(_ reading: CaseReading, today: Day) -> [FormField] {
    [
      Question(which, "Which").needed.field(.choice(options(reading), 0)),
      Question("reason", "How you know").needed.field(.line(TextField())),
    ]
  }

  func records(_ form: inout FormReader) -> CaseFile {
    let correction = form.correction(.withdraws, of: form.text(which)) {
      $0.id = "+correction"
      $0.reason = form.text("reason")
    }
    return CaseFile { $0.corrections = [correction] }
  }
}
