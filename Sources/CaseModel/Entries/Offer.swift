// SPDX-License-Identifier: Apache-2.0

/// Help that was offered: how, by whom, and the answer.
public struct Offer: Recorded {
  public enum How: String, ClosedList {
    case letter, phone, person, message
  }

  public enum Answer: String, ClosedList {
    case accepted, declined, waiting
    case noAnswer = "no-answer"
  }

  public var service: String?
  public var how: How?
  public var by: String?
  public var to: [Person.ID] = []
  public var answer: Answer?
  /// The worker who thought that it was needed.
  public var thoughtNeededBy: String?

  public init() {}

  public static let noun = "offer"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("service", &service)
    visitor.field("how", &how)
    visitor.field("by", &by)
    visitor.fields("to", &to)
    visitor.field("answer", &answer)
    visitor.field("thought-needed-by", &thoughtNeededBy)
  }
}
