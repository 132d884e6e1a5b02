// SPDX-License-Identifier: Apache-2.0

package import CaseModel

/// Reads what was filled in, and notes at each field what is not understood.
package struct FormReader {
  private let form: Form
  package let context: FormContext
  package private(set) var problems: [(name: String, problem: String)] = []

  /// What is unusual, and may be right all the same.
  package private(set) var doubts: [(name: String, doubt: String)] = []

  /// False where a record that is there is put right.
  package internal(set) var isNew = true

  init(_ form: Form, _ context: FormContext) {
    self.form = form
    self.context = context
  }

  package func text(_ name: String) -> String { form[name] }
  package func optional(_ name: String) -> String? { form[name].orNil }

  package func list(_ name: String) -> [String] {
    form[name].split(separator: ";").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  package mutating func note(_ name: String, _ problem: String) {
    problems.append((name, problem))
  }

  /// Says once, at a field, that an answer is unusual; saving again keeps it.
  package mutating func doubt(_ name: String, _ words: String) { doubts.append((name, words)) }

  /// A date as people write it; nil where nothing was written.
  package mutating func date(_ name: String) -> When? {
    optional(name).flatMap { when($0, for: name) }
  }

  /// A date that stands in part of a field.
  mutating func when(_ text: String, for name: String) -> When? {
    do throws(Unreadable) {
      return try When(typed: text, today: context.today)
    } catch {
      note(name, "Not read as a date: expected \(error.expected)")
      return nil
    }
  }

  /// One day, for a deadline.
  package mutating func day(_ name: String) -> Day? {
    guard let when = date(name) else { return nil }
    guard let day = when.bounds.latest else {
      note(name, "A day is needed here, such as 12/4/2026")
      return nil
    }
    return day
  }

  /// A value of a closed list.
  package func choice<Value: ClosedList>(_ name: String) -> Value? {
    try? Value(fieldText: form[name])
  }

  package func people(_ name: String) -> [Person.ID] { list(name).map { Person.ID($0) } }

  /// The service's own word, received and recorded now.
  package var source: Source {
    var source = Source(context.agency)
    source.recorded = When(EDTF(context.today))
    source.received = When(EDTF(context.today))
    return source
  }
}
