// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Who of a case may be the answer.
enum Those: Sendable {
  case everyone, children, adults

  func options(_ reading: CaseReading) -> [FormField.Option] {
    let children = reading.file.header.children
    let people = reading.file.people.filter { person in
      switch self {
      case .everyone: true
      case .children: children.contains(person.id)
      case .adults: !children.contains(person.id)
      }
    }
    return people.map { FormField.Option($0.id.text, reading.naming.person($0.id)) }
  }
}

/// People, agencies and records of the case.
extension Ask {
  /// Anyone of a group, ticked.
  static func people(
    _ question: Question, _ place: Place<Record, [Person.ID]>, _ those: Those = .everyone
  ) -> Ask {
    Ask(
      question, { .ticks(those.options($0), [], 0) },
      fill: { $0[keyPath: place].map(\.text).joined(separator: ";") },
      keep: { $0[keyPath: place] = $1.people(question.name) })
  }

  static func person(
    _ question: Question, _ place: Place<Record, Person.ID?>, _ those: Those = .everyone
  ) -> Ask {
    Ask(
      question,
      { .choice([FormField.Option("", "not said")] + those.options($0), 0) },
      fill: { $0[keyPath: place]?.text ?? "" },
      keep: { $0[keyPath: place] = $1.optional(question.name).map { Person.ID($0) } })
  }

  static func person(
    _ question: Question, _ place: Place<Record, Person.ID>, _ those: Those = .everyone
  ) -> Ask {
    Ask(
      question, { .choice(those.options($0), 0) }, fill: { $0[keyPath: place].text },
      keep: { $0[keyPath: place] = Person.ID($1.text(question.name)) })
  }

  static func agencies(_ question: Question, _ place: Place<Record, [Agency.ID]>) -> Ask {
    Ask(
      question, { .ticks($0.agencyOptions, [], 0) },
      fill: { $0[keyPath: place].map(\.text).joined(separator: ";") },
      keep: { record, form in
        record[keyPath: place] = form.list(question.name).map { Agency.ID($0) }
      })
  }

  static func agency(_ question: Question, _ place: Place<Record, Agency.ID>) -> Ask {
    Ask(
      question, { .choice($0.agencyOptions, 0) }, fill: { $0[keyPath: place].text },
      keep: { $0[keyPath: place] = Agency.ID($1.text(question.name)) })
  }

  static func agency(_ question: Question, _ place: Place<Record, Agency.ID?>) -> Ask {
    Ask(
      question, { .choice([FormField.Option("", "not said")] + $0.agencyOptions, 0) },
      fill: { $0[keyPath: place]?.text ?? "" },
      keep: { $0[keyPath: place] = $1.optional(question.name).map { Agency.ID($0) } })
  }

  /// One answer for each of several: agencies asked, people present.
  static func marks<Value: ClosedList>(
    _ question: Question, _ rows: @escaping @Sendable (CaseReading) -> [FormField.Option],
    among states: [Value] = Array(Value.allCases),
    read: @escaping @Sendable (Record) -> [(String, Value)],
    write: @escaping @Sendable (inout Record, [(id: String, value: Value)]) -> Void
  ) -> Ask {
    let options =
      [FormField.Option("", "")]
      + states.map { FormField.Option($0.rawValue, FormField.Option.words($0.rawValue)) }
    return Ask(
      question, { .marks(rows($0), options, [:], 0) },
      fill: { record in read(record).map { "\($0)=\($1.rawValue)" }.joined(separator: ";") },
      keep: { record, form in
        let marks = form.list(question.name).compactMap { pair -> (id: String, value: Value)? in
          let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
          guard parts.count == 2, let value = Value(rawValue: parts[1]) else { return nil }
          return (parts[0], value)
        }
        write(&record, marks)
      })
  }
}

/// Who may see a record at a meeting.
extension Ask where Record: CaseRecord {
  static var audience: [Ask] {
    [
      .choice(
        Question(
          "audience", "Who may see it at a meeting", help: "Unless said, professionals only"),
        \.audience.kind),
      .people(
        Question("audience-to", "Which of the family", help: "None ticked: all of them"),
        \.audience.to),
      .choice(Question("restricted", "Why it is restricted"), \.audience.reason),
    ]
  }
}

extension CaseReading {
  /// The agencies of the case, then those that any case may name; this service first.
  var agencyOptions: [FormField.Option] {
    var seen = Set<Agency.ID>()
    let all = (file.agencies + vocabulary.agencies).map(\.id)
    return ([hub] + all).filter { seen.insert($0).inserted }.map {
      FormField.Option($0.text, naming.agencyInFull($0))
    }
  }

  /// The agencies that have something to do with this case, this service left out.
  var otherAgencies: [FormField.Option] {
    file.agencies.filter { $0.id != hub && $0.sector != .family }.map {
      FormField.Option($0.id.text, naming.agency($0.id))
    }
  }
}
