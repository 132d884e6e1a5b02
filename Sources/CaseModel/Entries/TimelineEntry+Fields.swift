// SPDX-License-Identifier: Apache-2.0

// What an entry says, field by field; `EntryContent` says what each is.
extension TimelineEntry {
  public var id: ID {
    get { content.id }
    set { change { $0.id = newValue } }
  }
  public var kind: EntryKind {
    get { content.kind }
    set { change { $0.kind = newValue } }
  }
  public var when: When {
    get { content.when }
    set { change { $0.when = newValue } }
  }
  public var order: [OrderLink] {
    get { content.order }
    set { change { $0.order = newValue } }
  }
  public var headline: String? {
    get { content.headline }
    set { change { $0.headline = newValue } }
  }
  public var summary: String {
    get { content.summary }
    set { change { $0.summary = newValue } }
  }
  public var detail: String? {
    get { content.detail }
    set { change { $0.detail = newValue } }
  }
  public var analyses: [Analysis] {
    get { content.analyses }
    set { change { $0.analyses = newValue } }
  }
  public var people: [Presence] {
    get { content.people }
    set { change { $0.people = newValue } }
  }
  public var children: [Person.ID] {
    get { content.children }
    set { change { $0.children = newValue } }
  }
  public var place: String? {
    get { content.place }
    set { change { $0.place = newValue } }
  }
  public var source: Source {
    get { content.source }
    set { change { $0.source = newValue } }
  }
  public var told: [Told] {
    get { content.told }
    set { change { $0.told = newValue } }
  }
  public var tags: [Tag] {
    get { content.tags }
    set { change { $0.tags = newValue } }
  }
  public var learned: [Learned] {
    get { content.learned }
    set { change { $0.learned = newValue } }
  }
  public var impact: [Impact] {
    get { content.impact }
    set { change { $0.impact = newValue } }
  }
  public var groupKey: String? {
    get { content.groupKey }
    set { change { $0.groupKey = newValue } }
  }
  public var links: [EntryLink] {
    get { content.links }
    set { change { $0.links = newValue } }
  }
  public var audience: Audience {
    get { content.audience }
    set { change { $0.audience = newValue } }
  }
  public var allegation: Allegation? {
    get { content.allegation }
    set { change { $0.allegation = newValue } }
  }
  public var contact: Contact? {
    get { content.contact }
    set { change { $0.contact = newValue } }
  }
  public var visit: Visit? {
    get { content.visit }
    set { change { $0.visit = newValue } }
  }
  public var incident: Incident? {
    get { content.incident }
    set { change { $0.incident = newValue } }
  }
  public var appointment: Appointment? {
    get { content.appointment }
    set { change { $0.appointment = newValue } }
  }
  public var decision: Decision? {
    get { content.decision }
    set { change { $0.decision = newValue } }
  }
  public var offer: Offer? {
    get { content.offer }
    set { change { $0.offer = newValue } }
  }
  public var helpSought: HelpSought? {
    get { content.helpSought }
    set { change { $0.helpSought = newValue } }
  }
  public var challenge: Challenge? {
    get { content.challenge }
    set { change { $0.challenge = newValue } }
  }
  public var engagement: Engagement? {
    get { content.engagement }
    set { change { $0.engagement = newValue } }
  }
  public var education: Education? {
    get { content.education }
    set { change { $0.education = newValue } }
  }
  public var health: HealthEvent? {
    get { content.health }
    set { change { $0.health = newValue } }
  }
  public var observation: Observation? {
    get { content.observation }
    set { change { $0.observation = newValue } }
  }
  public var disclosure: Disclosure? {
    get { content.disclosure }
    set { change { $0.disclosure = newValue } }
  }
  public var signs: [Tag] {
    get { content.signs }
    set { change { $0.signs = newValue } }
  }
  public var injuries: [Injury] {
    get { content.injuries }
    set { change { $0.injuries = newValue } }
  }
  public var material: Material? {
    get { content.material }
    set { change { $0.material = newValue } }
  }
  public var substances: [SubstanceMention] {
    get { content.substances }
    set { change { $0.substances = newValue } }
  }
  public var assessment: Assessment.ID? {
    get { content.assessment }
    set { change { $0.assessment = newValue } }
  }
  public var meeting: Meeting.ID? {
    get { content.meeting }
    set { change { $0.meeting = newValue } }
  }
  public var request: RecordRequest.ID? {
    get { content.request }
    set { change { $0.request = newValue } }
  }
  public var enquiry: Enquiry.ID? {
    get { content.enquiry }
    set { change { $0.enquiry = newValue } }
  }
}
