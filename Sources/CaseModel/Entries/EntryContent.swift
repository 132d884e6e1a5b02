// SPDX-License-Identifier: Apache-2.0

/// What an entry says: everything that `TimelineEntry` is one reference to.
public struct EntryContent: Hashable, Sendable {
  public var id: TimelineEntry.ID = ""
  public var kind = EntryKind.observation
  public var when = When()
  public var order: [OrderLink] = []
  /// A line for a list, where the summary is longer than one.
  public var headline: String?
  /// The fact, in one to three sentences.
  public var summary = ""
  /// The whole text. Loaded when the entry is opened, not with the case (ruling 34).
  public var detail: String?
  public var analyses: [Analysis] = []
  public var people: [Presence] = []
  /// The children it concerns.
  public var children: [Person.ID] = []
  public var place: String?
  public var source = Source()
  public var told: [Told] = []
  /// Themes from the closed list of `vocabulary.yaml`.
  public var tags: [Tag] = []
  public var learned: [Learned] = []
  public var impact: [Impact] = []
  /// Reports of one event share a key and count once.
  public var groupKey: String?
  public var links: [EntryLink] = []
  public var audience = Audience()

  @Boxed public var allegation: Allegation?
  @Boxed public var contact: Contact?
  @Boxed public var visit: Visit?
  @Boxed public var incident: Incident?
  @Boxed public var appointment: Appointment?
  @Boxed public var decision: Decision?
  @Boxed public var offer: Offer?
  @Boxed public var helpSought: HelpSought?
  @Boxed public var challenge: Challenge?
  @Boxed public var engagement: Engagement?
  @Boxed public var education: Education?
  @Boxed public var health: HealthEvent?
  @Boxed public var observation: Observation?
  @Boxed public var disclosure: Disclosure?

  /// High-risk signs from the local list (`strangulation`, `weapon` ...).
  public var signs: [Tag] = []
  public var injuries: [Injury] = []
  @Boxed public var material: Material?
  public var substances: [SubstanceMention] = []

  /// The record this entry reports, where it has one of its own.
  public var assessment: Assessment.ID?
  public var meeting: Meeting.ID?
  public var request: RecordRequest.ID?
  public var enquiry: Enquiry.ID?

  public init() {}

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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

  @inlinable public mutating func kindFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
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
