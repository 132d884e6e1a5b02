// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Seeing and hearing: visits, appointments, observations, what a child said, health and school.
enum EncounterForms {
  /// One visit, recorded once, with a note for each child.
  static let visit = EntryForm.make(
    .visit, "A visit",
    own: { reading in
      Ask.part(
        \.visit,
        [
          .choice(Question("purpose", "What for"), \.purpose),
          .choice(Question("state", "Did it take place"), \.state),
          .choice(Question("announced", "Did they know you were coming"), \.announced),
          .list(Question("rooms", "Rooms seen", help: "Separated by ;"), \.roomsSeen),
          .choice(Question("history", "History read beforehand"), \.historyRead),
          checks,
        ]) + NoteAsks.ofVisit(reading)
    },
    start: { $0.visit = Visit() },
    check: { entry, form in
      var file = CaseFile()
      file.notes = NoteAsks.notes(with: entry, &form)
      return file
    })

  private static let checks = Ask<Visit>.marks(
    Question("checks", "Whom you asked beforehand, and what came back"),
    { $0.otherAgencies },
    read: { $0.checks.map { ($0.agency.text, $0.answer) } },
    write: { visit, marks in
      visit.checks = marks.map { mark in
        Check {
          $0.agency = Agency.ID(mark.id)
          $0.answer = mark.value
        }
      }
    })

  static let appointment = EntryForm.make(
    .appointment, "An appointment and what came of it",
    own: { _ in
      Ask.part(
        \.appointment,
        [
          .people(Question("for", "For whom"), \.people),
          .line(
            Question("service", "Which service"), \.service,
            earlier: { $0.file.entries.compactMap { $0.appointment?.service }.removingDoubles }),
          .line(Question("type", "What kind"), \.type),
          .date(Question("due", "When it was due"), \.due),
          .choice(
            Question("outcome", "What came of it", help: "A child is brought, or was not brought"),
            \.outcome),
          .line(Question("reason", "The reason given"), \.reason),
          .choice(Question("reason-kind", "Of what kind"), \.reasonCode),
          .choice(Question("barrier", "Were they asked what stood in the way"), \.barrierAsked),
          .line(
            Question("consequence", "What followed", help: "Discharged, a letter"), \.consequence),
          .line(Question("next", "Next step"), \.nextStep),
          .choice(
            Question("bears-on-child", "Does an adult's own appointment bear on a child"),
            \.bearsOnChild),
          .line(
            Question("met-another-way", "How the need was met without it", help: "If it was"),
            \.metAnotherWay),
        ])
    },
    start: { $0.appointment = Appointment() },
    check: { entry, form in
      let children = Set(form.context.reading.file.header.children)
      let patients = entry.appointment?.people ?? []
      if entry.appointment?.outcome == .didNotAttend,
        patients.isEmpty || patients.contains(where: children.contains)
      {
        form.note("outcome", "A child under 16 was not brought; did not attend is for adults")
      }
      return CaseFile()
    })

  static let observation = EntryForm.make(
    .observation, "Something seen, heard or smelled",
    own: { reading in
      Ask.part(
        \.observation,
        [
          .line(Question("by", "Who saw it"), \.by),
          .text(Question("said", "What was said about it"), \.saidAboutIt),
          .text(Question("reply", "And the reply"), \.reply),
        ]) + EvidenceAsks.all(reading)
    },
    start: { $0.observation = Observation() })

  static let disclosure = EntryForm.make(
    .disclosure, "Something a child or adult told somebody",
    own: { _ in
      Ask.part(
        \.disclosure,
        [
          .people(Question("by", "Who told it"), \.by),
          .text(Question("words", "Their own words").needed, \.words),
          .line(Question("to", "To whom"), \.to),
          .date(Question("about-when", "About when"), \.aboutWhen),
        ])
    },
    start: { $0.disclosure = Disclosure() })

  static let health = EntryForm.make(
    .health, "Health: a presentation, treatment, advice, an alert",
    own: { reading in
      Ask.part(
        \.health,
        [
          .choice(Question("what", "What"), \.what)
        ]
          + Ask.part(
            \.safeSleep,
            [
              .people(Question("sleep-carers", "Safe sleep: talked over with"), \.carers, .adults),
              .choice(
                Question("sleep-use", "Safe sleep: drink and drugs talked about"), \.coveredUse),
              .choice(
                Question("sleep-place", "Safe sleep: the sleeping place seen"), \.sleepPlaceSeen),
            ])) + EvidenceAsks.injuries(reading)
    },
    start: { $0.health = HealthEvent() },
    check: { _, _ in CaseFile() })

  static let education = EntryForm.make(
    .education, "School or nursery",
    own: { _ in
      Ask.part(
        \.education,
        [
          .choice(Question("what", "What"), \.what),
          .text(Question("school-detail", "In the school's words"), \.detail),
        ])
    },
    start: { $0.education = Education() })

  /// Kinds that have no fields of their own.
  static func plain(_ kind: EntryKind, _ title: String) -> RecordForm<TimelineEntry> {
    EntryForm.make(kind, title)
  }
}
