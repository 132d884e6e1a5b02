// SPDX-License-Identifier: Apache-2.0

package import CaseModel
import TerminalUI

/// Something to fill in from top to bottom, that becomes records of the case when it is saved.
package struct Form: Sendable {
  package let kind: any FormKind
  package var fields: [FormField]
  package var focus = 0
  /// Asks once before it lets go of what was typed.
  package var isLeaving = false
  /// The id that a draft of it is kept under.
  package let draft: String
  /// Something was typed at all, and since the draft was last kept.
  package var isTouched = false
  package var isUnkept = false
  /// When the draft was last kept.
  var keptAt: Moment?
  /// The doubts that were shown; saving once more with the same ones keeps the answers.
  private var doubts: [String] = []
  var top = 0

  /// - Parameter draft: unlike that of any other form of this worker.
  package init(_ kind: any FormKind, _ reading: CaseReading, today: Day, draft: String) {
    self.kind = kind
    self.draft = draft
    fields = kind.fields(reading, today: today)
  }

  package subscript(name: String) -> String {
    fields.first { $0.name == name }?.value.trimmingBlanks ?? ""
  }

  /// Everything typed or chosen, by the names of the fields.
  package var values: [String: String] {
    Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  package mutating func fill(_ values: [String: String]) {
    for index in fields.indices {
      if let value = values[fields[index].name] { fields[index].fill(value) }
    }
  }

  /// The records it makes, or nil where something is missing or not understood: the fields then say
  /// what, and the first of them has the focus.
  package mutating func records(_ context: FormContext) -> CaseFile? {
    for index in fields.indices {
      let isEmpty = fields[index].value.trimmingBlanks.isEmpty
      fields[index].problem = fields[index].isRequired && isEmpty ? "This is needed" : nil
    }
    var reader = FormReader(self, context)
    let file = kind.records(&reader)
    for (name, problem) in reader.problems {
      if let index = fields.firstIndex(where: { $0.name == name }), fields[index].problem == nil {
        fields[index].problem = problem
      }
    }
    if let first = fields.firstIndex(where: { $0.problem != nil }) {
      focus = first
      return nil
    }
    return isSettled(reader.doubts) ? file : nil
  }

  /// Whether there is no doubt, or each was shown before.
  private mutating func isSettled(_ found: [(name: String, doubt: String)]) -> Bool {
    let words = found.map { "\($0.name): \($0.doubt)" }
    if words == doubts { return true }
    doubts = words
    for (name, doubt) in found {
      if let index = fields.firstIndex(where: { $0.name == name }) { fields[index].doubt = doubt }
    }
    if let first = fields.firstIndex(where: { $0.doubt != nil }) { focus = first }
    return found.isEmpty
  }
}

/// A kind of form: what it asks, and what it becomes. One kind, one file.
package protocol FormKind: Sendable {
  /// The name a draft keeps it under.
  var name: String { get }
  /// The record it is about, where it is about one.
  var subject: String? { get }
  var title: String { get }
  /// The field that names the record which the form is opened on, where it is opened on one.
  var aboutField: String? { get }
  /// Why it cannot be filled in for this case, where it cannot.
  func unavailable(_ reading: CaseReading) -> String?
  func fields(_ reading: CaseReading, today: Day) -> [FormField]
  /// Notes what is not understood; what it returns is only used where nothing was noted.
  func records(_ form: inout FormReader) -> CaseFile
}

extension FormKind {
  package var subject: String? { nil }
  package var aboutField: String? { nil }
  package func unavailable(_ reading: CaseReading) -> String? { nil }
}

/// Who is filling in a form, for whom, and when.
package struct FormContext: Sendable {
  package let worker: FormWorker
  /// The service that the worker records for.
  package let agency: Agency.ID
  package let now: Moment
  package let today: Day
  package let reading: CaseReading

  package init(
    worker: FormWorker, agency: Agency.ID, now: Moment, today: Day, reading: CaseReading
  ) {
    self.worker = worker
    self.agency = agency
    self.now = now
    self.today = today
    self.reading = reading
  }
}

/// The person at the keyboard, as the store will name them.
package struct FormWorker: Hashable, Sendable {
  package let name: String
  package let role: String?
  package let isManager: Bool

  package init(name: String, role: String?, isManager: Bool) {
    self.name = name
    self.role = role
    self.isManager = isManager
  }
}

extension String {
  /// Without blanks and line breaks at either end.
  package var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Nil where nothing was filled in.
  package var orNil: String? { isEmpty ? nil : self }
}
