// SPDX-License-Identifier: Apache-2.0

/// A police incident of any kind. The grade and a tick count are never computed here.
package struct Incident: Recorded {
  package enum Tool: String, ClosedList {
    case dash
    case safeLivesDash = "safelives-dash"
    case dara, none
  }

  package enum Grade: String, ClosedList {
    case standard, medium, high
    case notGraded = "not-graded"
  }

  package enum Kind: String, ClosedList {
    case domestic, neighbour, noise, arrest, drugs, other
  }

  package enum Outcome: String, ClosedList {
    case nothingFound = "nothing-found"
    case advice, arrest, charge, caution
    case noFurtherAction = "no-further-action"
    case other
  }

  package enum Couple: String, ClosedList {
    case together, separated, unclear
  }

  package var types: [Kind] = []
  package var tool: Tool?
  package var grade: Grade?
  package var raisedOnJudgement: TriState?
  package var reference: String?
  package var victim: [Person.ID] = []
  package var allegedPerpetrator: [Person.ID] = []
  package var couple: Couple?
  package var pregnant: Asked?
  package var babyUnder18Months: Asked?
  /// What could be heard on the call.
  package var wordsHeard: String?
  package var injuriesSeen: String?
  /// When the police desk of the hub had it and read it; the backlog of J058 lies between.
  package var triageReceived: When?
  package var triageRead: When?
  package var triageReadBy: String?
  package var outcome: Outcome?

  package init() {}

  package static let noun = "incident"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.fields("types", &types)
    visitor.field("tool", &tool)
    visitor.field("grade", &grade)
    visitor.field("raised-on-judgement", &raisedOnJudgement)
    visitor.field("reference", &reference)
    visitor.fields("victim", &victim)
    visitor.fields("alleged-perpetrator", &allegedPerpetrator)
    visitor.field("couple", &couple)
    visitor.field("pregnant", &pregnant)
    visitor.field("baby-under-18-months", &babyUnder18Months)
    visitor.field("words-heard", &wordsHeard)
    visitor.field("injuries-seen", &injuriesSeen)
    visitor.group("triage-received", &triageReceived)
    visitor.group("triage-read", &triageRead)
    visitor.field("triage-read-by", &triageReadBy)
    visitor.field("outcome", &outcome)
  }
}
