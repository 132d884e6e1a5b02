// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// A form whose answers make one record, and perhaps others that go with it.
struct RecordForm<Record: CaseRecord>: FormKind {
  let name: String
  let title: String
  let list: Place<CaseFile, [Record]>
  let asks: @Sendable (CaseReading) -> [Ask<Record>]
  /// What the form starts from: a kind, today.
  var start: @Sendable (Record, CaseReading, Day) -> Record = { record, _, _ in record }
  /// Looks at the whole: notes what is wrong or unusual, and returns what is recorded with it.
  var finish: @Sendable (inout Record, inout FormReader) -> CaseFile = { _, _ in CaseFile() }
  /// The entry by which the timeline shows a record that is none itself.
  var reported: Reported?
  var aboutField: String?
  /// The record that is put right.
  var original: Record?

  struct Reported: Sendable {
    let kind: EntryKind
    /// Where the entry names the record.
    let place: Place<TimelineEntry, Identifier<Record>?>
    /// Fills in when, what and which children.
    let tell: @Sendable (inout TimelineEntry, Record, CaseReading) -> Void
  }

  static var reason: Question {
    Question(
      "reason", "Why it is put right",
      help: "What was recorded first stays beside it, and is one key away"
    ).needed
  }

  var subject: String? { original?.id.text }

  func fields(_ reading: CaseReading, today: Day) -> [FormField] {
    let record = original ?? start(Record(), reading, today)
    let fields = asks(reading).map { ask -> FormField in
      var field = ask.field(reading)
      field.fill(ask.fill(record), isOffer: original == nil)
      return field
    }
    return original == nil ? fields : [Self.reason.field(.line(TextField()))] + fields
  }

  func records(_ form: inout FormReader) -> CaseFile {
    form.isNew = original == nil
    var record = original ?? start(Record(), form.context.reading, form.context.today)
    if let original { record = latest(original, &form) }
    let id = Identifier<Record>("+\(Record.noun)")
    record.id = id
    for ask in asks(form.context.reading)
    where original == nil || form.text(ask.name) != ask.fill(record).trimmingBlanks {
      ask.keep(&record, &form)
    }
    if original == nil, record.known.source?.agency.text.isEmpty ?? true {
      record.known.source = form.source
    }
    if original == nil {
      record.known.source?.carries = Carried.fields(
        asked: asks(form.context.reading).map(\.name), of: Record.noun)
    }
    var file = finish(&record, &form)
    file[keyPath: list].insert(record, at: 0)
    if let original { file.corrections.append(form.correction(of: original, by: id)) }
    report(record, in: &file, &form)
    return file
  }

  /// The record as it stands now: somebody may have added to it since the form was opened. What
  /// this form did not change stays as they left it.
  private func latest(_ original: Record, _ form: inout FormReader) -> Record {
    let all = form.context.reading.file[keyPath: list]
    guard let now = all.first(where: { $0.id == original.id }) else {
      form.note(Self.reason.name, "Somebody put this right meanwhile; open it again to see how")
      return original
    }
    guard let entry = original as? TimelineEntry, let shown = now as? TimelineEntry else {
      return now
    }
    // The long text comes with an opened entry only.
    return shown.with { $0.detail = entry.detail } as? Record ?? now
  }

  /// The entry that tells of the record; where the record is put right, so is its entry.
  private func report(_ record: Record, in file: inout CaseFile, _ form: inout FormReader) {
    guard let reported else { return }
    var entry = form.entry(reported.kind)
    reported.tell(&entry, record, form.context.reading)
    entry[keyPath: reported.place] = record.id
    if let original {
      let told = form.context.reading.file.entries.first {
        $0[keyPath: reported.place] == original.id
      }
      guard let told else { return }
      entry.known = told.known
      file.corrections.append(form.correction(of: told, by: entry.id))
    }
    file.entries.append(entry)
  }

  /// The same form over a record that is there.
  func correcting(_ record: Record, title: String) -> RecordForm {
    var form = RecordForm(name: name, title: title, list: list, asks: asks)
    (form.start, form.finish, form.reported, form.original) = (start, finish, reported, record)
    return form
  }
}

extension FormReader {
  /// An entry of this service, of today, for a record that is shown by it.
  func entry(_ kind: EntryKind) -> TimelineEntry {
    TimelineEntry {
      $0.id = Identifier("+entry-\(kind.rawValue)")
      $0.kind = kind
      $0.when = When(EDTF(context.today))
      $0.source = source
    }
  }

  /// That another record stands in this one's place from today. A person is one person under
  /// either id.
  func correction<Record: CaseRecord>(
    of original: Record, by id: Identifier<Record>
  ) -> Correction {
    correction(Record.self == Person.self ? .merges : .corrects, of: original.id.text) {
      $0.replacement = id.text
      $0.reason = optional("reason") ?? ""
    }
  }

  /// A later word of this worker about a record.
  func correction(
    _ kind: Correction.Kind, of id: String, _ fill: (inout Correction) -> Void
  ) -> Correction {
    Correction {
      $0.kind = kind
      $0.of = id
      $0.author = context.worker.name
      $0.at = When(EDTF(context.today))
      $0.known.source = source
      fill(&$0)
    }
  }
}
