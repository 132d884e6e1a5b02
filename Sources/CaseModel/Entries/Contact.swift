// SPDX-License-Identifier: Apache-2.0

/// A call on social care; *referral* on screen once a service for a child is asked for.
package struct Contact: Recorded {
  package enum Form: String, ClosedList {
    case marf, phone, letter
    case policeNotification = "police-notification"
    case inPerson = "in-person"
  }

  package enum Outcome: String, ClosedList {
    case noFurtherAction = "no-further-action"
    case advice
    case earlyHelp = "early-help"
    case assessment
    case strategyDiscussion = "strategy-discussion"
    case letter, other
  }

  /// DfE census code of the source (item N00152).
  package var censusCode: String?
  package var author: String?
  package var form: Form?
  package var workingWell: String?
  package var parentAware: TriState?
  package var consent: ConsentRecord.ID?
  package var urgent = false
  package var significantHarmAlleged: TriState?
  package var outcome: Outcome?
  package var outcomeReason: String?
  package var decidedBy: String?
  package var decidedAt: When?
  /// When the referrer was told what came of it.
  package var outcomeToldAt: When?
  package var outcomeDisputed: TriState?
  /// Written, and not yet sent.
  package var isDraft = false

  package init() {}

  package static let noun = "contact"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
