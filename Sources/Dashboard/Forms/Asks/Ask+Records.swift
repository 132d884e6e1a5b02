// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI
import TextSafety

/// Records of the case, to choose among.
extension CaseReading {
  func options<Record: CaseRecord>(
    _ records: [Record], _ words: (Record) -> String
  ) -> [FormField.Option] {
    records.map { FormField.Option($0.id.text, words($0)) }
  }

  var allegationOptions: [FormField.Option] {
    options(file.entries.reversed().filter { $0.allegation != nil }, line)
  }

  /// "12 Apr 2026  The neighbour says …", as a list has it.
  func line(_ entry: TimelineEntry) -> String {
    "\(entry.when.inWords)  \(SafeText(entry.headline ?? entry.summary).truncated(to: 60))"
  }

  /// Entries by their ids, the latest first, to be completed as they are typed.
  var entryIDs: [String] { file.entries.reversed().map(\.id.text) }

  var workerNames: [String] { file.practitioners.map(\.name) }
}

extension Ask {
  /// Entries of the case by their ids.
  static func entries(_ question: Question, _ place: Place<Record, [TimelineEntry.ID]>) -> Ask {
    Ask(
      name: question.name,
      field: { question.field(.line(TextField()), suggestions: $0.entryIDs) },
      fill: { $0[keyPath: place].map(\.text).joined(separator: "; ") },
      keep: { record, form in
        let ids = form.list(question.name).map { TimelineEntry.ID($0) }
        let known = Set(form.context.reading.file.entries.map(\.id))
        if let stranger = ids.first(where: { !known.contains($0) }) {
          form.note(question.name, "There is no entry \(stranger.text) in this case")
        }
        record[keyPath: place] = ids
      })
  }

  /// The id of something that this case does not hold.
  static func id<Of: Sendable>(
    _ question: Question, _ place: Place<Record, Identifier<Of>>
  ) -> Ask {
    Ask(
      question, { _ in .line(TextField()) }, fill: { $0[keyPath: place].text },
      keep: { record, form in
        do throws(Unreadable) {
          record[keyPath: place] = try Identifier(fieldText: form.text(question.name))
        } catch { form.note(question.name, "Expected \(error.expected)") }
      })
  }

  /// A worker by name, completed from those of the case.
  static func worker(_ question: Question, _ place: Place<Record, String?>) -> Ask {
    .line(question, place, earlier: { $0.workerNames })
  }
}
