// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation

/// Forms about a record that is there.
extension FormCatalogue {
  /// The form that puts a record right, filled in with what stands; nil where none asks for its
  /// kind.
  package static func correcting(_ id: String, in reading: CaseReading) -> (any FormKind)? {
    let file = reading.file
    if let entry = file.entries.first(where: { $0.id.text == id }) {
      return correcting(entry, in: reading)
    }
    let isUnborn = file.people.first { $0.id.text == id }.map(reading.isUnborn) ?? false
    let all: [(any FormKind)?] = [
      form(NoteAsks.form, file.notes, id), form(EnquiryForms.enquiry, file.enquiries, id),
      form(SharingForms.sharing, file.sharing, id),
      form(HistoryForms.assessment, file.assessments, id),
      form(HistoryForms.request, file.recordRequests, id),
      form(MeetingForm.meeting, file.meetings, id), form(PlanForms.action, file.actions, id),
      form(PlanForms.consent, file.consents, id), form(PlanForms.review, file.reviews, id),
      form(PlanForms.support, file.supportPlans, id), form(MapForm.map, file.maps, id),
      form(SubstanceForm.history, file.substances, id),
      form(FamilyForms.relationship, file.relationships, id),
      form(FamilyForms.household, file.households, id),
      form(isUnborn ? PersonForms.expected : PersonForms.person, file.people, id),
    ]
    return all.lazy.compactMap { $0 }.first
  }

  /// An entry that tells of another record is put right where that record is.
  static func correcting(_ entry: TimelineEntry, in reading: CaseReading) -> any FormKind {
    let file = reading.file
    let record =
      entry.enquiry.flatMap { form(EnquiryForms.enquiry, file.enquiries, $0.text) }
      ?? entry.assessment.flatMap { form(HistoryForms.assessment, file.assessments, $0.text) }
      ?? entry.meeting.flatMap { form(MeetingForm.meeting, file.meetings, $0.text) }
      ?? entry.request.flatMap { form(HistoryForms.request, file.recordRequests, $0.text) }
    return record
      ?? entryForm(entry.kind).correcting(entry, title: "Put right ─ \(reading.line(entry))")
  }

  private static func entryForm(_ kind: EntryKind) -> RecordForm<TimelineEntry> {
    all.lazy.compactMap { $0.kind as? RecordForm<TimelineEntry> }
      .first { $0.name == kind.rawValue } ?? EncounterForms.plain(kind, kind.rawValue)
  }

  private static func form<Record: CaseRecord>(
    _ form: RecordForm<Record>, _ records: [Record], _ id: String
  ) -> (any FormKind)? {
    records.first { $0.id.text == id }.map {
      form.correcting($0, title: "Put right ─ \(form.title)")
    }
  }

  /// The entry whose whole text a draft needs before it opens: one that is put right.
  static func entryPutRight(by draft: Draft, in reading: CaseReading) -> TimelineEntry.ID? {
    guard let subject = draft.subject, !notCorrections.contains(draft.form) else { return nil }
    return reading.entry(TimelineEntry.ID(subject))?.id
  }

  private static let notCorrections: Set = [
    "dispute", "addendum", AnswerForm.name, WithdrawForm.name,
  ]

  /// What a list of drafts calls one, whether it can still be opened or not.
  static func title(of draft: Draft, in reading: CaseReading) -> String {
    kind(of: draft, in: reading)?.title ?? Detail(orphaned: draft).title
  }

  /// The form that a draft was typed in; nil where what it is about is not there any more.
  static func kind(of draft: Draft, in reading: CaseReading) -> (any FormKind)? {
    switch (draft.form, draft.subject) {
    case (_, nil): offer(named: draft.form)?.kind
    case ("dispute", .some(let id)): WordForm.dispute(id, in: reading)
    case ("addendum", .some(let id)): WordForm.addendum(id, in: reading)
    case (AnswerForm.name, .some(let subject)):
      reading.prompts.first { AnswerForm.subject(of: $0) == subject }.map {
        AnswerForm(prompt: $0, version: reading.practice.register.book.version)
      }
    case (WithdrawForm.name, .some(let ids)): WithdrawForm(ids, in: reading)
    case (_, .some(let id)): correcting(id, in: reading)
    }
  }
}
