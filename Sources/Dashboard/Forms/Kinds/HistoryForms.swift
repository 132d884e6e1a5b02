// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// Assessments and where they are kept; requests for files that lie elsewhere.
enum HistoryForms {
  static let assessment: RecordForm<Assessment> = {
    var form = RecordForm<Assessment>(
      name: "assessment", title: "An assessment, and where it is kept", list: \.assessments,
      asks: { _ in
        [
          .choice(Question("kind", "What kind"), \.kind),
          .worker(Question("author", "Who wrote it"), \.author),
          .line(Question("authority", "For which authority"), \.authority),
          .people(Question("children", "Which children it covers"), \.children, .children),
          .date(Question("asked", "When it was asked for"), \.asked),
          .date(Question("started", "When it began"), \.started),
          .date(Question("due", "When it is due"), \.due),
          .date(Question("concluded", "When it was concluded"), \.concluded),
          .date(Question("authorised", "When a manager signed it"), \.authorised),
          contributors,
          .list(
            Question("histories-read", "Which histories were read", help: "Separated by ;"),
            \.historiesRead),
          .text(Question("conclusion", "What it concludes"), \.conclusion),
          salient,
          .yesNo(Question("only-letter", "Only a letter about it was received"), \.onlyLetter),
        ] + Ask.part(\.stored, stored) + Ask.audience
      })
    form.finish = { assessment, form in
      if assessment.concluded != nil, form.optional("system") == nil, form.optional("place") == nil
      {
        form.doubt("system", "Nothing says where the next worker will find it")
      }
      if form.optional("system") == nil, form.optional("place") == nil,
        form.optional("reference") == nil, form.optional("open-to") == nil
      {
        assessment.stored = nil
      }
      return CaseFile()
    }
    form.reported = RecordForm.Reported(kind: .assessment, place: \.assessment) {
      entry, assessment, reading in
      let kind = FormField.Option.words(assessment.kind.rawValue)
      entry.when = assessment.concluded ?? assessment.started ?? assessment.asked ?? entry.when
      entry.children = assessment.children
      entry.headline = "Assessment: \(kind)"
      entry.summary =
        "\(assessment.concluded == nil ? "Assessment under way" : "Assessment concluded"): \(kind)"
        + (assessment.author.map { ", by \($0)" } ?? "") + "."
        + (assessment.conclusion.map { " \($0)" } ?? "")
    }
    return form
  }()

  private static let stored: [Ask<Stored>] = [
    .line(Question("system", "Where it is kept: which system"), \.system),
    .line(Question("place", "Where in it"), \.place),
    .line(Question("reference", "Its reference"), \.reference),
    .line(Question("open-to", "Who can open it"), \.openTo),
    .worker(Question("confirmed-by", "Who else has found it there"), \.confirmedBy),
    .date(Question("confirmed-at", "When they did"), \.confirmedAt),
  ]

  private static let contributors = Ask<Assessment>.marks(
    Question("contributors", "Who was asked to contribute"), { $0.otherAgencies },
    read: { $0.contributors.map { ($0.agency.text, $0.answer) } },
    write: { assessment, marks in
      assessment.contributors = marks.map { mark in
        Check {
          $0.agency = Agency.ID(mark.id)
          $0.answer = mark.value
        }
      }
    })

  private static let salient = Ask<Assessment>.marks(
    Question("salient", "What the next reader would miss", help: "How far each was looked into"),
    { _ in FormField.Option.all(SalientPoint.Matter.self) }, among: Array(Coverage.allCases),
    read: { $0.salient.map { ($0.matter.rawValue, $0.coverage) } },
    write: { assessment, marks in
      assessment.salient = marks.compactMap { mark in
        SalientPoint.Matter(rawValue: mark.id).map { matter in
          SalientPoint {
            $0.matter = matter
            $0.coverage = mark.value
          }
        }
      }
    })

  static let lookedFor = LaterForm<Assessment>(
    name: "looked-for", title: "An assessment was looked for", list: \.assessments, effect: .adds,
    which: Question("assessment", "Which assessment"),
    options: { reading in
      reading.options(reading.file.assessments.reversed()) { assessment in
        "\(FormField.Option.words(assessment.kind.rawValue)) \(assessment.authority ?? "")"
      }
    },
    asks: { _ in
      [
        .worker(Question("by", "Who looked"), \.looked.by),
        .date(Question("at", "When").needed, \.looked.at),
        .choice(Question("found", "Was it found"), \.looked.found),
      ]
    },
    start: { $0.looked.at = When(EDTF($1)) },
    finish: { assessment, form in
      assessment.looked.by = assessment.looked.by ?? form.context.worker.name
      assessment.looked.known.source = form.source
      return CaseFile()
    })

  static let request: RecordForm<RecordRequest> = {
    var form = RecordForm<RecordRequest>(
      name: "record-request", title: "A request for a file, or the decision not to ask",
      list: \.recordRequests,
      asks: { _ in
        [
          .agency(Question("holder", "Who holds it").needed, \.holder),
          .people(Question("about", "About whom"), \.about),
          .list(
            Question(
              "names", "Under which names", help: "Every name they had, with ; between them"),
            \.underNames,
            earlier: { $0.file.people.flatMap { [$0.label] + $0.names.map(\.text) } }),
          .text(Question("what", "What is asked for").needed, \.what),
          .line(Question("criterion", "On what ground"), \.criterion),
        ] + step
      })
    form.start = { request, _, today in
      request.with {
        $0.step.at = When(EDTF(today))
        $0.step.status = .toSend
      }
    }
    form.finish = { request, form in
      complete(&request, &form)
      return CaseFile()
    }
    form.reported = RecordForm.Reported(kind: .recordRequest, place: \.request, tell: tell)
    return form
  }()

  private static let step: [Ask<RecordRequest>] = [
    .choice(Question("status", "How it stands"), \.step.status),
    .date(Question("at", "Since when").needed, \.step.at),
    .choice(Question("how", "How"), \.step.how),
    .line(
      Question("reason", "Because", help: "Needed where it is not asked for, or refused"),
      \.step.reason),
  ]

  static let nextStep = LaterForm<RecordRequest>(
    name: "request-step", title: "The next step of a request for a file", list: \.recordRequests,
    effect: .adds, which: Question("request", "Which request"),
    options: { reading in
      reading.options(reading.file.recordRequests.reversed()) { request in
        "\(reading.naming.agency(request.holder)): \(request.what ?? "")"
      }
    },
    asks: { _ in [.choice(Question("kind", "What happened"), \.step.kind)] + step },
    start: { request, today in
      request.step.at = When(EDTF(today))
      request.step.status = .sent
    },
    finish: { request, form in
      let id = Identifier<RecordRequest>(form.text("request"))
      complete(&request, &form)
      guard let whole = form.context.reading.file.recordRequests.first(where: { $0.id == id })
      else {
        return CaseFile()
      }
      var entry = form.entry(.recordRequest)
      tell(&entry, whole.with { $0.steps = request.steps }, form.context.reading)
      entry.request = id
      return CaseFile { $0.entries = [entry] }
    })

  private static func complete(_ request: inout RecordRequest, _ form: inout FormReader) {
    guard form.isNew else { return }
    request.step.by = request.step.by ?? form.context.worker.name
    request.step.known.source = form.source
    if request.step.kind != .status { request.step.status = nil }
    if [.notNeeded, .refused].contains(request.step.status), request.step.reason == nil {
      form.note("reason", "Why is that?")
    }
  }

  private static func tell(
    _ entry: inout TimelineEntry, _ request: RecordRequest, _ reading: CaseReading
  ) {
    let step = request.steps.last ?? RecordRequestStep()
    let state = FormField.Option.words(step.status?.rawValue ?? step.kind.rawValue)
    entry.when = step.at
    entry.headline = "File at \(reading.naming.agencyInFull(request.holder)): \(state)"
    entry.summary =
      "Request to \(reading.naming.agencyInFull(request.holder)) for \(request.what ?? "a file"): "
      + state + (step.reason.map { ", because \($0)" } ?? "") + "."
    entry.children = reading.file.header.children
    entry.people = request.about.map { Presence($0, .subject) }
  }
}

extension RecordRequest {
  /// The step that the form asks for: the last one.
  fileprivate var step: RecordRequestStep {
    get { steps.last ?? RecordRequestStep() }
    set {
      if steps.isEmpty { steps.append(newValue) } else { steps[steps.count - 1] = newValue }
    }
  }
}

extension Assessment {
  fileprivate var looked: LookedFor {
    get { lookedFor.last ?? LookedFor() }
    set { lookedFor = [newValue] }
  }
}
