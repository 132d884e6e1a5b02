// SPDX-License-Identifier: Apache-2.0

/// What was decided, by whom and why; a step with a yes or a no where it is one of the usual ones.
package struct Decision: Recorded {
  package enum Step: String, ClosedList {
    case none, advice
    case earlyHelp = "early-help"
    case assessment
    case strategyDiscussion = "strategy-discussion"
    case medical, marac
    case preBirth = "pre-birth"
    case close
  }

  package enum Reason: String, ClosedList {
    case handledByOther = "handled-by-other"
    case threshold, consent
    case noConcern = "no-concern"
    case other
  }

  package var what = ""
  package var by: String?
  package var asManager = false
  package var why: String?
  package var step: Step?
  package var answer: Bool?
  package var reasonCode: Reason?
  /// Who is said to be dealing with it, where that is the reason.
  package var handledBy: String?
  /// The person or agency that the decision counts on, and when they said yes.
  package var restsOn: String?
  package var acceptedAt: When?
  package var cites: [TimelineEntry.ID] = []
  package var conditions: [Condition] = []

  package init() {}

  package static let noun = "decision"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
package struct Condition: Recorded {
  package enum State: String, ClosedList { case standing, begun, met, withdrawn }

  package var ifText = ""
  package var thenText = ""
  package var owner: String?
  package var state = State.standing
  package var at: When?
  package var why: String?

  package init() {}

  package static let noun = "condition"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("if", &ifText)
    visitor.required("then", &thenText)
    visitor.field("owner", &owner)
    visitor.field("state", &state, usual: .standing)
    visitor.group("at", &at)
    visitor.field("why", &why)
  }
}
