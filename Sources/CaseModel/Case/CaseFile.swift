// SPDX-License-Identifier: Apache-2.0

/// Everything recorded about one family. Its fields are the keys of the case document.
package struct CaseFile: Recorded {
  package typealias ID = Identifier<CaseFile>

  package var header = CaseHeader()
  package var agencies: [Agency] = []
  package var practitioners: [Practitioner] = []
  package var involvements: [Involvement] = []
  package var rapport: [Rapport] = []
  package var people: [Person] = []
  package var relationships: [Relationship] = []
  package var households: [HouseholdMembership] = []
  package var addresses: [Address] = []
  package var personLinks: [PersonLink] = []
  package var entries: [TimelineEntry] = []
  package var notes: [LivedExperienceNote] = []
  package var assessments: [Assessment] = []
  package var recordRequests: [RecordRequest] = []
  package var enquiries: [Enquiry] = []
  package var meetings: [Meeting] = []
  package var actions: [AgreedAction] = []
  package var consents: [ConsentRecord] = []
  package var reviews: [Review] = []
  package var maps: [SignsOfSafetyMap] = []
  package var neglectTools: [NeglectToolResult] = []
  package var substances: [SubstanceHistory] = []
  package var supportPlans: [SupportPlan] = []
  package var answers: [PromptResponse] = []
  package var sharing: [SharingRecord] = []
  package var retention: [Retention] = []
  package var corrections: [Correction] = []

  package init() {}

  package static let noun = "case-file"

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    var header: CaseHeader? = self.header
    visitor.record("case", &header)
    self.header = header ?? CaseHeader()
    visitor.records("agencies", &agencies)
    visitor.records("practitioners", &practitioners)
    visitor.records("involvements", &involvements)
    visitor.records("rapport", &rapport)
    visitor.records("people", &people)
    visitor.records("relationships", &relationships)
    visitor.records("households", &households)
    visitor.records("addresses", &addresses)
    visitor.records("person-links", &personLinks)
    visitor.records("entries", &entries)
    visitor.records("notes", &notes)
    visitor.records("assessments", &assessments)
    visitor.records("record-requests", &recordRequests)
    visitor.records("enquiries", &enquiries)
    visitor.records("meetings", &meetings)
    visitor.records("actions", &actions)
    visitor.records("consents", &consents)
    visitor.records("reviews", &reviews)
    visitor.records("maps", &maps)
    visitor.records("neglect-tools", &neglectTools)
    visitor.records("substances", &substances)
    visitor.records("support-plans", &supportPlans)
    visitor.records("answers", &answers)
    visitor.records("sharing", &sharing)
    visitor.records("retention", &retention)
    visitor.records("corrections", &corrections)
  }
}
