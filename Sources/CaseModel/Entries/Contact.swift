// SPDX-License-Identifier: Apache-2.0

/// A call on social care; *referral* on screen once a service for a child is asked for.
public struct Contact: Recorded {
  public enum Form: String, ClosedList {
    case marf, phone, letter
    case policeNotification = "police-notification"
    case inPerson = "in-person"
  }

  public enum Outcome: String, ClosedList {
    case noFurtherAction = "no-further-action"
    case advice
    case earlyHelp = "early-help"
    case assessment
    case strategyDiscussion = "strategy-discussion"
    case letter, other
  }

  /// DfE census code of the source (item N00152).
  public var censusCode: String?
  public var author: String?
  public var form: Form?
  public var workingWell: String?
  public var parentAware: TriState?
  public var consent: ConsentRecord.ID?
  public var urgent = false
  public var significantHarmAlleged: TriState?
  public var outcome: Outcome?
  public var outcomeReason: String?
  public var decidedBy: String?
  public var decidedAt: When?
  /// When the referrer was told what came of it.
  public var outcomeToldAt: When?
  public var outcomeDisputed: TriState?
  /// Written, and not yet sent.
  public var isDraft = false

  public init() {}

  public static let noun = "contact"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("census-code", &censusCode)
    visitor.field("author", &author)
    visitor.field("form", &form)
    visitor.field("working-well", &workingWell)
    visitor.field("parent-aware", &parentAware)
    visitor.field("consent", &consent)
    visitor.field("urgent", &urgent, usual: false)
    visitor.field("significant-harm-alleged", &significantHarmAlleged)
    visitor.field("outcome", &outcome)
    visitor.field("outcome-reason", &outcomeReason)
    visitor.field("decided-by", &decidedBy)
    visitor.group("decided-at", &decidedAt)
    visitor.group("outcome-told-at", &outcomeToldAt)
    visitor.field("outcome-disputed", &outcomeDisputed)
    visitor.field("draft", &isDraft, usual: false)
  }
}
