// SPDX-License-Identifier: Apache-2.0

// What an entry says, field by field; `EntryContent` says what each is.
extension TimelineEntry {
  package var id: ID {
    get { content.id }
    set { change { $0.id = newValue } }
  }
  package var kind: EntryKind {
    get { content.kind }
    set { change { $0.kind = newValue } }
  }
  package var when: When {
    get { content.when }
    set { change { $0.when = newValue } }
  }
  package var order: [OrderLink] {
    get { content.order }
    set { change { $0.order = newValue } }
  }
  package var headline: String? {
    get { content.headline }
    set { change { $0.headline = newValue } }
  }
  package var summary: String {
    get { content.summary }
    set { change { $0.summary = newValue } }
  }
  package var detail: String? {
    get { content.detail }
    set { change { $0.detail = newValue } }
  }
  package var analyses: [Analysis] {
    get { content.analyses }
    set { change { $0.analyses = newValue } }
  }
  package var people: [Presence] {
    get { content.people }
    set { change { $0.people = newValue } }
  }
  package var children: [Person.ID] {
    get { content.children }
    set { change { $0.children = newValue } }
  }
  package var place: String? {
    get { content.place }
    set { change { $0.place = newValue } }
  }
  package var source: Source {
    get { content.source }
    set { change { $0.source = newValue } }
  }
  package var told: [Told] {
    get { content.told }
    set { change { $0.told = newValue } }
  }
  package var tags: [Tag] {
    get { content.tags }
    set { change { $0.tags = newValue } }
  }
  package var learned: [Learned] {
    get { content.learned }
    set { change { $0.learned = newValue } }
  }
  package var impact: [Impact] {
    get { content.impact }
    set { change { $0.impact = newValue } }
  }
  package var groupKey: String? {
    get { content.groupKey }
    set { change { $0.groupKey = newValue } }
  }
  package var links: [EntryLink] {
    get { content.links }
    set { change { $0.links = newValue } }
  }
  package var audience: Audience {
    get { content.audience }
    set { change { $0.audience = newValue } }
  }
  package var allegation: Allegation? {
    get { content.allegation }
    set { change { $0.allegation = newValue } }
  }
  package var contact: Contact? {
    get { content.contact }
    set { change { $0.contact = newValue } }
  }
  package var visit: Visit? {
    get { content.visit }
    set { change { $0.visit = newValue } }
  }
  package var incident: Incident? {
    get { content.incident }
    set { change { $0.incident = newValue } }
  }
  package var appointment: Appointment? {
    get { content.appointment }
    set { change { $0.appointment = newValue } }
  }
  package var decision: Decision? {
    get { content.decision }
    set { change { $0.decision = newValue } }
  }
  package var offer: Offer? {
    get { content.offer }
    set { change { $0.offer = newValue } }
  }
  package var helpSought: HelpSought? {
    get { content.helpSought }
    set { change { $0.helpSought = newValue } }
  }
  package var challenge: Challenge? {
    get { content.challenge }
    set { change { $0.challenge = newValue } }
  }
  package var engagement: Engagement? {
    get { content.engagement }
    set { change { $0.engagement = newValue } }
  }
  package var education: Education? {
    get { content.education }
    set { change { $0.education = newValue } }
  }
  package var health: HealthEvent? {
    get { content.health }
    set { change { $0.health = newValue } }
  }
  package var observation: Observation? {
    get { content.observation }
    set { change { $0.observation = newValue } }
  }
  package var disclosure: Disclosure? {
    get { content.disclosure }
    set { change { $0.disclosure = newValue } }
  }
  package var signs: [Tag] {
    get { content.signs }
    set { change { $0.signs = newValue } }
  }
  package var injuries: [Injury] {
    get { content.injuries }
    set { change { $0.injuries = newValue } }
  }
  package var material: Material? {
    get { content.material }
    set { change { $0.material = newValue } }
  }
  package var substances: [SubstanceMention] {
    get { content.substances }
    set { change { $0.substances = newValue } }
  }
  package var assessment: Assessment.ID? {
    get { content.assessment }
    set { change { $0.assessment = newValue } }
  }
  package var meeting: Meeting.ID? {
    get { content.meeting }
    set { change { $0.meeting = newValue } }
  }
  package var request: RecordRequest.ID? {
    get { content.request }
    set { change { $0.request = newValue } }
  }
  package var enquiry: Enquiry.ID? {
    get { content.enquiry }
    set { change { $0.enquiry = newValue } }
  }
}
