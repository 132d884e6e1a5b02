// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Escalation
import TerminalUI

extension Register {
  /// Assessments and where they are kept, what was asked for and came, and what is known to lie
  /// elsewhere.
  static let records = Register(
    "Records", name: "records", about: "assessments, requests, files elsewhere",
    empty: "No assessment, request or file elsewhere is on the board.",
    columns: [
      Column("when", least: Register.dateColumns) { line, reading in .when(line.when, reading) },
      Column("what", least: 20) { line, _ in .text(line.what) },
      Column("where", least: 12) { line, _ in line.place },
      Column("how it stands", least: 18) { line, _ in line.standing },
      Column("days", least: 5) { line, _ in line.days },
      Column("what it says, and does not", least: 16, givesWay: 1) { line, _ in line.gaps },
    ],
    items: RecordLine.lines, row: { $0.row($1) }
  ).with { register in
    register.sections = RecordLine.sections
    register.notes = { reading in
      let asked = reading.prompts.filter { ["C2-1", "C2-2"].contains($0.rule.text) && $0.isOpen }
      let questions = asked.map { prompt in
        "\(prompt.rule) \(prompt.headline): \(prompt.numbers), since "
          + prompt.since.short(asOf: reading.day, heading: nil)
      }
      let open = questions.isEmpty ? [] : [Note(heading: "Open questions (4)", lines: questions)]
      return open + [Note(heading: "When to send for an older file", lines: criteria)]
    }
  }

  /// Rules C2-1 and C2-2, in a reader's words.
  private static let criteria = [
    "Something points to one: an earlier child removed or on a plan; a parent in care or on a plan "
      + "as a child; a home in another authority in the last five years; another name.",
    "And it matters now: a referral from elsewhere, a child unborn or under one, a third contact "
      + "in 12 months, a duty visit, an assessment beginning.",
    "What is refused or not answered goes in writing, and then to somebody with more authority.",
  ]
}

/// One line of the records: an assessment, a request, an enquiry, or something held elsewhere.
struct RecordLine: Sendable {
  let section: String
  let record: any CaseRecord
  let when: When?
  let what: String
  let place: RegisterCell
  let standing: RegisterCell
  let days: RegisterCell
  let gaps: RegisterCell

  static let sections = [
    Register.Section(heading: "Assessments", empty: "No assessment is on the board."),
    Register.Section(
      heading: "Asked for",
      empty: "No request for a record and no question to an agency is on the board."),
    Register.Section(heading: "Held elsewhere, no request on record", empty: ""),
  ]

  static func lines(_ reading: CaseReading) -> [RecordLine] {
    let file = reading.file
    let assessments = file.assessments.latestFirst { $0.concluded ?? $0.started ?? $0.asked }
      .map { AssessmentWords($0, reading).line }
    let requests = file.recordRequests.latestFirst { $0.steps.first?.at }
      .map { RequestWords($0, reading).line }
    let enquiries = file.enquiries.latestFirst(by: \.asked).map { EnquiryWords($0, reading).line }
    return assessments + requests + enquiries + elsewhere(reading)
  }

  func row(_ reading: CaseReading) -> RegisterRow {
    var row = RegisterRow(record, when: when, reading)
    row.section = section
    return row
  }

  /// What an agency is said to hold, where nobody is on record as asking it.
  private static func elsewhere(_ reading: CaseReading) -> [RecordLine] {
    let file = reading.file
    let asked = Set(
      file.recordRequests.map(\.holder) + file.enquiries.map(\.agency)
        + file.entries.compactMap(\.visit).flatMap(\.checks).filter { $0.answer != .notAsked }
        .map(\.agency))
    return file.involvements.filter { !asked.contains($0.agency) && $0.agency != reading.hub }
      .compactMap { involvement in
        guard let holds = involvement.holds else { return nil }
        return RecordLine(
          section: sections[2].heading, record: involvement, when: involvement.from, what: holds,
          place: .text(reading.naming.agencyInFull(involvement.agency), .agency),
          standing: .text("no request recorded", .leftOut), days: .text(""), gaps: .nothing)
      }
  }
}
