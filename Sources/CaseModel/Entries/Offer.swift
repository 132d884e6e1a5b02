// SPDX-License-Identifier: Apache-2.0

/// Help that was offered: how, by whom, and the answer.
package struct Offer: Recorded {
  package enum How: String, ClosedList {
    case letter, phone, person, message
  }

  package enum Answer: String, ClosedList {
    case accepted, declined, waiting
    case noAnswer = "no-answer"
  }

  package var service: String?
  package var how: How?
  package var by: String?
  package var to: [Person.ID] = []
  package var answer: Answer?
  /// The worker who thought that it was needed.
  package var thoughtNeededBy: String?

  package init() {}

  package static let noun = "offer"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("service", &service)
    visitor.field("how", &how)
    visitor.field("by", &by)
    visitor.fields("to", &to)
    visitor.field("answer", &answer)
    visitor.field("thought-needed-by", &thoughtNeededBy)
  }
}
