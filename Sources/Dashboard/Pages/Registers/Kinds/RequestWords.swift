// SPDX-License-Identifier: Apache-2.0

import CaseModel
import TerminalUI

/// A request for a closed file as a line of the records, with each of its steps.
struct RequestWords {
  private let request: RecordRequest
  private let reading: CaseReading

  init(_ request: RecordRequest, _ reading: CaseReading) {
    self.request = request
    self.reading = reading
  }

  var line: RecordLine {
    RecordLine(
      section: RecordLine.sections[1].heading, record: request, when: request.steps.first?.at,
      what: what, place: .text(reading.naming.agencyInFull(request.holder), .agency),
      standing: standing, days: days, gaps: .recorded(carried))
  }

  private var what: String {
    let on = request.about.isEmpty ? nil : "on \(reading.naming.people(request.about))"
    let names =
      request.underNames.isEmpty || reading.naming.showsRoles
      ? nil : "under the names \(request.underNames.joined(separator: ", "))"
    return [request.what ?? "what was asked for is not stated", on, names].compactMap { $0 }
      .joined(separator: ", ")
  }

  private var standing: RegisterCell {
    guard !request.steps.isEmpty else { return .text("no step recorded", .leftOut) }
    let words = request.steps.map { step in
      let what = step.kind == .status ? step.status?.step ?? "a step" : step.kind.plainWords
      let how = step.how.map { $0 == .phone ? "by phone" : "in writing" }
      let when = step.at.short(asOf: reading.day, heading: nil)
      let reason = step.reason.map { "(\($0))" }
      return ([what, how, when, reason] as [String?]).compactMap { $0 }.joined(separator: " ")
    }
    return .text(
      (words + (isOpen ? ["no reply"] : [])).joined(separator: "; "),
      isOpen || request.status == .refused ? .leftOut : .text)
  }

  /// Sent, and nothing has come back.
  private var isOpen: Bool { [.toSend, .sent].contains(request.status) }

  private var days: RegisterCell {
    let ages = isOpen || [.refused, .disputed].contains(request.status)
    guard ages, let first = request.steps.first else { return .text("") }
    return .text(reading.days(since: first.at), .leftOut)
  }

  private var carried: String? {
    let points =
      request.pointsCarried.isEmpty
      ? nil
      : "carried into the timeline: \(request.pointsCarried.map(\.text).joined(separator: ", "))"
    let words = [request.criterion.map { "asked because \($0)" }, points].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ". ")
  }
}

/// A question to an agency as a line of the records.
struct EnquiryWords {
  private let enquiry: Enquiry
  private let reading: CaseReading

  init(_ enquiry: Enquiry, _ reading: CaseReading) {
    self.enquiry = enquiry
    self.reading = reading
  }

  private var answer: CheckAnswer { reading.answer(to: enquiry) }

  var line: RecordLine {
    let when = reading.past(enquiry.answered)?.short(asOf: reading.day, heading: nil)
    let standing =
      ([answer.words, when, answer == enquiry.answer ? enquiry.why : nil] as [String?])
      .compactMap { $0 }.joined(separator: ", ")
    let isOpen = [.noReply, .refused].contains(answer)
    let agency = reading.naming.agencyInFull(enquiry.agency)
    return RecordLine(
      section: RecordLine.sections[1].heading, record: enquiry, when: enquiry.asked,
      what: "asked about \(enquiry.about ?? "something not stated")"
        + (enquiry.by.map { ", by \($0)" } ?? ""),
      place: .text(enquiry.person.map { "\(agency), \($0)" } ?? agency, .agency),
      standing: .text(standing, isOpen ? .leftOut : .text),
      days: isOpen
        ? enquiry.asked.map { .text(reading.days(since: $0), .leftOut) } ?? .text("") : .text(""),
      gaps: .recorded(answer == enquiry.answer ? enquiry.received : nil))
  }
}

extension CaseReading {
  /// What came back by the day shown: an answer of a later day is still awaited.
  func answer(to enquiry: Enquiry) -> CheckAnswer {
    enquiry.answered != nil && past(enquiry.answered) == nil ? .noReply : enquiry.answer
  }
}

extension RecordRequest.Status {
  /// As a step of the way, without what it leaves open.
  fileprivate var step: String { self == .sent ? "sent" : words }
}
