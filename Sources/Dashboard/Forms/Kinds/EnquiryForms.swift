// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// What an agency was asked, and what came back: the four kinds of nothing kept apart.
enum EnquiryForms {
  static let enquiry: RecordForm<Enquiry> = {
    var form = RecordForm<Enquiry>(
      name: "enquiry", title: "A question to an agency", list: \.enquiries,
      asks: { _ in
        [
          .agency(Question("agency", "Which agency").needed, \.agency),
          .worker(Question("person", "Who was asked"), \.person),
          .line(
            Question("about", "About what").needed, \.about,
            earlier: { $0.file.enquiries.compactMap(\.about).removingDoubles }),
          .date(Question("asked", "When").needed, \.asked),
          .line(Question("how", "How", help: "By phone, in writing"), \.how),
        ] + answer
      })
    form.start = { enquiry, _, today in
      var enquiry = enquiry
      enquiry.asked = When(EDTF(today))
      return enquiry
    }
    form.finish = { enquiry, form in
      enquiry.by = enquiry.by ?? form.context.worker.name
      check(enquiry, &form)
      return CaseFile()
    }
    form.reported = RecordForm.Reported(kind: .enquiry, place: \.enquiry, tell: tell)
    return form
  }()

  private static let answer: [Ask<Enquiry>] = [
    .choice(Question("answer", "What came back"), \.answer),
    .date(Question("answered", "When it came back"), \.answered),
    .text(Question("received", "What was received"), \.received),
    .line(Question("why", "Where they would not say: why"), \.why),
  ]

  static let later = LaterForm<Enquiry>(
    name: "answer-received", title: "What came back to a question", list: \.enquiries,
    effect: .follows, which: Question("enquiry", "Which question"),
    options: { reading in
      reading.options(reading.file.enquiries.reversed()) { enquiry in
        "\(reading.naming.agency(enquiry.agency)): \(enquiry.about ?? "")"
      }
    },
    asks: { _ in answer },
    start: { enquiry, today in
      enquiry.answer = .answered
      enquiry.answered = When(EDTF(today))
    },
    finish: { enquiry, form in
      check(enquiry, &form)
      var entry = form.entry(.enquiry)
      tell(&entry, enquiry, form.context.reading)
      entry.when = enquiry.answered ?? entry.when
      entry.enquiry = enquiry.id
      return CaseFile { $0.entries = [entry] }
    })

  private static func check(_ enquiry: Enquiry, _ form: inout FormReader) {
    if enquiry.answer == .answered, enquiry.received == nil {
      form.doubt("received", "It says that they answered, and not what")
    }
    if enquiry.answer == .refused, enquiry.why == nil {
      form.doubt("why", "They would not say; no reason is given")
    }
    if enquiry.answer == .notAsked, enquiry.asked != nil {
      form.note("answer", "It says both that they were asked and that they were not")
    }
  }

  private static func tell(
    _ entry: inout TimelineEntry, _ enquiry: Enquiry, _ reading: CaseReading
  ) {
    let agency = reading.naming.agencyInFull(enquiry.agency)
    let came: String =
      switch enquiry.answer {
      case .answered: enquiry.received ?? "They answered"
      case .noneHeld: "They hold nothing"
      case .noReply: "No reply yet"
      case .refused: "They would not say" + (enquiry.why.map { ": \($0)" } ?? "")
      case .disputed: "What was asked is remembered differently"
      case .notAsked: "Not asked"
      }
    entry.when = enquiry.asked ?? entry.when
    entry.children = reading.file.header.children
    entry.headline = "Asked \(agency): \(enquiry.answer.words)"
    entry.summary = "Asked \(agency) about \(enquiry.about ?? "the family"). \(came)."
      .replacing("..", with: ".")
  }
}

/// Who was told what, or is not to be told.
enum SharingForms {
  static let sharing: RecordForm<SharingRecord> = {
    var form = RecordForm<SharingRecord>(
      name: "sharing", title: "Who was told what, or is not to be told", list: \.sharing,
      asks: { _ in
        [
          .entries(
            Question(
              "entries", "Which entries", help: "Their ids, with ; between them; → completes"
            ).needed, \.entries)
        ] + Ask.part(\.telling, telling)
      })
    form.start = { sharing, reading, today in
      var sharing = sharing
      sharing.from = reading.hub
      sharing.telling = Told("").with { $0.sent = When(EDTF(today)) }
      return sharing
    }
    form.finish = { sharing, form in
      sharing.fromPerson = form.context.worker.name
      check(&sharing, &form)
      return CaseFile()
    }
    form.aboutField = "entries"
    return form
  }()

  private static let telling: [Ask<Told>] = [
    .agency(Question("to", "Which agency").needed, \.to),
    .choice(Question("state", "What was decided"), \.state),
    .worker(Question("person", "Whom there"), \.person),
    .date(Question("sent", "When they were told, or it was decided"), \.sent),
    .choice(Question("channel", "How"), \.channel),
    .list(
      Question("included", "What was passed on, if less than the whole", help: "Separated by ;"),
      \.included),
    .list(Question("left-out", "What was left out", help: "Separated by ;"), \.leftOut),
    .line(
      Question("reason", "Because", help: "Why not, or why something was left out"), \.reason),
    .line(
      Question("basis", "On what ground", help: "Consent is not needed where a child is at risk"),
      \.basis,
      earlier: { _ in
        ["public task", "legal obligation", "vital interests", "consent"]
      }),
    .date(Question("acknowledged", "When they said that they had it"), \.acknowledged),
  ]

  private static func check(_ sharing: inout SharingRecord, _ form: inout FormReader) {
    guard var telling = sharing.telling else { return }
    switch telling.state {
    case .decidedNot, .notTold:
      if telling.state == .decidedNot, telling.reason == nil {
        form.note("reason", "Why was it decided not to tell them?")
      }
      telling.sent = nil
    case .told:
      if telling.sent == nil { form.note("sent", "When were they told?") }
      if !telling.leftOut.isEmpty, telling.reason == nil {
        form.note("reason", "Why was that left out?")
      }
    }
    if telling.to == sharing.from { form.note("to", "That is this service itself") }
    sharing.telling = telling
  }
}
