// SPDX-License-Identifier: Apache-2.0

/// A police incident of any kind. The grade and a tick count are never computed here.
public struct Incident: Recorded {
  public enum Tool: String, ClosedList {
    case dash
    case safeLivesDash = "safelives-dash"
    case dara, none
  }

  public enum Grade: String, ClosedList {
    case standard, medium, high
    case notGraded = "not-graded"
  }

  public enum Kind: String, ClosedList {
    case domestic, neighbour, noise, arrest, drugs, other
  }

  public enum Outcome: String, ClosedList {
    case nothingFound = "nothing-found"
    case advice, arrest, charge, caution
    case noFurtherAction = "no-further-action"
    case other
  }

  public enum Couple: String, ClosedList {
    case together, separated, unclear
  }

  public var types: [Kind] = []
  public var tool: Tool?
  public var grade: Grade?
  public var raisedOnJudgement: TriState?
  public var reference: String?
  public var victim: [Person.ID] = []
  public var allegedPerpetrator: [Person.ID] = []
  public var couple: Couple?
  public var pregnant: Asked?
  public var babyUnder18Months: Asked?
  /// What could be heard on the call.
  public var wordsHeard: String?
  public var injuriesSeen: String?
  /// When the police desk of the hub had it and read it; the backlog of J058 lies between.
  public var triageReceived: When?
  public var triageRead: When?
  public var triageReadBy: String?
  public var outcome: Outcome?

  public init() {}

  public static let noun = "incident"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
