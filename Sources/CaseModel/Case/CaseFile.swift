// SPDX-License-Identifier: Apache-2.0

/// Everything recorded about one family. Its fields are the keys of the case document.
public struct CaseFile: Recorded {
  public typealias ID = Identifier<CaseFile>

  public var header = CaseHeader()
  public var agencies: [Agency] = []
  public var practitioners: [Practitioner] = []
  public var involvements: [Involvement] = []
  public var rapport: [Rapport] = []
  public var people: [Person] = []
  public var relationships: [Relationship] = []
  public var households: [HouseholdMembership] = []
  public var addresses: [Address] = []
  public var personLinks: [PersonLink] = []
  public var entries: [TimelineEntry] = []
  public var notes: [LivedExperienceNote] = []
  public var assessments: [Assessment] = []
  public var recordRequests: [RecordRequest] = []
  public var enquiries: [Enquiry] = []
  public var meetings: [Meeting] = []
  public var actions: [AgreedAction] = []
  public var consents: [ConsentRecord] = []
  public var reviews: [Review] = []
  public var maps: [SignsOfSafetyMap] = []
  public var neglectTools: [NeglectToolResult] = []
  public var substances: [SubstanceHistory] = []
  public var supportPlans: [SupportPlan] = []
  public var answers: [PromptResponse] = []
  public var sharing: [SharingRecord] = []
  public var retention: [Retention] = []
  public var corrections: [Correction] = []

  public init() {}

  public static let noun = "case-file"

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
