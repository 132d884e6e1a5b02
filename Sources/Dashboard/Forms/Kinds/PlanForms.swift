// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What is agreed: actions, consents, reviews of the whole, support for staff.
enum PlanForms {
  static let action: RecordForm<AgreedAction> = {
    var form = RecordForm<AgreedAction>(
      name: "action", title: "An agreed action", list: \.actions,
      asks: { _ in
        [
          .text(Question("what", "What is to be done").needed, \.what),
          .line(Question("why", "Why"), \.why),
          .line(
            Question("owner", "Who does it", help: "A named person"), \.owner,
            earlier: { $0.workerNames + $0.file.people.map(\.label) }),
          .agency(Question("owner-agency", "From which service"), \.ownerAgency),
          .person(Question("owner-person", "Or who of the family"), \.ownerPerson),
          .date(Question("agreed", "When it was agreed"), \.agreedAt),
          .date(
            Question("accepted", "When they said yes", help: "Blank: nobody has taken it on yet"),
            \.acceptedAt),
          .date(Question("due", "By when"), \.due),
          .yesNo(Question("universal", "Something that every family has"), \.universal),
        ] + Ask.audience
      })
    form.start = { action, _, today in action.with { $0.agreedAt = When(EDTF(today)) } }
    form.finish = { action, form in
      if action.owner == nil, action.ownerAgency == nil, action.ownerPerson == nil {
        form.doubt("owner", "Nobody is named to do it")
      }
      return CaseFile()
    }
    return form
  }()

  static let actionStep = LaterForm<AgreedAction>(
    name: "action-step", title: "An action taken on, moved, done or withdrawn", list: \.actions,
    effect: .follows, which: Question("action", "Which action"),
    options: { reading in
      reading.options(reading.file.actions.reversed()) { action in
        "\(action.owner ?? "nobody yet"): \(action.what)"
      }
    },
    asks: { _ in
      [
        .date(Question("accepted", "When it was taken on"), \.acceptedAt),
        .date(Question("done", "When it was done"), \.done),
        .line(Question("evidence", "How that is known"), \.evidence),
        .date(Question("due", "By when, if that has moved"), \.due),
        .line(
          Question("owner", "Who does it, if that has changed"), \.owner,
          earlier: { $0.workerNames }),
        .line(Question("withdrawn", "Withdrawn, because"), \.withdrawnBecause),
      ]
    },
    finish: { action, form in
      if form.optional("owner") != nil, form.optional("accepted") == nil { action.acceptedAt = nil }
      return CaseFile()
    })

  static let consent: RecordForm<ConsentRecord> = {
    var form = RecordForm<ConsentRecord>(
      name: "consent", title: "Consent: what was asked, and the answer", list: \.consents,
      asks: { _ in
        [
          .people(Question("by", "Who was asked"), \.by),
          .line(
            Question("purpose", "For what", help: "An assessment, sharing, a service").needed,
            \.purpose, earlier: { $0.file.consents.map(\.purpose).removingDoubles }),
          .choice(
            Question("answer", "What they said", help: "Nobody is taken to have said no"), \.answer),
          .date(Question("asked", "When"), \.asked),
          .worker(Question("asked-by", "Who asked"), \.askedBy),
          .line(Question("not-needed", "Why it is not needed"), \.reasonNotNeeded),
          .date(Question("signed", "When it was signed"), \.signed),
          .date(Question("review", "When it is looked at again"), \.review),
        ] + Ask.audience
      })
    form.start = { consent, _, today in
      consent.with {
        $0.asked = When(EDTF(today))
        $0.answer = .given
      }
    }
    form.finish = { consent, form in
      if consent.answer == .notAsked { consent.asked = nil }
      if consent.answer != .notAsked, consent.askedBy == nil {
        consent.askedBy = form.context.worker.name
      }
      if consent.answer == .notNeeded, consent.reasonNotNeeded == nil {
        form.note("not-needed", "Why is it not needed?")
      }
      if consent.by.isEmpty { form.doubt("by", "Nobody is named") }
      return CaseFile()
    }
    return form
  }()

  static let review: RecordForm<Review> = {
    var form = RecordForm<Review>(
      name: "review", title: "Several entries read together", list: \.reviews,
      asks: { _ in
        [
          .choice(Question("kind", "Read for what"), \.kind),
          .entries(
            Question("entries", "Which entries", help: "Their ids, with ; between them"), \.entries),
          .text(Question("text", "What they say together").needed, \.text),
          .ticks(Question("considered", "What was considered"), \.considered),
          .line(Question("next", "Next step"), \.nextStep),
        ]
      })
    form.start = { review, _, today in review.with { $0.at = When(EDTF(today)) } }
    form.finish = { review, form in
      review.author = review.author ?? form.context.worker.name
      if form.isNew { review.asManager = form.context.worker.isManager }
      return CaseFile()
    }
    form.aboutField = "entries"
    return form
  }()

  static let support: RecordForm<SupportPlan> = {
    var form = RecordForm<SupportPlan>(
      name: "support-plan", title: "Staff kept safe and supported", list: \.supportPlans,
      asks: { _ in
        [
          .text(Question("what", "What happened").needed, \.what),
          .line(Question("headline", "In a few words, for the staff line").needed, \.headline),
          .agencies(Question("told", "Who has been told"), \.agenciesTold),
          .line(
            Question("arrangement", "What is arranged", help: "At the clinic, two together"),
            \.arrangement),
          .line(Question("effect", "What that means for the family"), \.effectOnFamily),
          .choice(Question("supervision", "Was supervision offered"), \.supervisionOffered),
          .date(Question("from", "From when"), \.from),
          .date(Question("review", "When it is looked at again").needed, \.review),
        ]
      })
    form.start = { plan, _, today in plan.with { $0.from = When(EDTF(today)) } }
    return form
  }()
}
