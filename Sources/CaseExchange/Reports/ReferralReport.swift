// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// A draft of a referral that begins with each child: what happens to them and what it does, before
/// anything about the adults (¶4.19, rule A-3). Blanks are said, to be filled in before sending.
struct ReferralReport {
  let reading: ReportReading

  var report: Report {
    Report(
      title: "Draft of a referral: \(reading.file.header.label)",
      statement: ["A draft. It has been sent to nobody."] + reading.statement,
      sections: reading.children.map(child) + [
        Report.Section(
          heading: "What is working well in the family",
          blocks: [
            reading.list(
              reading.strengths().prefix(6).map(reading.line), orSay: "No strength is recorded.")
          ]),
        Report.Section(
          heading: "Help offered and asked for",
          blocks: [reading.list(help, orSay: "No help offered or asked for is recorded.")]),
        Report.Section(
          heading: "Parents and others with a part in care",
          blocks: [reading.list(adults, orSay: "Nobody is recorded.")]),
        Report.Section(
          heading: "What the parents were told and agreed to",
          blocks: [reading.list(consents, orSay: "Nothing is recorded: ask before sending.")]),
        Report.Section(
          heading: "Agencies involved",
          blocks: [reading.list(agencies, orSay: "No agency is recorded as involved.")]),
      ])
  }

  private func child(_ child: Person) -> Report.Section {
    let note = reading.notes(of: child.id).first
    let life = [
      note?.life.map { "What life is like: \($0)" },
      note?.goodEnough.map { "Is it good enough: \($0)" },
      note?.telling.map { "What may look and behaviour tell us: \($0)" },
      note?.words.map { "In their own words: \"\($0)\"" }, note?.cues.map { "Cues: \($0)" },
    ].compactMap { $0 }
    return Report.Section(
      heading: reading.title(of: child),
      blocks: [
        .heading("What happens to \(child.label), and what it does"),
        reading.list(
          Array(reading.effects(on: child.id).prefix(5)),
          orSay: "Not recorded. Not known; to be asked by ____ on ____."),
        .heading("What life is like for \(child.label)"),
        reading.list(life, orSay: "Nobody has written down what life is like for \(child.label)."),
        .heading("What is working well for \(child.label)"),
        reading.list(
          reading.strengths(child.id).prefix(3).map(reading.line),
          orSay: "No strength is recorded."),
      ])
  }

  private var help: [String] {
    reading.file.entries.reversed().filter { $0.kind == .offer || $0.kind == .helpSought }
      .prefix(6).map(reading.line)
  }

  private var adults: [String] {
    let children = Set(reading.file.header.children)
    return reading.file.people.filter { person in
      !children.contains(person.id) && person.audience.reason != .sealedAdoption
    }.map { person in [person.label, person.role].compactMap { $0 }.joined(separator: ", ") }
  }

  private var consents: [String] {
    reading.file.consents.map { consent in
      let who = consent.by.isEmpty ? "not recorded who" : reading.names(consent.by)
      return "\(consent.purpose): \(consent.answer.rawValue.replacing("-", with: " ")) (\(who))"
    }
  }

  private var agencies: [String] {
    reading.file.involvements.map { involvement in
      let worker = involvement.worker.flatMap { id in
        reading.file.practitioners.first { $0.id == id }?.name
      }
      return [reading.agency(involvement.agency), worker, involvement.state.rawValue]
        .compactMap { $0 }.joined(separator: ", ")
    }
  }
}
