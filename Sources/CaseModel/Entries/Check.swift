// SPDX-License-Identifier: Apache-2.0

/// How an agency stands to a question: an answer, the four kinds of nothing kept apart, and
/// *disputed* where the two sides remember it differently (J051).
public enum CheckAnswer: String, ClosedList {
  case answered
  case notAsked = "not-asked"
  case noneHeld = "none-held"
  case noReply = "no-reply"
  case refused, disputed
}

/// Whether an agency was asked before something was decided, and what came back.
public struct Check: Recorded {
  public var agency: Agency.ID = ""
  public var answer = CheckAnswer.notAsked
  public var asked: When?
  public var answered: When?
  public var notAskedBecause: String?

  public init() {}

  public static let noun = "check"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("agency", &agency)
    visitor.required("answer", &answer)
    visitor.group("asked", &asked)
    visitor.group("answered", &answered)
    visitor.field("not-asked-because", &notAskedBecause)
  }
}
