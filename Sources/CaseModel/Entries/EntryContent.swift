// SPDX-License-Identifier: Apache-2.0

/// What an entry says: everything that `TimelineEntry` is one reference to.
package struct EntryContent: Hashable, Sendable {
  package var id: TimelineEntry.ID = ""
  package var kind = EntryKind.observation
  package var when = When()
  package var order: [OrderLink] = []
  /// A line for a list, where the summary is longer than one.
  package var headline: String?
  /// The fact, in one to three sentences.
  package var summary = ""
  /// The whole text. Loaded when the entry is opened, not with the case (ruling 34).
  package var detail: String?
  package var analyses: [Analysis] = []
  package var people: [Presence] = []
  /// The children it concerns.
  package var children: [Person.ID] = []
  package var place: String?
  package var source = Source()
  package var told: [Told] = []
  /// Themes from the closed list of `vocabulary.yaml`.
  package var tags: [Tag] = []
  package var learned: [Learned] = []
  package var impact: [Impact] = []
  /// Reports of one event share a key and count once.
  package var groupKey: String?
  package var links: [EntryLink] = []
  package var audience = Audience()

  @Boxed package var allegation: Allegation?
  @Boxed package var contact: Contact?
  @Boxed package var visit: Visit?
  @Boxed package var incident: Incident?
  @Boxed package var appointment: Appointment?
  @Boxed package var decision: Decision?
  @Boxed package var offer: Offer?
  @Boxed package var helpSought: HelpSought?
  @Boxed package var challenge: Challenge?
  @Boxed package var engagement: Engagement?
  @Boxed package var education: Education?
  @Boxed package var health: HealthEvent?
  @Boxed package var observation: Observation?
  @Boxed package var disclosure: Disclosure?

  /// High-risk signs from the local list (`strangulation`, `weapon` ...).
  package var signs: [Tag] = []
  package var injuries: [Injury] = []
  @Boxed package var material: Material?
  package var substances: [SubstanceMention] = []

  /// The record this entry reports, where it has one of its own.
  package var assessment: Assessment.ID?
  package var meeting: Meeting.ID?
  package var request: RecordRequest.ID?
  package var enquiry: Enquiry.ID?

  package init() {}

  @inlinable package mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("id", &id)
    visitor.required("kind", &kind)
    visitor.group("when", &when)
    visitor.records("order", &order)
    visitor.field("headline", &headline)
    visitor.required("summary", &summary)
    visitor.field("detail", &detail)
    visitor.records("analyses", &analyses)
    visitor.records("people", &people)
    visitor.fields("children", &children)
    visitor.field("place", &place)
    visitor.group("source", &source)
    visitor.records("told", &told)
    visitor.fields("tags", &tags)
    visitor.records("learned", &learned)
    visitor.records("impact", &impact)
    visitor.field("group", &groupKey)
    visitor.records("links", &links)
    visitor.group("audience", &audience)
    kindFields(&visitor)
    visitor.fields("signs", &signs)
    visitor.records("injuries", &injuries)
    visitor.record("material", &material)
    visitor.records("substances", &substances)
    visitor.field("assessment", &assessment)
    visitor.field("meeting", &meeting)
    visitor.field("request", &request)
    visitor.field("enquiry", &enquiry)
  }

  @inlinable package mutating func kindFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.record("allegation", &allegation)
    visitor.record("contact", &contact)
    visitor.record("visit", &visit)
    visitor.record("incident", &incident)
    visitor.record("appointment", &appointment)
    visitor.record("decision", &decision)
    visitor.record("offer", &offer)
    visitor.record("help-sought", &helpSought)
    visitor.record("challenge", &challenge)
    visitor.record("engagement", &engagement)
    visitor.record("education", &education)
    visitor.record("health", &health)
    visitor.record("observation", &observation)
    visitor.record("disclosure", &disclosure)
  }
}
