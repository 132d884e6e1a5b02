// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// A field of a record, to be read and written.
typealias Place<Record, Value> = any WritableKeyPath<Record, Value> & Sendable

/// One question of a form and the field of a record that its answer fills. It works both ways, so
/// that what is recorded can be taken into the same form and put right.
struct Ask<Record: Sendable>: Sendable {
  /// The name that a draft keeps the answer under; once in a form.
  let name: String
  let field: @Sendable (CaseReading) -> FormField
  /// What stands in the form for a record that is there.
  let fill: @Sendable (Record) -> String
  /// Puts the answer into the record, or notes at the field what is not understood.
  let keep: @Sendable (inout Record, inout FormReader) -> Void
}

/// What is asked: the name, the words of the question, and what helps to answer it.
struct Question: Sendable {
  let name: String
  let label: String
  var help = ""
  var isRequired = false

  init(_ name: String, _ label: String, help: String = "", isRequired: Bool = false) {
    self.name = name
    self.label = label
    self.help = help
    self.isRequired = isRequired
  }

  /// The question with a star: it has to be answered.
  var needed: Question {
    var question = self
    question.isRequired = true
    return question
  }

  func field(_ input: FormField.Input, suggestions: [String] = []) -> FormField {
    FormField(
      name, label, input, help: help, isRequired: isRequired, suggestions: suggestions)
  }
}

extension Ask {
  init(
    _ question: Question, _ input: @escaping @Sendable (CaseReading) -> FormField.Input,
    fill: @escaping @Sendable (Record) -> String,
    keep: @escaping @Sendable (inout Record, inout FormReader) -> Void
  ) {
    self.init(
      name: question.name, field: { question.field(input($0)) }, fill: fill, keep: keep)
  }

  /// The questions of a part of the record that may not be there yet.
  static func part<Part: Recorded>(
    _ place: Place<Record, Part?>, _ asks: [Ask<Part>]
  ) -> [Ask<Record>] {
    asks.map { ask in
      Ask(
        name: ask.name, field: ask.field,
        fill: { $0[keyPath: place].map(ask.fill) ?? "" },
        keep: { record, form in
          var part = record[keyPath: place] ?? Part()
          ask.keep(&part, &form)
          record[keyPath: place] = part
        })
    }
  }
}
