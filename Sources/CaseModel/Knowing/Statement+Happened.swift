// SPDX-License-Identifier: Apache-2.0

// When a statement came about, where its source gives no day of receipt of its own. A statement
// that is not named here (a name, an address, a relationship) has no such day: it is known as soon
// as its source is, and from the start when it has none.

extension Statement {
  package var happened: When? { nil }
}

extension StatusStatement { package var happened: When? { from } }
extension LeadStatement { package var happened: When? { from } }
extension LevelStatement { package var happened: When? { from } }
extension TimelineEntry { package var happened: When? { when } }
extension LivedExperienceNote { package var happened: When? { when } }
extension NeglectToolResult { package var happened: When? { when } }
extension SignsOfSafetyMap { package var happened: When? { when } }
extension Meeting { package var happened: When? { planned ?? held } }
extension AgreedAction { package var happened: When? { agreedAt } }
extension ConsentRecord { package var happened: When? { asked } }
extension Review { package var happened: When? { at } }
extension SupportPlan { package var happened: When? { from } }
extension PromptResponse {
  package var happened: When? { (try? EDTF(fieldText: at.day.description)).map { When($0) } }
}
extension PersonLink { package var happened: When? { at } }
extension Correction { package var happened: When? { at } }
extension Enquiry { package var happened: When? { asked } }
extension RecordRequest { package var happened: When? { steps.first?.at } }
extension RecordRequestStep { package var happened: When? { at } }
extension Assessment { package var happened: When? { asked ?? started ?? concluded } }
extension LookedFor { package var happened: When? { at } }
extension SubstanceClaim { package var happened: When? { at } }
extension Involvement { package var happened: When? { from } }
extension Rapport { package var happened: When? { at } }
extension HouseholdMembership { package var happened: When? { from } }
extension RelationshipState { package var happened: When? { from } }
extension Pregnancy { package var happened: When? { from } }
extension LifeEvent { package var happened: When? { when } }
extension Analysis { package var happened: When? { at } }
extension Learned { package var happened: When? { when } }
extension Reply { package var happened: When? { when } }
extension Retraction { package var happened: When? { when } }
