// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Lines, texts, dates and choices.
extension Ask {
  /// - Parameter earlier: what the case says in the same place already, offered as it is typed.
  static func line(
    _ question: Question, _ place: Place<Record, String?>,
    earlier: @escaping @Sendable (CaseReading) -> [String] = { _ in [] }
  ) -> Ask {
    Ask(
      name: question.name,
      field: { question.field(.line(TextField()), suggestions: earlier($0)) },
      fill: { $0[keyPath: place] ?? "" },
      keep: { $0[keyPath: place] = $1.optional(question.name) })
  }

  static func line(
    _ question: Question, _ place: Place<Record, String>,
    earlier: @escaping @Sendable (CaseReading) -> [String] = { _ in [] }
  ) -> Ask {
    Ask(
      name: question.name,
      field: { question.field(.line(TextField()), suggestions: earlier($0)) },
      fill: { $0[keyPath: place] },
      keep: { $0[keyPath: place] = $1.text(question.name) })
  }

  static func text(_ question: Question, _ place: Place<Record, String?>) -> Ask {
    Ask(
      question, { _ in .text(TextArea()) }, fill: { $0[keyPath: place] ?? "" },
      keep: { $0[keyPath: place] = $1.optional(question.name) })
  }

  static func text(_ question: Question, _ place: Place<Record, String>) -> Ask {
    Ask(
      question, { _ in .text(TextArea()) }, fill: { $0[keyPath: place] },
      keep: { $0[keyPath: place] = $1.text(question.name) })
  }

  /// Several, with `;` between them.
  static func list(
    _ question: Question, _ place: Place<Record, [String]>,
    earlier: @escaping @Sendable (CaseReading) -> [String] = { _ in [] }
  ) -> Ask {
    Ask(
      name: question.name,
      field: { question.field(.line(TextField()), suggestions: earlier($0)) },
      fill: { $0[keyPath: place].joined(separator: "; ") },
      keep: { $0[keyPath: place] = $1.list(question.name) })
  }

  static func date(_ question: Question, _ place: Place<Record, When?>) -> Ask {
    Ask(
      question, { _ in .date(TextField()) }, fill: { $0[keyPath: place].map(\.typed) ?? "" },
      keep: { $0[keyPath: place] = $1.date(question.name) })
  }

  static func date(_ question: Question, _ place: Place<Record, When>) -> Ask {
    Ask(
      question, { _ in .date(TextField()) }, fill: { $0[keyPath: place].typed },
      keep: { $0[keyPath: place] = $1.date(question.name) ?? When() })
  }

  /// One day, such as a deadline.
  static func day(_ question: Question, _ place: Place<Record, Day?>) -> Ask {
    Ask(
      question, { _ in .date(TextField()) }, fill: { $0[keyPath: place]?.description ?? "" },
      keep: { $0[keyPath: place] = $1.day(question.name) })
  }

  /// One of a closed list, or nothing said.
  static func choice<Value: ClosedList>(_ question: Question, _ place: Place<Record, Value?>) -> Ask
  {
    let options = [FormField.Option("", "not said")] + FormField.Option.all(Value.self)
    return Ask(
      question, { _ in .choice(options, 0) }, fill: { $0[keyPath: place]?.rawValue ?? "" },
      keep: { $0[keyPath: place] = $1.choice(question.name) })
  }

  /// One of a closed list; what stands in the record at first is offered.
  static func choice<Value: ClosedList>(_ question: Question, _ place: Place<Record, Value>) -> Ask
  {
    let options = FormField.Option.all(Value.self)
    return Ask(
      question, { _ in .choice(options, 0) }, fill: { $0[keyPath: place].rawValue },
      keep: { $0[keyPath: place] = $1.choice(question.name) ?? $0[keyPath: place] })
  }

  /// Several of a closed list.
  static func ticks<Value: ClosedList>(
    _ question: Question, _ place: Place<Record, [Value]>
  ) -> Ask {
    let options = FormField.Option.all(Value.self)
    return Ask(
      question, { _ in .ticks(options, [], 0) },
      fill: { $0[keyPath: place].map(\.rawValue).joined(separator: ";") },
      keep: { record, form in
        record[keyPath: place] = form.list(question.name).compactMap { Value(rawValue: $0) }
      })
  }

  static func yesNo(_ question: Question, _ place: Place<Record, Bool>) -> Ask {
    let options = [FormField.Option("no", "no"), FormField.Option("yes", "yes")]
    return Ask(
      question, { _ in .choice(options, 0) }, fill: { $0[keyPath: place] ? "yes" : "no" },
      keep: { $0[keyPath: place] = $1.text(question.name) == "yes" })
  }
}

extension FormField.Option {
  static func all<Value: ClosedList>(_ type: Value.Type) -> [FormField.Option] {
    Value.allCases.map { FormField.Option($0.rawValue, FormField.Option.words($0.rawValue)) }
  }

  /// A value of a closed list as a worker would say it.
  static func words(_ value: String) -> String {
    spoken[value] ?? value.replacing("-", with: " ")
  }

  private static let spoken = [
    "marf": "referral form", "dash": "DASH", "safelives-dash": "SafeLives DASH", "dara": "DARA",
    "taf": "team around the family", "tac": "team around the child", "gp-mdt": "GP team meeting",
    "marac": "MARAC", "cp-conference": "child protection conference", "cin": "child in need",
    "cp": "child protection plan", "cp-plan": "child protection plan",
    "cin-plan": "child in need plan", "s47": "section 47", "early-help": "early help",
    "child-and-family": "child and family assessment", "elsewhere": "another authority's",
    "pre-birth": "pre-birth", "self": "the person themselves", "nhs": "NHS number",
    "upn": "unique pupil number", "la-child": "local authority child id",
  ]
}

extension When {
  /// A text that reads as this same date when it is typed.
  var typed: String { edtf == .unknown ? "" : edtf.fieldText }
}
