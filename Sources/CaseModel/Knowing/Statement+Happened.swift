// SPDX-License-Identifier: Apache-2.0

// When a statement came about, where its source gives no day of receipt of its own. A statement
// that is not named here (a name, an address, a relationship) has no such day: it is known as soon
// as its source is, and from the start when it has none.

extension Statement {
  public var happened: When? { nil }
}

extension StatusStatement { public var happened: When? { from } }
extension LeadStatement { public var happened: When? { from } }
extension LevelStatement { public var happened: When? { from } }
extension TimelineEntry { public var happened: When? { when } }
extension LivedExperienceNote { public var happened: When? { when } }
extension NeglectToolResult { public var happened: When? { when } }
extension SignsOfSafetyMap { public var happened: When? { when } }
extension Meeting { public var happened: When? { planned ?? held } }
extension AgreedAction { public var happened: When? { agreedAt } }
extension ConsentRecord { public var happened: When? { asked } }
extension Review { public var happened: When? { at } }
extension SupportPlan { public var happened: When? { from } }
extension PromptResponse {
  public var happened: When? { (try? EDTF(fieldText: at.day.description)).map { When($0) } }
}
extension PersonLink { public var happened: When? { at } }
extension Correction { public var happened: When? { at } }
extension Enquiry { public var happened: When? { asked } }
extension RecordRequest { public var happened: When? { steps.first?.at } }
extension RecordRequestStep { public var happened: When? { at } }
extension Assessment { public var happened: When? { asked ?? started ?? concluded } }
extension LookedFor { public var happened: When? { at } }
extension SubstanceClaim { public var happened: When? { at } }
extension Involvement { public var happened: When? { from } }
extension Rapport { public var happened: When? { at } }
extension HouseholdMembership { public var happened: When? { from } }
extension RelationshipState { public var happened: When? { from } }
extension Pregnancy { public var happened: When? { from } }
extension LifeEvent { public var happened: When? { when } }
extension Analysis { public var happened: When? { at } }
extension Learned { public var happened: When? { when } }
extension Reply { public var happened: When? { when } }
extension Retraction { public var happened: When? { when } }
