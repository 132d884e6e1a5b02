// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What is said about a record that stays as it is: a dispute, something to add, and that two
/// records are of one person.
struct WordForm: FormKind {
  let name: String
  let title: String
  let kind: Correction.Kind
  let about: String

  static func dispute(_ about: String, in reading: CaseReading) -> WordForm {
    WordForm(
      name: "dispute", title: "Disputed ─ \(words(for: about, reading))", kind: .disputes,
      about: about)
  }

  static func addendum(_ about: String, in reading: CaseReading) -> WordForm {
    WordForm(
      name: "addendum", title: "Something to add ─ \(words(for: about, reading))", kind: .adds,
      about: about)
  }

  private static func words(for about: String, _ reading: CaseReading) -> String {
    reading.entry(TimelineEntry.ID(about)).map(reading.line) ?? about
  }

  var subject: String? { about }

  func fields(_ reading: CaseReading, today: Day) -> [FormField] {
    let who = reading.file.people.map { reading.naming.person($0.id) } + reading.workerNames
    let words = Question(
      "text", kind == .disputes ? "What they say instead" : "What is added",
      help: "In their own words where they are known"
    ).needed.field(.text(TextArea()))
    let by = Question("by", "Who says so", help: "Blank: you yourself")
      .field(.line(TextField()), suggestions: who)
    return kind == .disputes ? [words, by] : [words]
  }

  func records(_ form: inout FormReader) -> CaseFile {
    let correction = form.correction(kind, of: about) {
      $0.id = "+correction"
      $0.text = form.optional("text")
      $0.reason =
        kind == .disputes
        ? "Disputed by \(form.optional("by") ?? form.context.worker.name)." : "Added."
    }
    return CaseFile { $0.corrections = [correction] }
  }
}

/// One person who was recorded twice.
struct MergeForm: FormKind {
  var name: String { "merge" }
  var title: String { "Two records of one person" }

  func unavailable(_ reading: CaseReading) -> String? {
    reading.file.people.count < 2 ? "There is only one person in this case" : nil
  }

  func fields(_ reading: CaseReading, today: Day) -> [FormField] {
    let people = Those.everyone.options(reading).map {
      FormField.Option($0.value, "\($0.words) (\($0.value))")
    }
    return [
      Question("person", "Who is recorded twice").needed.field(.choice(people, 0)),
      Question("kept", "Who it is, under the record that is kept").needed
        .field(.choice(people, min(1, people.count - 1))),
      Question("reason", "How you know", help: "Undone by the same menu: nothing is lost").needed
        .field(.line(TextField())),
    ]
  }

  func records(_ form: inout FormReader) -> CaseFile {
    if form.text("person") == form.text("kept") {
      form.note("kept", "That is the same record twice")
    }
    let correction = form.correction(.merges, of: form.text("person")) {
      $0.id = "+correction"
      $0.replacement = form.text("kept")
      $0.reason = form.text("reason")
    }
    return CaseFile { $0.corrections = [correction] }
  }
}
