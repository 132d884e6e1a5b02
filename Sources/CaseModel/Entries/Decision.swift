// SPDX-License-Identifier: Apache-2.0

/// What was decided, by whom and why; a step with a yes or a no where it is one of the usual ones.
public struct Decision: Recorded {
  public enum Step: String, ClosedList {
    case none, advice
    case earlyHelp = "early-help"
    case assessment
    case strategyDiscussion = "strategy-discussion"
    case medical, marac
    case preBirth = "pre-birth"
    case close
  }

  public enum Reason: String, ClosedList {
    case handledByOther = "handled-by-other"
    case threshold, consent
    case noConcern = "no-concern"
    case other
  }

  public var what = ""
  public var by: String?
  public var asManager = false
  public var why: String?
  public var step: Step?
  public var answer: Bool?
  public var reasonCode: Reason?
  /// Who is said to be dealing with it, where that is the reason.
  public var handledBy: String?
  /// The person or agency that the decision counts on, and when they said yes.
  public var restsOn: String?
  public var acceptedAt: When?
  public var cites: [TimelineEntry.ID] = []
  public var conditions: [Condition] = []

  public init() {}

  public static let noun = "decision"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("what", &what)
    visitor.field("by", &by)
    visitor.field("as-manager", &asManager, usual: false)
    visitor.field("why", &why)
    visitor.field("step", &step)
    visitor.field("answer", &answer)
    visitor.field("reason-code", &reasonCode)
    visitor.field("handled-by", &handledBy)
    visitor.field("rests-on", &restsOn)
    visitor.group("accepted-at", &acceptedAt)
    visitor.fields("cites", &cites)
    visitor.records("conditions", &conditions)
  }
}

/// "If anything more happens, then ..." in its author's words, with what became of it.
public struct Condition: Recorded {
  public enum State: String, ClosedList { case standing, begun, met, withdrawn }

  public var ifText = ""
  public var thenText = ""
  public var owner: String?
  public var state = State.standing
  public var at: When?
  public var why: String?

  public init() {}

  public static let noun = "condition"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("if", &ifText)
    visitor.required("then", &thenText)
    visitor.field("owner", &owner)
    visitor.field("state", &state, usual: .standing)
    visitor.group("at", &at)
    visitor.field("why", &why)
  }
}
