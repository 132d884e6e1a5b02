// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What happened since to a record that is there: a reply to an allegation, an action taken on. The
/// record stays as it was; what is new is added to it, or stands beside it as its later state.
struct LaterForm<Record: CaseRecord>: FormKind {
  enum Effect: Sendable {
    /// Dated statements go into lists inside the record.
    case adds
    /// The record as it stands since.
    case follows
  }

  let name: String
  let title: String
  let list: Place<CaseFile, [Record]>
  let effect: Effect
  /// Which record: the field that the form begins with.
  let which: Question
  let options: @Sendable (CaseReading) -> [FormField.Option]
  let asks: @Sendable (CaseReading) -> [Ask<Record>]
  var start: @Sendable (inout Record, Day) -> Void = { _, _ in }
  var finish: @Sendable (inout Record, inout FormReader) -> CaseFile = { _, _ in CaseFile() }

  var aboutField: String? { which.name }

  func unavailable(_ reading: CaseReading) -> String? {
    options(reading).isEmpty ? "There is nothing of the kind in this case yet" : nil
  }

  func fields(_ reading: CaseReading, today: Day) -> [FormField] {
    var blank = Record()
    start(&blank, today)
    return [which.needed.field(.choice(options(reading), 0))]
      + asks(reading).map { ask in
        var field = ask.field(reading)
        field.fill(ask.fill(blank), isOffer: true)
        return field
      }
  }

  func records(_ form: inout FormReader) -> CaseFile {
    let reading = form.context.reading
    let id = form.text(which.name)
    guard let found = reading.file[keyPath: list].first(where: { $0.id.text == id }) else {
      form.note(which.name, "There is no such record in this case")
      return CaseFile()
    }
    var record = effect == .adds ? Record { $0.id = found.id } : found
    for ask in asks(reading) where effect == .adds || form.optional(ask.name) != nil {
      ask.keep(&record, &form)
    }
    guard effect == .follows else {
      var file = finish(&record, &form)
      file[keyPath: list].append(record)
      return file
    }
    if record == found { form.note(which.name, "Nothing has changed") }
    record.id = Identifier("+\(Record.noun)")
    record.known.source = form.source
    var file = finish(&record, &form)
    file[keyPath: list].insert(record, at: 0)
    file.corrections.append(
      form.correction(.adds, of: id) {
        $0.replacement = record.id.text
        $0.reason = "Kept up to date."
      })
    return file
  }
}
